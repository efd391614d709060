namespace GovDisclosure.Reading;

/// <summary>The permanent codes of diagnostics. A code is never given a second meaning.</summary>
public static class DiagnosticCodes
{
    /// <summary>The source is empty.</summary>
    public const string EmptySource = "GD9001";

    /// <summary>The source is beyond a limit: size, depth, cells, time.</summary>
    public const string LimitExceeded = "GD9002";

    /// <summary>The source is no text, or in an encoding that is not known.</summary>
    public const string UnknownEncoding = "GD9003";

    /// <summary>The source is in a format that no reader reads.</summary>
    public const string UnknownFormat = "GD9004";

    /// <summary>Neither a section nor a table of the form was found.</summary>
    public const string FormNotFound = "GD9005";

    /// <summary>The JSON does not keep to the contract.</summary>
    public const string InvalidJson = "GD9006";

    /// <summary>The source is of a known format, but damaged or cut short.</summary>
    public const string DamagedSource = "GD9007";

    /// <summary>The source is a PDF, and the reading was given nothing that reads it.</summary>
    public const string PdfNotRead = "GD9008";

    /// <summary>The source shows something that no reader reads: a picture in a cell of the form, which stays blank, or a document inside
    /// the document.</summary>
    public const string ContentNotRead = "GD9009";

    /// <summary>The source is protected by a password.</summary>
    public const string SourceEncrypted = "GD9010";

    /// <summary>The source shows pictures and no text, as a scan does.</summary>
    public const string TextMissing = "GD9011";

    /// <summary>A page of the source could not be read, and nothing on it is in the report.</summary>
    public const string PageNotRead = "GD9012";

    /// <summary>Something of the page and not of the report was left out: its number, or a line that is at the head or foot of every
    /// page.</summary>
    public const string PageLineLeftOut = "GD9013";

    /// <summary>A formula of a workbook was saved without its value; the cell is blank.</summary>
    public const string FormulaWithoutValue = "GD9014";

    /// <summary>The source lists the figures of many units, a row for each, and is no report.</summary>
    public const string ListOfUnits = "GD9015";

    /// <summary>The page has no text of its own: a script fetches it in a browser.</summary>
    public const string ReportByScript = "GD9016";

    /// <summary>A few bytes are in no letter of the source's encoding; the letter is replaced by U+FFFD.</summary>
    public const string BytesReplaced = "GD9017";

    /// <summary>The file cannot be opened or read.</summary>
    public const string NotOpened = "GD9018";

    /// <summary>A section was not found.</summary>
    public const string SectionMissing = "GD9101";

    /// <summary>The table of a section was not found.</summary>
    public const string TableMissing = "GD9102";

    /// <summary>A row of the form, or several that follow one another in it, were not found; their cells are blank.</summary>
    public const string RowMissing = "GD9103";

    /// <summary>A row that the form does not have; its figures are not in the report.</summary>
    public const string RowUnknown = "GD9104";

    /// <summary>
    /// A row occurs twice: of two that differ the one with the whole label counts, and if both have it none does; else the first one. Or a
    /// section's table does: a caption
    /// with the report's year decides, and without one the cells that differ are blank.
    /// </summary>
    public const string RowRepeated = "GD9105";

    /// <summary>A row has more or fewer figures than columns; cells whose place is not certain are blank.</summary>
    public const string CellCount = "GD9106";

    /// <summary>A column label of the form was not found, or one is not known.</summary>
    public const string ColumnUnknown = "GD9107";

    /// <summary>A section occurs twice.</summary>
    public const string SectionRepeated = "GD9108";

    /// <summary>A label that is not the form's was taken for the one that it is like: misprinted (a warning), or shortened.</summary>
    public const string LabelReworded = "GD9109";

    /// <summary>The text of a cell is no number; the cell is blank and keeps the text as its remark.</summary>
    public const string CellNotNumber = "GD9201";

    /// <summary>The number of a cell is beyond 64 bits, or beyond 28 digits of an amount; the cell is blank and keeps the text.</summary>
    public const string NumberTooLarge = "GD9202";

    /// <summary>A cell holds a number and a remark.</summary>
    public const string CellRemark = "GD9203";

    /// <summary>
    /// Figures are printed in another unit than the form's, or in two, and nothing is converted: they are read as printed, but a cell with
    /// a unit of its own that no cell
    /// of the form may have, as 亿元 or 万件, is blank and keeps the text as its remark.
    /// </summary>
    public const string UnitOther = "GD9204";

    /// <summary>The year was not found.</summary>
    public const string YearMissing = "GD9301";

    /// <summary>The agency's name was not found.</summary>
    public const string AgencyMissing = "GD9302";

    /// <summary>The title was not found.</summary>
    public const string TitleMissing = "GD9303";

    /// <summary>The title, the period of the figures, the text, the page's own title or the caller tell different years, or the title one
    /// that cannot be; the caller's counts, else the first, but of two years in one title none does.</summary>
    public const string YearsDiffer = "GD9304";

    /// <summary>Two agencies are named as the report's, by the caller, title, opening, signature or page; the caller's counts, else the
    /// first, and the other is in the inferences.</summary>
    public const string AgenciesDiffer = "GD9305";

    /// <summary>Two days of publication are printed; none is taken.</summary>
    public const string DatesDiffer = "GD9306";

    /// <summary>The number of a page at its turn was left out of the text.</summary>
    public const string PageNumberDropped = "GD9307";

    /// <summary>The source holds several reports; one was read, and the titles of all are reported.</summary>
    public const string SeveralReports = "GD9308";

    /// <summary>The report is on a year before the first edition of the form, so that none of its parts and tables is missed.</summary>
    public const string EditionUnknown = "GD9309";

    /// <summary>The report that was asked for by year or agency is not in the source; the one that was read keeps its own.</summary>
    public const string AskedReportMissing = "GD9310";

    /// <summary>A day is printed that the calendar does not have, as the 30th of February; it is not taken.</summary>
    public const string DateImpossible = "GD9311";

    /// <summary>Titles of several reports are before one text; which one was taken is reported, and the others are.</summary>
    public const string TitlesDiffer = "GD9312";

    /// <summary>Figures that are printed with nothing between them were recovered from the form's relations.</summary>
    public const string FiguresRecovered = "GD9401";

    /// <summary>Figures that are printed with nothing between them can be divided in several ways; the cells are blank.</summary>
    public const string FiguresAmbiguous = "GD9402";

    /// <summary>Figures that are printed with nothing between them cannot be divided so that the form's relations hold; the cells are
    /// blank.</summary>
    public const string FiguresContradictory = "GD9403";

    /// <summary>Blank cells have vanished between figures, or the figures are cut short; the cells are blank.</summary>
    public const string BlanksVanished = "GD9404";

    /// <summary>Figures that are printed with nothing between them have too many divisions to look at; the cells are blank.</summary>
    public const string FiguresTooMany = "GD9405";

    /// <summary>No division of figures keeps the relations between rows; only rows whose own division is unique were recovered.</summary>
    public const string RelationsBroken = "GD9406";

    /// <summary>Rows of figures that are apart from their labels were read in the order of the form.</summary>
    public const string RowsPlaced = "GD9407";

    /// <summary>
    /// Figures that are printed with nothing between them, and between which the form has no relation, were divided in the only way that
    /// agrees with what the report's
    /// text or last year's report states of them.
    /// </summary>
    public const string FiguresStated = "GD9408";
}
