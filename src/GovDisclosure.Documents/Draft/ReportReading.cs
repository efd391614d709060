using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Sections;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Draft;

/// <summary>What one reading has gathered so far.</summary>
internal sealed class ReportReading(
    LabelIndex index,
    SourceDocument document,
    List<SectionSpan> spans,
    TokenMatches matches,
    ReadClock clock,
    DiagnosticList diagnostics
)
{
    private const int ExpectedCells = 200;
    private const int ExpectedLabels = 120;

    // More than a row of any table has.
    private const int ZerosToSee = 8;

    private bool captionsDiffer;

    public LabelIndex Index => index;

    public SourceDocument Document => document;

    public TokenMatches Matches => matches;

    public ReadClock Clock => clock;

    public DiagnosticList Diagnostics => diagnostics;

    /// <summary>The numbers of pages on lines of their own.</summary>
    public PageNumbers Pages => field ??= new PageNumbers(document, spans);

    /// <summary>The sections, in the order of the document.</summary>
    public List<SectionSpan> Spans => spans;

    /// <summary>The tokens, first and last, of the titles of other reports in front of this one, as links to them.</summary>
    public List<(int First, int Last)> OtherTitles { get; } = [];

    public AnnualReport Report { get; set; } = new();

    /// <summary>Where the title is printed; null when it is not.</summary>
    public SourcePosition? TitlePosition { get; set; }

    /// <summary>Whether the title is what the source states beside its text.</summary>
    public bool IsTitleStated { get; set; }

    /// <summary>The token after the title; 0 when none is printed.</summary>
    public int AfterTitle { get; set; }

    /// <summary>What the first caption of a table states of the year; null where none does, or two differ.</summary>
    public Period? CaptionOfYear { get; private set; }

    public List<Inference> Inferences { get; } = [];

    public List<OutlineEntry> Outline { get; } = new(ExpectedLabels);

    public List<CellSource> Cells { get; } = new(ExpectedCells);

    public List<KeyValuePair<string, string>> Remarks { get; } = [];

    public List<KeyValuePair<string, string>> Notes { get; } = [];

    /// <summary>What the source prints for blank cells where it prints nothing between figures.</summary>
    public BlankCells BlankCellsInRuns { get; set; }

    /// <summary>The cells that were found blank, or whose text is no number.</summary>
    public int BlankCells { get; set; }

    /// <summary>The cells that hold a zero.</summary>
    public int ZeroCells { get; set; }

    /// <summary>Takes note of the year in the captions of a table; those of another year make it uncertain.</summary>
    public void AddCaption(Period caption)
    {
        captionsDiffer |= CaptionOfYear is { } first && first.Year != caption.Year;
        CaptionOfYear = captionsDiffer ? null : CaptionOfYear ?? caption;
    }

    /// <summary>Whether a stretch is of the title of another report.</summary>
    public bool IsOfOtherTitle(int first, int last)
    {
        foreach (var title in OtherTitles)
        {
            if (title.First <= first && last <= title.Last)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether zeros were found printed and no cell blank, so that the source leaves none out.</summary>
    public bool ZerosAreSeen => BlankCells == 0 && ZeroCells >= ZerosToSee;
}
