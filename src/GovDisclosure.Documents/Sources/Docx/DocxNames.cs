namespace GovDisclosure.Documents.Sources.Docx;

/// <summary>What the elements of a Word document are for.</summary>
internal static class DocxNames
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string TransitionalMath = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private const string StrictMath = "http://purl.oclc.org/ooxml/officeDocument/math";

    public static bool IsWord(string space) => space is Transitional or Strict;

    public static bool IsMath(string space) => space is TransitionalMath or StrictMath;

    /// <summary>Whether an element, of whatever namespace but Word's own, shows what is no text: the picture of DrawingML or of the older
    /// VML, a chart, a diagram, drawn letters.</summary>
    public static bool IsPicture(string name) => name is "blip" or "imagedata" or "chart" or "relIds" or "textpath";

    /// <summary>Whether an element of a formula sets its parts above, below or into one another, so that their letters alone do not say
    /// what it shows: 1 over 2 is not 12.</summary>
    public static bool IsBuiltUp(string name) =>
        name
            is "f"
                or "sSub"
                or "sSup"
                or "sSubSup"
                or "sPre"
                or "rad"
                or "nary"
                or "m"
                or "eqArr"
                or "limLow"
                or "limUpp"
                or "func"
                or "d"
                or "bar"
                or "acc"
                or "groupChr"
                or "phant";

    /// <summary>Whether an element holds no text of the document: what was deleted, the words of fields, the reading aids over characters,
    /// the older copy of a text box, the
    /// properties before a tracked change.</summary>
    public static bool IsSkipped(string name) =>
        name
            is "del"
                or "moveFrom"
                or "instrText"
                or "delText"
                or "delInstrText"
                or "rt"
                or "Fallback"
                or "tblGrid"
                or "tblPr"
                or "tblPrEx"
                or "sectPr"
                or "sdtPr"
                or "sdtEndPr"
                or "rubyPr"
        || name.EndsWith("Change", StringComparison.Ordinal);
}
