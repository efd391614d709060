using System.Collections.Immutable;
using System.Globalization;
using GovDisclosure.Forms;
using GovDisclosure.RollUp;
using SpreadCheetah;

namespace GovDisclosure.Tables;

/// <summary>
/// The sums over a perimeter in the form's own tables, as formulas over the sheet of the units' figures, and under each table the relations
/// of the form as formulas: who corrects a figure sees at once whether they hold.
/// </summary>
internal sealed class SumSheets(RollUpResult result, LedgerSheet sheet)
{
    /// <summary>The sheet of the units' figures.</summary>
    public const string Details = "明细";

    /// <summary>The words of a relation that holds, that does not, and that cannot be assessed.</summary>
    public const string Holds = "成立";
    public const string Fails = "不成立";
    public const string NoNumber = "无法核对";

    /// <summary>The columns of the sheet of figures before the first cell of the form.</summary>
    public const int DetailColumns = 4;

    /// <summary>The row of the first unit in it.</summary>
    public const int FirstDetailRow = 3;

    private const string Perimeters = "C";

    private readonly Dictionary<(UnitPerimeter Perimeter, FormCell Cell), string> addresses = [];

    /// <summary>Where the sum of a cell is, for formulas on other sheets.</summary>
    public string AddressOf(UnitPerimeter perimeter, FormCell cell) => addresses[(perimeter, cell)];

    /// <summary>Writes the sheet of a perimeter.</summary>
    public async Task AddAsync(string name, PerimeterRollUp perimeter)
    {
        await sheet.StartAsync(name, 0, 1, 44, 14, 14, 14, 14, 14, 14, 14, 14).ConfigureAwait(false);
        await sheet
            .AddAsync([
                sheet.Marked(
                    $"{name}（{RollUpDraft.Mark}）：{result.Year} 年度，{perimeter.Units.Length} 个单位，缺 {perimeter.Missing.Length} 个"
                ),
            ])
            .ConfigureAwait(false);
        foreach (var table in result.Edition.Tables)
        {
            await sheet.AddAsync([]).ConfigureAwait(false);
            await AddAsync(name, table, perimeter).ConfigureAwait(false);
        }
    }

    private async Task AddAsync(string name, FormTable table, PerimeterRollUp perimeter)
    {
        await sheet.AddAsync([sheet.Head(table.LabelZh)]).ConfigureAwait(false);
        var places = new Dictionary<FormCell, (string Address, decimal? Number)>();
        ImmutableArray<string> heads = default;
        foreach (var row in table.Rows)
        {
            ImmutableArray<string> labels = [.. row.Cells.Select(static cell => cell.Column.PathZh)];
            if (heads.IsDefault || !labels.SequenceEqual(heads, StringComparer.Ordinal))
            {
                heads = labels;
                await sheet.HeadsAsync(["", .. labels]).ConfigureAwait(false);
            }

            List<Cell> cells = [LedgerSheet.Text(row.PathZh)];
            foreach (var cell in row.Cells)
            {
                var (formula, number) = Sum(cell, perimeter);
                places[cell] = (
                    string.Create(CultureInfo.InvariantCulture, $"{SpreadsheetUtility.GetColumnName(cells.Count + 1)}{sheet.NextRow}"),
                    number
                );
                addresses[(perimeter.Perimeter, cell)] = $"'{name}'!{places[cell].Address}";
                cells.Add(formula);
            }

            await sheet.AddAsync(cells).ConfigureAwait(false);
        }

        await AddRelationsAsync(table, places).ConfigureAwait(false);
    }

    // The sum of the units of the perimeter that have a number there, and nothing where none has; a cell that is not the whole stays empty,
    // as in
    // the draft, and so does one whose digits a spreadsheet cannot keep.
    private (Cell Formula, decimal? Number) Sum(FormCell cell, PerimeterRollUp perimeter)
    {
        var stated = cell.Get(perimeter.Report);
        var otherwise = stated.IsNotApplicable ? "/" : "";
        if (
            (stated.IsBlank && perimeter.Sum.Gaps.Any(gap => gap.Cell == cell && gap.Kind == SumGapKind.NoPlace))
            || perimeter.Addends(cell).Any(static addend => !LedgerSheet.IsExact(addend.Amount))
            || !perimeter.Sum.TryGet(cell, out _)
            || !LedgerSheet.IsExact(stated.Number ?? 0)
        )
        {
            return (LedgerSheet.Text(stated.ToString()), null);
        }

        var column = SpreadsheetUtility.GetColumnName(DetailColumns + 1 + result.Edition.Cells.IndexOf(cell));
        var (perimeters, figures) = (Range(Perimeters), Range(column));
        string[] words = perimeter.Perimeter == UnitPerimeter.Own ? ["own"] : ["own", "region"];
        var numbers = $"SUMPRODUCT(({string.Join("+", words.Select(word => $"({perimeters}=\"{word}\")"))})*ISNUMBER({figures}))";
        var formula =
            $"IF({numbers}=0,\"{otherwise}\",{string.Join("+", words.Select(word => $"SUMIF({perimeters},\"{word}\",{figures})"))})";
        return stated.Number is { } number
            ? (LedgerSheet.Formula(formula, number), number)
            : (LedgerSheet.Formula(formula, otherwise), null);
    }

    private string Range(string column) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"'{Details}'!${column}${FirstDetailRow}:${column}${FirstDetailRow + result.Units.Units.Length - 1}"
        );

    private async Task AddRelationsAsync(FormTable table, Dictionary<FormCell, (string Address, decimal? Number)> places)
    {
        if (table.Identities.IsEmpty)
        {
            return;
        }

        await sheet.HeadsAsync("勾稽关系", "规则", "左边", "右边", "差", "结果").ConfigureAwait(false);
        foreach (var identity in table.Identities)
        {
            ImmutableArray<FormCell> all = [.. identity.Left, .. identity.Right];
            var (left, right) = (Side(identity.Left), Side(identity.Right));
            var isWhole = all.All(cell => places[cell].Number is not null);
            var difference = left.Number - right.Number;
            await sheet
                .AddAsync([
                    LedgerSheet.Text(identity.ScopeZh),
                    LedgerSheet.Text(identity.Rule),
                    LedgerSheet.Formula(left.Formula, left.Number),
                    LedgerSheet.Formula(right.Formula, right.Number),
                    LedgerSheet.Formula($"{left.Formula}-({right.Formula})", difference),
                    LedgerSheet.Formula(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"IF(COUNT({string.Join(",", all.Select(cell => places[cell].Address))})<{all.Length},\"{NoNumber}\",IF({left.Formula}={right.Formula},\"{Holds}\",\"{Fails}\"))"
                        ),
                        !isWhole ? NoNumber
                            : difference == 0 ? Holds
                            : Fails
                    ),
                ])
                .ConfigureAwait(false);
        }

        (string Formula, decimal Number) Side(ImmutableArray<FormCell> cells) =>
            ($"SUM({string.Join(",", cells.Select(cell => places[cell].Address))})", cells.Sum(cell => places[cell].Number ?? 0));
    }
}
