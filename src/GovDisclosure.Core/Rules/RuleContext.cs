using System.Collections.Immutable;
using GovDisclosure.Agencies;
using GovDisclosure.Forms;
using GovDisclosure.Reading;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Rules.RollUp;
using GovDisclosure.Rules.Structure;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules;

/// <summary>What rules look at: the report with its tables' figures, and what is known around it.</summary>
public sealed class RuleContext
{
    private readonly CheckInput input;
    private readonly Lazy<DocumentCut?> cut;
    private ReportText? text;

    internal RuleContext(FormCatalog catalog, CheckInput input, CheckPolicy policy, TextClock? clock = null, RuleContext? before = null)
    {
        this.input = input;
        Catalog = catalog;
        Policy = policy;
        Clock = clock ?? new TextClock();
        cut = new Lazy<DocumentCut?>(() => DocumentCut.Of(this), LazyThreadSafetyMode.None);
        Shown = input.Source?.Shown ?? ShownCells.OfNoDocument;
        Tables = [.. catalog.TablesOf(input.Report).Select(table => new TableFigures(table, input.Report, Shown))];
        if (before is not null && HasWordsOf(before))
        {
            (text, before.text) = (before.text, null);
        }
    }

    /// <summary>The editions of the form.</summary>
    public FormCatalog Catalog { get; }

    /// <summary>The report.</summary>
    public AnnualReport Report => input.Report;

    /// <summary>Last year's report; null when there is none.</summary>
    public AnnualReport? Previous => input.Previous;

    /// <summary>What reading the report's document yielded; null when it comes from none, as a report of JSON, which has no headings and
    /// labels as printed.</summary>
    public ReadResult? Source => input.Source is { Outline.Entries.IsEmpty: false } source ? source : null;

    /// <summary>The reports of the bodies under the agency; default when this is no roll-up.</summary>
    public ImmutableArray<AnnualReport> Children => input.Children;

    /// <summary>The names of the bodies that must have reported; default when they are not known.</summary>
    public ImmutableArray<string> ExpectedChildren => input.ExpectedChildren;

    /// <summary>The reports to look for the same words in; null when that was not asked for.</summary>
    public AlikeReports? Alike => input.Alike;

    /// <summary>The day on which the report was handed in; null when it is not known.</summary>
    public DateOnly? SubmittedOn => input.SubmittedOn;

    /// <summary>Earlier names of the agency.</summary>
    public ImmutableArray<string> FormerNames => input.FormerNames;

    /// <summary>What the user wants checked, and how strictly.</summary>
    public CheckPolicy Policy { get; }

    /// <summary>Ends the check; a rule that may take long asks it.</summary>
    public CancellationToken CancellationToken => Clock.Cancellation;

    /// <summary>The edition of the form that the report is of.</summary>
    public FormEdition Edition => field ??= Catalog.EditionOf(Report);

    /// <summary>The agency, with the kind and the level that its name tells where the report does not state them.</summary>
    public Agency Agency => field ??= AgencyNames.Complete(Report.Agency);

    internal ImmutableArray<TableFigures> Tables { get; }

    internal ShownCells Shown { get; }

    /// <summary>Ticks at every step of a rule that may take long.</summary>
    internal TextClock Clock { get; }

    /// <summary>Where the document is cut off; null when it is whole, as far as can be known.</summary>
    internal DocumentCut? Cut => cut.Value;

    internal ReportText Text => text ??= new ReportText(Report, Edition, Clock);

    /// <summary>What the words of the report state of its tables; read when it is first asked for.</summary>
    internal ImmutableArray<Statement> Statements =>
        ReadStatements.IsDefault
            ? ReadStatements = ReportStatements.Read(Report, Text, [.. Tables.Select(static table => table.Table)], Clock)
            : ReadStatements;

    /// <summary>What was read of the words; default where no rule asked for it.</summary>
    internal ImmutableArray<Statement> ReadStatements { get; private set; }

    /// <summary>The sentences of the preamble and the sections of words, one after the other until the check is ended.</summary>
    internal IEnumerable<Sentence> Sentences()
    {
        foreach (var sentence in Text.Sentences)
        {
            Clock.Tick();
            yield return sentence;
        }
    }

    // Whether its words are those of another context: they are cut and looked through once for both.
    private bool HasWordsOf(RuleContext other) =>
        Edition == other.Edition
        && Report.Year == other.Report.Year
        && ReferenceEquals(Report.Agency, other.Report.Agency)
        && ReferenceEquals(Report.Preamble, other.Report.Preamble)
        && ReferenceEquals(Report.Notes, other.Report.Notes)
        && Edition.Sections.All(section =>
            section.Table is not null || ReferenceEquals(section.GetText(Report), section.GetText(other.Report))
        );

    /// <summary>Gives back what the words of the report were read into, when the check has ended.</summary>
    internal void End()
    {
        text?.Dispose();
        text = null;
    }

    /// <summary>Whether a cell was found in the document.</summary>
    internal bool IsFound(FormCell cell)
    {
        foreach (var table in Tables)
        {
            if (ReferenceEquals(table.Table, cell.Table))
            {
                return table.IsFound(cell);
            }
        }

        return Shown.IsFound(cell);
    }

    internal TableFigures? FindTable(string pointer) =>
        Tables.FirstOrDefault(table => string.Equals(table.Table.Pointer, pointer, StringComparison.Ordinal));
}
