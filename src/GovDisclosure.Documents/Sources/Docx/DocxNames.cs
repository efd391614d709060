namespace GovDisclosure.Documents.Sources.Docx;

/// <summary>What the elements of a Word document are for.</summary>
internal static class DocxNames
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    public static bool IsWord(string space) => space is Transitional or Strict;

    /// <summary>Whether an element holds no text of the document: what was deleted, the words of fields, the reading aids over characters, the older copy of a text box, the
    /// properties before a tracked change.</summary>
    public static bool IsSkipped(string name) => name is
        "del" or "moveFrom" or "instrText" or "delText" or "delInstrText" or "rt" or "Fallback" or
        "tblGrid" or "tblPr" or "tblPrEx" or "sectPr" or "sdtPr" or "sdtEndPr" or "rubyPr" ||
        name.EndsWith("Change", StringComparison.Ordinal);
}
