using System.Reflection;
using System.Xml.Linq;

namespace GovDisclosure.Testing;

/// <summary>The exceptions that the documentation of an assembly names for its members.</summary>
internal sealed class DocumentedExceptions
{
    private readonly Dictionary<string, XElement> members;

    /// <summary>Loads the documentation that lies beside an assembly.</summary>
    public DocumentedExceptions(Assembly assembly) =>
        members = XDocument
            .Load(Path.ChangeExtension(assembly.Location, ".xml"))
            .Descendants("member")
            .ToDictionary(static member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>Whether a member's documentation names an exception, or a base of it; or the remarks of its type do, for all
    /// members.</summary>
    public bool Names(MethodBase member, Exception thrown) =>
        Of(Id(member), depth: 0).Concat(OfType(member.DeclaringType!)).Any(name => Bases(thrown.GetType()).Contains(name));

    private IEnumerable<string> OfType(Type type) =>
        members.TryGetValue("T:" + Name(type), out var documented)
            ? documented.Descendants("remarks").Descendants("see").Select(static see => see.Attribute("cref")?.Value).OfType<string>()
            : [];

    private static IEnumerable<string> Bases(Type? type)
    {
        for (; type is not null && type != typeof(Exception); type = type.BaseType)
        {
            yield return "T:" + type.FullName;
        }
    }

    // What is inherited from another member of the assembly is read there.
    private IEnumerable<string> Of(string id, int depth) =>
        depth > 4 || !members.TryGetValue(id, out var member)
            ? []
            : member
                .Elements("exception")
                .Select(static exception => exception.Attribute("cref")!.Value)
                .Concat(
                    member
                        .Elements("inheritdoc")
                        .Select(static inherited => inherited.Attribute("cref")?.Value)
                        .OfType<string>()
                        .SelectMany(cref => Of(cref, depth + 1))
                );

    private static string Id(MethodBase member)
    {
        var type = Name(member.DeclaringType!);
        if (member is MethodInfo { IsSpecialName: true } accessor && accessor.Name[..4] is "get_" or "set_")
        {
            var parameters = accessor.GetParameters();
            return $"P:{type}.{accessor.Name[4..]}{List(accessor.Name[0] == 's' ? parameters[..^1] : parameters)}";
        }

        var definition = member is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericMethodDefinition() : member;
        var name = member is ConstructorInfo ? "#ctor" : member.Name;
        var arity = definition is MethodInfo { IsGenericMethodDefinition: true } method ? $"``{method.GetGenericArguments().Length}" : "";
        var result = member is MethodInfo { Name: "op_Implicit" or "op_Explicit" } conversion ? "~" + Name(conversion.ReturnType) : "";
        return $"M:{type}.{name}{arity}{List(definition.GetParameters())}{result}";
    }

    private static string List(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(static parameter => Name(parameter.ParameterType)))})";

    private static string Name(Type type) =>
        type.IsByRef ? Name(type.GetElementType()!) + "@"
        : type.IsArray ? Name(type.GetElementType()!) + "[]"
        : type.IsGenericMethodParameter ? "``" + type.GenericParameterPosition
        : type.IsGenericParameter ? "`" + type.GenericParameterPosition
        : type is { IsGenericType: true, IsGenericTypeDefinition: false }
            ? $"{type.Namespace}.{type.Name.Split('`')[0]}{{{string.Join(',', type.GetGenericArguments().Select(Name))}}}"
        : (type.FullName ?? type.Name).Replace('+', '.');
}
