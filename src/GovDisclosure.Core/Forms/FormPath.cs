using System.Text.Json;

namespace GovDisclosure.Forms;

/// <summary>JSON Pointers and names of the form, of the names of the records' members: as the declaration makes them.</summary>
internal static class FormPath
{
    public static string Of(params string[] members) => string.Concat(members.Select(static member => "/" + Name(member)));

    public static string Name(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);

    /// <summary>Whether a pointer is that of a part of the report, or of something below it. The empty pointer is the whole
    /// report's.</summary>
    public static bool Covers(string part, string pointer) =>
        pointer.StartsWith(part, StringComparison.Ordinal)
        && (part.Length == 0 || pointer.Length == part.Length || pointer[part.Length] == '/');

    /// <summary>The pointer of the section or particular of the report that a pointer is in.</summary>
    public static string Section(string pointer) => pointer.IndexOf('/', 1) is var end and > 0 ? pointer[..end] : pointer;
}
