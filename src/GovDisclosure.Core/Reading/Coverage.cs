using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Forms;
using GovDisclosure.Json;

namespace GovDisclosure.Reading;

/// <summary>How much of the form was read. Every cell is counted once.</summary>
/// <param name="Cells">The cells of the report's form; of a table that the report lacks, those of its edition; of a report on a year before
/// the form, those it shows.</param>
/// <param name="Read">The cells whose number was read.</param>
/// <param name="Inferred">The cells whose number was recovered; see <see cref="CellSource.IsInferred"/>.</param>
/// <param name="Blank">The cells that are blank in the document.</param>
/// <param name="NotApplicable">The cells that were found marked as not applicable.</param>
/// <param name="Missing">The cells that were not read: what is printed there is no figure or not known, or they are printed
/// nowhere.</param>
/// <param name="NotInDocument">Those of <paramref name="Missing"/> whose row or table the document does not show at all, as where a page
/// was cut.</param>
[JsonConverter(typeof(ResultPartConverter<Coverage>))]
public sealed record Coverage(int Cells, int Read, int Inferred, int Blank, int NotApplicable, int Missing, int NotInDocument = 0)
    : IJsonPart
{
    /// <summary>The cells whose row or table the document shows, and whose figure was not read.</summary>
    public int NotRead => Missing - NotInDocument;

    /// <summary>Whether every cell was read or is blank in the document. Of a report that is not read whole nobody can say that it has
    /// no errors.</summary>
    public bool IsComplete => Missing == 0;

    /// <summary>How much was read, in a sentence.</summary>
    public LocalizedText Message =>
        Cells == 0 ? OfNone
        : IsComplete ? OfAll
        : OfSome;

    /// <summary>Measures how much of a report was read.</summary>
    /// <param name="catalog">The editions of the form.</param>
    /// <param name="report">The report.</param>
    /// <param name="provenance">Where its cells are in the document; <see cref="Provenance.None"/> for a report of JSON.</param>
    /// <param name="outline">What the document shows beside the cells.</param>
    /// <param name="diagnostics">What could not be read of it.</param>
    public static Coverage Of(
        FormCatalog catalog,
        AnnualReport report,
        Provenance provenance,
        SourceOutline outline,
        ImmutableArray<Diagnostic> diagnostics
    )
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(provenance);
        ArgumentNullException.ThrowIfNull(outline);
        return Of(catalog, report, new ShownCells(provenance, outline, diagnostics));
    }

    internal static Coverage Of(FormCatalog catalog, AnnualReport report, ShownCells shown)
    {
        var count = new CoverageCount(catalog, report, shown);
        Span<Count> counts = stackalloc Count[FormTable.MaxCells];
        var amounts = new Amount[FormTable.MaxAmountCells].AsSpan();
        foreach (var table in catalog.TablesOf(report))
        {
            var countsOf = counts[..table.CountCells];
            var amountsOf = amounts[..table.AmountCells];
            table.Load(report, countsOf, amountsOf);
            count.Add(table, countsOf, amountsOf);
        }

        return count.ToCoverage();
    }

    private static LocalizedText OfNone { get; } =
        new("该年度的报告没有现行格式的单元格。", "The report's year has none of the form's cells.");

    private LocalizedText OfAll =>
        new(
            $"{Number(Cells)} 个单元格全部读出{(Blank == 0 ? "" : $"，其中空白 {Number(Blank)} 个")}{Recovered.Zh}。",
            $"All {Number(Cells)} cells read{(Blank == 0 ? "" : $", {Number(Blank)} of them blank")}{Recovered.En}."
        );

    private LocalizedText OfSome =>
        new(
            $"{Number(Cells)} 个单元格中有 {Number(Missing)} 个未读出{Absent("（其中 ", " 个所在的行或表文件中没有）")}{Recovered.Zh}。",
            $"{Number(Missing)} of {Number(Cells)} cells not read{Absent(" (", " of them in rows or tables that the document does not have)")}{Recovered.En}."
        );

    // What is not printed as it was read is never passed over in silence.
    private LocalizedText Recovered =>
        Inferred == 0
            ? new("", "")
            : new($"，推得（原文没有这样印出）{Number(Inferred)} 个", $", {Number(Inferred)} recovered and not printed as such");

    private string Absent(string before, string after) => NotInDocument == 0 ? "" : before + Number(NotInDocument) + after;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => ReadResultJson.Write(writer, this);
}
