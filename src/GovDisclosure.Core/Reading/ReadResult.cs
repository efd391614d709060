using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Forms;
using GovDisclosure.Json;

namespace GovDisclosure.Reading;

/// <summary>What reading a document yields: the report, where it came from, and what could not be read.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultConverter<ReadResult>))]
public sealed class ReadResult : IJsonResult
{
    /// <summary>The report; null when the source could not be read or neither a section nor a table was found in it.</summary>
    public AnnualReport? Report { get; init; }

    /// <summary>What could not be read, in the order of the document.</summary>
    public ImmutableArray<Diagnostic> Diagnostics
    {
        get;
        init => field = Given.NoNulls(value);
    } = [];

    /// <summary>Where every cell came from.</summary>
    public Provenance Provenance
    {
        get;
        init => field = Given.NotNull(value);
    } = Provenance.None;

    /// <summary>Headings, labels and texts as printed.</summary>
    public SourceOutline Outline
    {
        get;
        init => field = Given.NotNull(value);
    } = SourceOutline.None;

    /// <summary>How much of the form was found; null when there is no report.</summary>
    public Coverage? Coverage { get; init; }

    /// <summary>On which basis the agency's name, kind and level, the year and the day of publication are given; of JSON, which states them
    /// itself, only what the caller says.</summary>
    public ImmutableArray<Inference> Inferences
    {
        get;
        init => field = Given.NoNulls(value);
    } = [];

    /// <summary>
    /// The agency with the kind and the level that its name tells, where the source does not state them; null when there is no report. The
    /// report keeps what is
    /// published; to take the inference over, write <c>report with { Agency = result.InferredAgency }</c>.
    /// </summary>
    public Agency? InferredAgency { get; init; }

    /// <summary>
    /// Whether lines and columns are those of the file itself. They are not where they are counted in the text taken out of a PDF, or are
    /// the paragraphs of a Word document.
    /// </summary>
    public bool LinesAreOfFile { get; init; } = true;

    internal ShownCells Shown => field ??= new ShownCells(Provenance, Outline, Diagnostics);

    /// <summary>What the document shows in a cell of the report's form.</summary>
    /// <param name="cell">A cell of a table in the shape that the report has, or, of a table that it lacks, of its edition.</param>
    /// <exception cref="InvalidOperationException">There is no report.</exception>
    public CellPresence PresenceOf(FormCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var report = Report ?? throw new InvalidOperationException("Nothing was read.");
        return cell.Get(report).State switch
        {
            CellState.Number => CellPresence.Number,
            CellState.NotApplicable => CellPresence.NotApplicable,
            _ when !cell.Table.IsPresent(report) => CellPresence.NotFound,
            _ when Shown.IsBlank(cell) => CellPresence.Blank,
            _ => Shown.HasRow(cell.Row) ? CellPresence.Unreadable : CellPresence.NotFound,
        };
    }

    /// <summary>The report.</summary>
    /// <exception cref="UnreadableSourceException">There is none; the exception carries the diagnostics.</exception>
    public AnnualReport RequireReport() => Report ?? throw new UnreadableSourceException(Diagnostics);

    /// <summary>Writes the reading as <see cref="ReadResultJson"/> does.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    public void WriteTo(Utf8JsonWriter writer) => ReadResultJson.Write(writer, this);

    /// <inheritdoc/>
    public string ToJson() => ResultText.Of(this, static (writer, result) => result.WriteTo(writer));
}
