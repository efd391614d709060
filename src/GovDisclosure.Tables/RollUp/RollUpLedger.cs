using System.Globalization;
using GovDisclosure.Forms;
using GovDisclosure.RollUp;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace GovDisclosure.Tables;

/// <summary>
/// The workbook of a roll-up, to work through: who has reported (收齐情况), what is wrong (问题清单), the sums over both perimeters in the form's
/// tables with its relations as formulas (汇总-本级, 汇总-区域), what causes each difference (差异归因), every unit's figures (明细) and what the
/// words mean (字典).
/// </summary>
/// <remarks>Formulas carry the values they come to, so that readers which do not calculate show them too. Text is never a
/// formula.</remarks>
public static class RollUpLedger
{
    /// <summary>The names of the sheets, in order.</summary>
    public static IReadOnlyList<string> Sheets { get; } =
    ["收齐情况", "问题清单", "汇总-本级", "汇总-区域", "差异归因", SumSheets.Details, "字典"];

    /// <summary>Writes the workbook (.xlsx).</summary>
    /// <param name="stream">Takes the bytes; it stays open.</param>
    /// <param name="result">The roll-up.</param>
    /// <param name="findings">What the rules found in the files and in the roll-up.</param>
    /// <param name="cancellationToken">Ends the writing; what was written by then is no workbook.</param>
    /// <exception cref="ArgumentException">A finding is null; nothing is written then.</exception>
    public static async Task WriteAsync(
        Stream stream,
        RollUpResult result,
        IReadOnlyCollection<LedgerFinding> findings,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        Require(result, findings);
        var book = await Spreadsheet.CreateNewAsync(stream, null, cancellationToken).ConfigureAwait(false);
        await using (book.ConfigureAwait(false))
        {
            var style = new Style { Font = { Bold = true } };
            style.Alignment.WrapText = true;
            var head = book.AddStyle(style);
            var mark = book.AddStyle(new Style { Font = { Bold = true, Color = System.Drawing.Color.Firebrick } });
            var sheet = new LedgerSheet(book, head, mark, cancellationToken);
            await StatusesAsync(sheet, result).ConfigureAwait(false);
            await FindingsAsync(sheet, result, findings).ConfigureAwait(false);
            var sums = new SumSheets(result, sheet);
            await sums.AddAsync(Sheets[2], result.Own).ConfigureAwait(false);
            await sums.AddAsync(Sheets[3], result.Region).ConfigureAwait(false);
            await CausesAsync(sheet, result, sums).ConfigureAwait(false);
            await DetailsAsync(sheet, result).ConfigureAwait(false);
            await WordsAsync(sheet, result).ConfigureAwait(false);
            await book.FinishAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes the workbook into a file, which is made or overwritten.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="result">The roll-up.</param>
    /// <param name="findings">What the rules found in the files and in the roll-up.</param>
    /// <param name="cancellationToken">Ends the writing; what was written by then is no workbook.</param>
    /// <exception cref="ArgumentException">A finding is null; nothing is written then.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static async Task WriteFileAsync(
        string path,
        RollUpResult result,
        IReadOnlyCollection<LedgerFinding> findings,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Require(result, findings);
        var stream = File.Create(path);
        await using (stream.ConfigureAwait(false))
        {
            await WriteAsync(stream, result, findings, cancellationToken).ConfigureAwait(false);
        }
    }

    // Before the file is made: half a workbook is of no use.
    private static void Require(RollUpResult result, IReadOnlyCollection<LedgerFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(result);
        _ = Given.AllOf(findings);
    }

    private static async Task StatusesAsync(LedgerSheet sheet, RollUpResult result)
    {
        await sheet.StartAsync(Sheets[0], 1, 2, 10, 34, 10, 12, 34, 44).ConfigureAwait(false);
        await sheet.HeadsAsync("单位代码", "单位名称", "应报", "汇总口径", "情况", "文件").ConfigureAwait(false);
        var files = result.Files.ToLookup(static file => file.Unit, StringComparer.Ordinal);
        foreach (var unit in result.Units.Units)
        {
            await sheet
                .AddTextsAsync(
                    unit.Code,
                    unit.Name,
                    unit.IsExpected ? "是" : "否",
                    RollUpWords.Text(unit.Perimeter).Zh,
                    string.Join("；", result.StatusesOf(unit.Code).Select(static status => RollUpWords.Text(status).Zh)),
                    string.Join("；", files[unit.Code].Select(static file => $"{file.Name}（{RollUpWords.Text(file.Role).Zh}）"))
                )
                .ConfigureAwait(false);
        }

        foreach (var file in files[null])
        {
            await sheet
                .AddTextsAsync("", "", "", "", $"{RollUpWords.Text(file.Role).Zh}：{file.Reason.Zh}", file.Name)
                .ConfigureAwait(false);
        }
    }

    private static async Task FindingsAsync(LedgerSheet sheet, RollUpResult result, IEnumerable<LedgerFinding> findings)
    {
        await sheet.StartAsync(Sheets[1], 1, 0, 40, 10, 30, 10, 8, 10, 60, 100).ConfigureAwait(false);
        await sheet.HeadsAsync("文件", "单位代码", "单位名称", "规则", "程度", "状态", "位置", "问题").ConfigureAwait(false);
        var units = result.Files.ToDictionary(static file => file.Name, static file => file.Unit, StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            var code = finding.File is { } file ? units.GetValueOrDefault(file) : null;
            await sheet
                .AddTextsAsync(
                    finding.File ?? "（汇总）",
                    code,
                    code is null ? null : result.Units.Find(code)?.Name,
                    finding.Rule,
                    finding.Severity switch
                    {
                        FindingSeverity.Error => "错误",
                        FindingSeverity.Warning => "警告",
                        _ => "提示",
                    },
                    finding.IsViolated ? "不符" : "未判定",
                    FormCatalog.Default.FindCell(finding.Pointer)?.LabelZh ?? finding.Pointer,
                    finding.Message.Zh
                )
                .ConfigureAwait(false);
        }
    }

    private static async Task CausesAsync(LedgerSheet sheet, RollUpResult result, SumSheets sums)
    {
        await sheet.StartAsync(Sheets[4], 1, 0, 18, 60, 12, 12, 12, 12, 24, 12, 34, 12, 12, 44).ConfigureAwait(false);
        await sheet
            .HeadsAsync("口径", "单元格", "公布", "各单位之和", "相差", "未解释", "原因", "单位代码", "单位名称", "数额", "把握", "文件")
            .ConfigureAwait(false);
        foreach (var perimeter in (PerimeterRollUp[])[result.Own, result.Region])
        {
            foreach (var difference in perimeter.Differences)
            {
                await CauseAsync(sheet, result, sums, perimeter, difference).ConfigureAwait(false);
            }
        }
    }

    // The first row has the figures, and what is left after all causes as a formula; each cause has a row.
    private static async Task CauseAsync(
        LedgerSheet sheet,
        RollUpResult result,
        SumSheets sums,
        PerimeterRollUp perimeter,
        CellDifference difference
    )
    {
        var first = sheet.NextRow;
        var last = first + Math.Max(difference.Causes.Length, 1) - 1;
        var rest = difference.Difference - difference.Causes.Sum(static cause => cause.Amount);
        var sure =
            perimeter.IsCertain ? "确定"
            : difference.Causes.IsEmpty ? "未找到"
            : "可能";
        for (var i = 0; first + i <= last; i++)
        {
            List<Cell> row =
                i > 0
                    ? [.. Enumerable.Repeat(LedgerSheet.Text(null), 6)]
                    :
                    [
                        LedgerSheet.Text(RollUpWords.Text(perimeter.Perimeter).Zh),
                        LedgerSheet.Text($"{difference.Cell.Table.LabelZh} {difference.Cell.LabelZh}"),
                        LedgerSheet.Number(difference.Published),
                        SumCell(sums.AddressOf(perimeter.Perimeter, difference.Cell), difference.Sum),
                        LedgerSheet.Formula(
                            string.Create(CultureInfo.InvariantCulture, $"ROUND(C{first}-N(D{first}),6)"),
                            difference.Difference
                        ),
                        LedgerSheet.Formula(
                            string.Create(CultureInfo.InvariantCulture, $"ROUND(C{first}-N(D{first})-SUM(J{first}:J{last}),6)"),
                            rest
                        ),
                    ];
            if (i < difference.Causes.Length)
            {
                var cause = difference.Causes[i];
                row.AddRange([
                    LedgerSheet.Text(RollUpWords.Text(cause.Kind, cause.IsRest).Zh),
                    LedgerSheet.Text(cause.Unit ?? string.Join("、", perimeter.Missing)),
                    LedgerSheet.Text(cause.Unit is { } code ? result.Units.Find(code)?.Name : null),
                    LedgerSheet.Number(cause.Amount),
                ]);
            }
            else
            {
                row.AddRange(Enumerable.Repeat(LedgerSheet.Text(null), 4));
            }

            var isRest = i < difference.Causes.Length && difference.Causes[i].IsRest;
            row.Add(LedgerSheet.Text(isRest ? $"原因{sure}；{RollUpWords.Rest.Zh}" : sure));
            row.Add(LedgerSheet.Text(i < difference.Causes.Length ? difference.Causes[i].File : null));
            await sheet.AddAsync(row).ConfigureAwait(false);
        }
    }

    // Where no unit has a number there is no sum, and not 0.
    private static Cell SumCell(string address, decimal? sum) =>
        sum switch
        {
            null => LedgerSheet.Formula($"IF(COUNT({address})=0,\"\",{address})", ""),
            { } known when LedgerSheet.IsExact(known) => LedgerSheet.Formula($"N({address})", known),
            { } known => LedgerSheet.Number(known),
        };

    private static async Task DetailsAsync(LedgerSheet sheet, RollUpResult result)
    {
        await sheet.StartAsync(SumSheets.Details, SumSheets.FirstDetailRow - 1, 2, 10, 34, 10, 44).ConfigureAwait(false);
        await sheet
            .HeadsAsync(["单位代码", "单位名称", "口径", "文件", .. result.Edition.Cells.Select(static cell => cell.LabelZh)])
            .ConfigureAwait(false);
        await sheet.AddTextsAsync(["", "", "", "", .. result.Edition.Cells.Select(static cell => cell.Pointer)]).ConfigureAwait(false);
        foreach (var unit in result.Units.Units)
        {
            var used = result.FiguresOf(unit.Code);
            List<Cell> row =
            [
                LedgerSheet.Text(unit.Code),
                LedgerSheet.Text(unit.Name),
                LedgerSheet.Text(RollUpWords.Of(unit.Perimeter)),
                LedgerSheet.Text(used?.File),
            ];
            foreach (var value in used is { } figures ? figures.Values : [])
            {
                row.Add(value.Number is { } number ? LedgerSheet.Number(number) : LedgerSheet.Text(value.IsNotApplicable ? "/" : null));
            }

            await sheet.AddAsync(row).ConfigureAwait(false);
        }
    }

    private static async Task WordsAsync(LedgerSheet sheet, RollUpResult result)
    {
        await sheet.StartAsync(Sheets[6], 1, 0, 60, 60, 60, 10).ConfigureAwait(false);
        await sheet.HeadsAsync("名称", "中文", "English", "单位").ConfigureAwait(false);
        foreach (var cell in result.Edition.Cells)
        {
            await sheet
                .AddTextsAsync(cell.Pointer, $"{cell.Table.LabelZh} {cell.LabelZh}", $"{cell.Table.LabelEn} {cell.LabelEn}", cell.Unit)
                .ConfigureAwait(false);
        }

        foreach (
            var (word, text) in Enum.GetValues<FileRole>()
                .Select(static role => (RollUpWords.Of(role), RollUpWords.Text(role)))
                .Concat(Enum.GetValues<UnitStatus>().Select(static status => (RollUpWords.Of(status), RollUpWords.Text(status))))
                .Concat(Enum.GetValues<CauseKind>().Select(static cause => (RollUpWords.Of(cause), RollUpWords.Text(cause))))
        )
        {
            await sheet.AddTextsAsync(word, text.Zh, text.En, null).ConfigureAwait(false);
        }
    }
}
