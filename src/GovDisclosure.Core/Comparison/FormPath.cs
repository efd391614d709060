using System.Text.Json;

namespace GovDisclosure.Comparison;

/// <summary>JSON Pointers and names of the form, of the names of the records' members: as the declaration makes them.</summary>
internal static class FormPath
{
    public static string Of(params string[] members) => string.Concat(members.Select(static member => "/" + Name(member)));

    public static string Name(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);
}
