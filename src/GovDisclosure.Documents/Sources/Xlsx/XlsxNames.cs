namespace GovDisclosure.Documents.Sources.Xlsx;

/// <summary>What the parts of a workbook are called.</summary>
internal static class XlsxNames
{
    public const string Worksheet = "/worksheet";
    public const string SharedStrings = "/sharedStrings";
    public const string Styles = "/styles";
    public const string Comments = "/comments";
    public const string Drawing = "/drawing";

    private const string Transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    public static bool IsWorkbook(string space) => space is Transitional or Strict;
}
