using GovDisclosure.Documents.Sources;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Recognition;

/// <summary>What one reading has gathered so far.</summary>
internal sealed class Reading(LabelIndex index, SourceDocument document, TokenMatches matches, DiagnosticList diagnostics)
{
    private const int ExpectedCells = 200;

    public LabelIndex Index => index;

    public SourceDocument Document => document;

    public TokenMatches Matches => matches;

    public DiagnosticList Diagnostics => diagnostics;

    public AnnualReport Report { get; set; } = new();

    public List<OutlineEntry> Outline { get; } = [];

    public List<CellSource> Cells { get; } = new(ExpectedCells);

    public List<KeyValuePair<string, string>> Remarks { get; } = [];

    public List<KeyValuePair<string, string>> Notes { get; } = [];

    /// <summary>The cells that were found blank, or whose text is no number.</summary>
    public int BlankCells { get; set; }

    /// <summary>The cells that were found marked as not applicable.</summary>
    public int NotApplicableCells { get; set; }
}
