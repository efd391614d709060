using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Documents.Sources.Packages;
using GovDisclosure.Documents.Sources.Xlsx;

namespace GovDisclosure.Documents;

/// <summary>
/// A plain table in a workbook (.xlsx), such as a list of units: a row of heads and a row for each entry, all as texts that the sheet
/// shows. It
/// is read whole or not at all: hidden or merged cells and formulas without a value would lose entries, and are refused.
/// </summary>
public sealed class WorkbookTable
{
    private WorkbookTable(string sheet, ImmutableArray<(int Number, ImmutableArray<string> Cells)> rows, ImmutableArray<string> otherSheets)
    {
        Sheet = sheet;
        Rows = rows;
        OtherSheets = otherSheets;
    }

    /// <summary>The name of the sheet: the first that is shown and not empty.</summary>
    public string Sheet { get; }

    /// <summary>The rows that are not empty, each with the number that the sheet shows; a blank cell is empty.</summary>
    public ImmutableArray<(int Number, ImmutableArray<string> Cells)> Rows { get; }

    /// <summary>The other sheets that are shown and not empty; they were not read.</summary>
    public ImmutableArray<string> OtherSheets { get; }

    /// <summary>Whether bytes begin as a workbook does (a ZIP archive).</summary>
    /// <param name="content">The content of a file, or its beginning.</param>
    public static bool Recognizes(ReadOnlySpan<byte> content) => content.StartsWith("PK\u0003\u0004"u8);

    /// <summary>Reads the table.</summary>
    /// <param name="content">The content of the file.</param>
    /// <param name="options">The limits.</param>
    /// <param name="table">The table; null where it cannot be read.</param>
    /// <param name="problem">Why it cannot be read, and what to do; null where it can.</param>
    /// <returns>Whether it can be read.</returns>
    public static bool TryRead(
        ReadOnlyMemory<byte> content,
        ReadOptions options,
        [NotNullWhen(true)] out WorkbookTable? table,
        [NotNullWhen(false)] out LocalizedText? problem
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        (table, problem) = Read(content, options);
        return table is not null && problem is null;
    }

    /// <summary>Reads the table from a stream.</summary>
    /// <param name="stream">The stream, from its position to its end; it stays open.</param>
    /// <param name="options">The limits.</param>
    /// <param name="table">The table; null where it cannot be read.</param>
    /// <param name="problem">Why it cannot be read, and what to do; null where it can.</param>
    /// <returns>Whether it can be read.</returns>
    public static bool TryRead(
        Stream stream,
        ReadOptions options,
        [NotNullWhen(true)] out WorkbookTable? table,
        [NotNullWhen(false)] out LocalizedText? problem
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        if (ReportReader.TryBuffer(stream, options.MaxBytes, out var content))
        {
            return TryRead(content, options, out table, out problem);
        }

        (table, problem) = (null, Diagnostics.Messages.TooManyBytes(options.MaxBytes).Message);
        return false;
    }

    /// <summary>Reads the table from a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">The limits.</param>
    /// <param name="table">The table; null where it cannot be read.</param>
    /// <param name="problem">Why it cannot be read, and what to do; null where it can.</param>
    /// <returns>Whether it can be read.</returns>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static bool TryReadFile(
        string path,
        ReadOptions options,
        [NotNullWhen(true)] out WorkbookTable? table,
        [NotNullWhen(false)] out LocalizedText? problem
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var stream = File.OpenRead(path);
        return TryRead(stream, options, out table, out problem);
    }

    private static (WorkbookTable? Table, LocalizedText? Problem) Read(ReadOnlyMemory<byte> content, ReadOptions options)
    {
        try
        {
            if (content.Length > options.MaxBytes)
            {
                return (null, Diagnostics.Messages.TooManyBytes(options.MaxBytes).Message);
            }

            if (
                PackageExtractor.ReadSheets(content, options, new ReadClock(options, TimeProvider.System, CancellationToken.None))
                is not { } sheets
            )
            {
                return (
                    null,
                    new LocalizedText(
                        "不是工作簿（.xlsx），或已损坏；请重新保存",
                        "it is no workbook (.xlsx), or is damaged; save it again"
                    )
                );
            }

            var filled = sheets.Where(static sheet => sheet.Sheet.Rows.Count > 0 || sheet.Sheet.HiddenCells > 0).ToList();
            return filled is not [var (name, first), ..] ? (null, new LocalizedText("工作簿是空的", "the workbook is empty"))
                : Refused(name, first) is { } refused ? (null, refused)
                : (new WorkbookTable(name, [.. first.Rows.Select(Cells)], [.. filled.Skip(1).Select(static sheet => sheet.Name)]), null);
        }
        catch (SourceLimitException limit)
        {
            return (null, limit.Diagnostic.Message);
        }
    }

    private static LocalizedText? Refused(string name, XlsxSheet sheet) =>
        sheet switch
        {
            { HiddenCells: > 0 } => new(
                $"工作表“{name}”有 {sheet.HiddenCells} 个单元格没有显示（隐藏或筛选掉的行列）；请取消隐藏和筛选后保存",
                $"the sheet {name} has {sheet.HiddenCells} cells that are not shown (hidden or filtered out); show all rows and columns and save it"
            ),
            { Merges: [var merge, ..] } => new(
                $"工作表“{name}”第 {merge.Row + 1} 行有合并的单元格；请取消合并，每行填全后保存",
                $"the sheet {name} has merged cells in row {merge.Row + 1}; unmerge them, fill in every row and save it"
            ),
            { WithoutValue: [var cell, ..] } => new(
                $"工作表“{name}”的 {cell} 是没有保存结果的公式；请用电子表格程序打开并保存",
                $"{cell} of the sheet {name} is a formula whose value was not stored; open the workbook in a spreadsheet and save it"
            ),
            _ => null,
        };

    private static (int Number, ImmutableArray<string> Cells) Cells(XlsxRow row)
    {
        var cells = new string[row.Cells.Count == 0 ? 0 : row.Cells[^1].Column + 1];
        Array.Fill(cells, "");
        foreach (var cell in row.Cells)
        {
            cells[cell.Column] = cell.Text;
        }

        return (row.Number, [.. cells]);
    }
}
