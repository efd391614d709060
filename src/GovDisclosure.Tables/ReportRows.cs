using System.Collections.Frozen;
using GovDisclosure.Forms;
using GovDisclosure.Reading;
using GovDisclosure.RollUp;
using GovDisclosure.Rules;

namespace GovDisclosure.Tables;

/// <summary>The rows of a report in each of the <see cref="ReportTables"/>, and those of the dictionary and the unit list.</summary>
public static class ReportRows
{
    private const string Numerals = "一二三四五六";

    private static FrozenDictionary<FormTable, string> Sections { get; } =
        FormCatalog
            .Default.Editions.SelectMany(static edition =>
                edition.Sections.Select(static (section, place) => (section.Table, Numeral: Numerals[place].ToString()))
            )
            .Where(static section => section.Table is not null)
            .DistinctBy(static section => section.Table)
            .ToFrozenDictionary(static section => section.Table!, static section => section.Numeral);

    /// <summary>The rows of <c>cells</c>: one for each cell of the report's form, those of a table that it lacks included. The edition of a
    /// row is that of its table, also where the report mixes tables of several.</summary>
    public static IEnumerable<TableValue[]> CellRows(ExportedReport exported)
    {
        ArgumentNullException.ThrowIfNull(exported);
        var (report, agency, edition) = Front(exported);
        var findings = exported
            .Check?.Findings.Where(static finding => finding.Status == FindingStatus.Fail)
            .SelectMany(static finding =>
                finding
                    .Operands.Select(static operand => operand.Cell.Pointer)
                    .Append(finding.Pointer)
                    .Distinct(StringComparer.Ordinal)
                    .Select(pointer => (Pointer: pointer, finding.Rule.Id))
            )
            .ToLookup(static pair => pair.Pointer, static pair => pair.Id, StringComparer.Ordinal);

        // What is the same in every row of the report is made once.
        TableValue[] same =
        [
            TableValue.Of(exported.Id),
            TableValue.Of(exported.Unit?.Code),
            TableValue.Of(exported.Unit?.Name ?? agency.Name),
            TableValue.Of(ReportTables.Lower(exported.Unit?.Kind ?? agency.Kind)),
            TableValue.Of(ReportTables.Lower(exported.Unit?.Level ?? agency.Level)),
            TableValue.Of(exported.Unit?.Parent),
            TableValue.Of(exported.Unit is { } listed ? RollUpWords.Of(listed.Perimeter) : null),
            TableValue.Of(report.Year),
        ];
        var day = TableValue.Of(report.PublishedOn);
        foreach (var cell in CellsOf(report, edition))
        {
            var reading = exported.Reading.PresenceOf(cell);
            var value = cell.Get(report);
            var source = exported.Reading.Provenance.Find(cell.Pointer);
            yield return
            [
                .. same,
                TableValue.Of(EditionOf(cell.Table, edition).Id),
                day,
                TableValue.Of(cell.Pointer),
                TableValue.Of(Sections[cell.Table]),
                TableValue.Of(cell.Row.LabelZh),
                TableValue.Of(cell.Column.PathZh),
                TableValue.Of(value.Unit is { } unit ? ReportTables.Word(unit) : cell.Unit),
                TableValue.Of(cell.Kind == CellKind.Total || cell.Row.IsTotal),
                TableValue.Of(value.Number),
                TableValue.Of(ReportTables.Word(reading)),
                TableValue.Of(source?.RawText),
                TableValue.Of(source?.IsInferred ?? false),
                TableValue.Of(source?.Position.ToString()),
                TableValue.Of(
                    findings is null
                        ? null
                        : string.Join(' ', findings[cell.Pointer].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                ),
            ];
        }
    }

    /// <summary>The row of <c>wide</c>.</summary>
    public static TableValue[] WideRow(ExportedReport exported)
    {
        ArgumentNullException.ThrowIfNull(exported);
        var (report, agency, edition) = Front(exported);
        var cells = CellsOf(report, edition).ToDictionary(static cell => cell.Pointer, StringComparer.Ordinal);
        return
        [
            TableValue.Of(exported.Id),
            TableValue.Of(exported.Unit?.Code),
            TableValue.Of(exported.Unit?.Name ?? agency.Name),
            TableValue.Of(ReportTables.Lower(exported.Unit?.Level ?? agency.Level)),
            TableValue.Of(report.Year),
            TableValue.Of(edition.Id),
            TableValue.Of(report.PublishedOn),
            .. ReportTables.WideCells.Select(cell =>
                cells.TryGetValue(cell.Pointer, out var own)
                    ? WideValue(exported.Reading, report, own)
                    : TableValue.Of(ReportTables.NotInForm)
            ),
        ];
    }

    /// <summary>The row of <c>reports</c>.</summary>
    public static TableValue[] ReportRow(ExportedReport exported)
    {
        ArgumentNullException.ThrowIfNull(exported);
        var (report, _, edition) = Front(exported);
        var coverage = exported.Reading.Coverage;
        return
        [
            TableValue.Of(exported.Id),
            TableValue.Of(exported.Unit?.Code),
            TableValue.Of(report.Agency.Name),
            TableValue.Of(report.Title),
            TableValue.Of(report.Year),
            TableValue.Of(edition.Id),
            TableValue.Of(report.PublishedOn),
            TableValue.Of(exported.SourceFile),
            TableValue.Of(exported.SourceSha256),
            default,
            TableValue.Of(exported.Role is { } role ? RollUpWords.Of(role) : null),
            TableValue.Of(coverage is null ? null : coverage.Cells - coverage.Missing),
            TableValue.Of(exported.Check?.RuleSet.ToString()),
        ];
    }

    /// <summary>The rows of <c>findings</c>: none where the report was not checked.</summary>
    public static IEnumerable<TableValue[]> FindingRows(ExportedReport exported)
    {
        ArgumentNullException.ThrowIfNull(exported);
        var number = 0;
        foreach (var finding in exported.Check?.Findings ?? [])
        {
            yield return
            [
                TableValue.Of(exported.Id),
                TableValue.Of(++number),
                TableValue.Of(finding.Rule.Id),
                TableValue.Of(ReportTables.Lower(finding.Severity)),
                TableValue.Of(ReportTables.Lower(finding.Status)),
                TableValue.Of(finding.Pointer),
                TableValue.Of(InDecimal(finding.Left)),
                TableValue.Of(InDecimal(finding.Right)),
                TableValue.Of(finding.Message.Zh),
                TableValue.Of(finding.Message.En),
            ];
        }
    }

    /// <summary>The rows of <c>indicators</c>.</summary>
    public static IEnumerable<TableValue[]> IndicatorRows()
    {
        foreach (var edition in FormCatalog.Default.Editions.Reverse())
        {
            foreach (var cell in edition.Cells)
            {
                yield return
                [
                    TableValue.Of(edition.Id),
                    TableValue.Of(cell.Pointer),
                    TableValue.Of(ReportTables.WideName(cell.Pointer)),
                    TableValue.Of(Sections[cell.Table]),
                    TableValue.Of(BlockOf(cell)),
                    TableValue.Of(cell.Table.RowsRunAcross ? "" : cell.Row.LabelZh),
                    TableValue.Of(cell.Column.PathZh),
                    TableValue.Of(cell.Unit),
                    TableValue.Of(ReportTables.Lower(cell.Kind)),
                    TableValue.Of(cell.Row.Article),
                ];
            }
        }
    }

    /// <summary>The rows of <c>units</c>.</summary>
    public static IEnumerable<TableValue[]> UnitRows(UnitList units)
    {
        ArgumentNullException.ThrowIfNull(units);
        return units.Units.Select(static unit =>
            (TableValue[])
                [
                    TableValue.Of(unit.Code),
                    TableValue.Of(unit.Name),
                    TableValue.Of(ReportTables.Lower(unit.Kind)),
                    TableValue.Of(ReportTables.Lower(unit.Level)),
                    TableValue.Of(unit.Parent),
                    TableValue.Of(RollUpWords.Of(unit.Perimeter)),
                    TableValue.Of(unit.ValidFrom),
                    TableValue.Of(unit.ValidTo),
                    TableValue.Of(unit.IsExpected ? "yes" : "no"),
                    TableValue.Of(unit.FormerNames.IsEmpty ? null : string.Join('；', unit.FormerNames)),
                    TableValue.Of(unit.MergedInto),
                    TableValue.Of(unit.Note),
                    TableValue.Of(unit.ReportsFor),
                    TableValue.Of(unit.DivisionCode),
                ]
        );
    }

    // A side that no number of the tables can hold is in the message.
    private static decimal? InDecimal(Int128? side) =>
        side is { } number && number >= (Int128)decimal.MinValue && number <= (Int128)decimal.MaxValue ? (decimal)number : null;

    private static (AnnualReport Report, Agency Agency, FormEdition Edition) Front(ExportedReport exported)
    {
        var report = exported.Reading.RequireReport();
        return (report, exported.Reading.InferredAgency ?? report.Agency, FormCatalog.Default.EditionOf(report));
    }

    // Each table in the shape that the report has; one that it lacks as in its edition.
    private static IEnumerable<FormCell> CellsOf(AnnualReport report, FormEdition edition)
    {
        var own = FormCatalog.Default.TablesOf(report).ToDictionary(static table => table.Pointer, StringComparer.Ordinal);
        return edition.Tables.SelectMany(table => own.GetValueOrDefault(table.Pointer, table).Cells);
    }

    // A form may be mixed of tables of several editions; a row is of the edition whose table it is, where the dictionary has it.
    private static FormEdition EditionOf(FormTable table, FormEdition edition) =>
        edition.Tables.Contains(table) ? edition : FormCatalog.Default.Editions.Last(other => other.Tables.Contains(table));

    // Where the rows of the declaration run across, the print has them as blocks over its columns, and no row.
    private static string BlockOf(FormCell cell) =>
        !cell.Table.RowsRunAcross ? cell.Row.BlockZh
        : cell.Row.BlockZh.Length == 0 ? cell.Row.LabelZh
        : cell.Row.BlockZh + "/" + cell.Row.LabelZh;

    private static TableValue WideValue(ReadResult reading, AnnualReport report, FormCell cell) =>
        reading.PresenceOf(cell) switch
        {
            CellPresence.Number => TableValue.Of(cell.Get(report).Number),
            CellPresence.Blank => default,
            CellPresence.NotApplicable => TableValue.Of(ReportTables.NotApplicable),
            _ => TableValue.Of(ReportTables.NotFound),
        };
}
