using System.Reflection;

namespace GovDisclosure.Testing;

/// <summary>From what the readers of an assembly read: a text, bytes, a stream, a file. One reader is a class and a verb, such as
/// <c>ReportReader.Read</c> with <c>ReadText</c> and <c>ReadFileAsync</c>.</summary>
public static class Carriers
{
    private static readonly string[] Verbs = ["Read", "TryRead", "Parse", "Deserialize", "Fill"];
    private static readonly string[] Manners = ["Async", "Text", "File"];

    /// <summary>The readers that lack a carrier, with what they lack.</summary>
    /// <param name="assembly">The assembly.</param>
    public static IEnumerable<string> Lacking(Assembly assembly) =>
        from type in assembly.GetExportedTypes()
        where type is { IsAbstract: true, IsSealed: true } or { IsValueType: false }
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where Verbs.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal))
        group method by $"{type.Name}.{Manners.Aggregate(method.Name, static (name, manner) => name.Replace(manner, "", StringComparison.Ordinal))}" into reader
        let carriers = reader.SelectMany(static method => method.GetParameters().Select(Carrier)).OfType<string>().ToHashSet()
        where carriers.Count > 0
        from lacking in new[] { "text", "bytes", "stream", "file" }.Except(carriers)
        orderby reader.Key
        select $"{reader.Key}: {lacking}";

    private static string? Carrier(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) ? (parameter.Name == "path" ? "file" : "text")
        : parameter.ParameterType == typeof(Stream) ? "stream"
        : parameter.ParameterType == typeof(ReadOnlySpan<byte>) || parameter.ParameterType == typeof(ReadOnlyMemory<byte>) ? "bytes"
        : null;
}
