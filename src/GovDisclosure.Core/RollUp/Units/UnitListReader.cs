using System.Collections.Immutable;
using System.Globalization;
using GovDisclosure.Agencies;
using GovDisclosure.Json;

namespace GovDisclosure.RollUp;

/// <summary>
/// Reads the unit list that an office keeps: a table in comma-separated values with Chinese or English heads, in UTF-8 or GBK as
/// spreadsheets save it. All mistakes are reported, each with its line.
/// </summary>
public static class UnitListReader
{
    /// <summary>The most units of a list.</summary>
    public const int MaxUnits = 100_000;

    private const int TypicalBytes = 32 * 1024;

    private static readonly string[] DateFormats = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"];

    /// <summary>Reads a list from its bytes.</summary>
    /// <param name="bytes">The file: UTF-8, with or without a mark, UTF-16 with one, else GBK.</param>
    public static UnitListResult Read(ReadOnlySpan<byte> bytes) =>
        UnitListEncoding.Decode(bytes, out var broken) is { } text
            ? Read(text)
            : Refused(
                broken.Line,
                $"此行有不能按 {broken.Encoding} 解读的字节，文字已损坏；请用原来的软件打开后另存为“CSV UTF-8”",
                $"a byte in this line is no text in {broken.Encoding}, so the file is damaged; open it where it was made and save it as CSV UTF-8"
            );

    /// <summary>Reads a list from a stream, from its position to its end.</summary>
    /// <param name="stream">The stream, which stays open: UTF-8, with or without a mark, UTF-16 with one, else GBK.</param>
    public static UnitListResult Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new PooledBufferWriter(TypicalBytes);
        buffer.Fill(stream);
        return Read(buffer.WrittenSpan);
    }

    /// <summary>Reads a list from a file.</summary>
    /// <param name="path">The path of the file: UTF-8, with or without a mark, UTF-16 with one, else GBK.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static UnitListResult ReadFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Read(File.ReadAllBytes(path));
    }

    /// <summary>Reads a list from its text.</summary>
    public static UnitListResult Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var at)
        {
            return Refused(
                LineAt(text, at),
                "此处有空字节，不是 UTF-8 或 GBK 文本（可能是没有标记的 UTF-16，或不是文本文件）；请另存为“CSV UTF-8”",
                "a byte of zero is here, so it is no text in UTF-8 or GBK (perhaps UTF-16 without a mark, or no text at all); save it as CSV UTF-8"
            );
        }

        var rows = CsvRows.Read(text.TrimStart('\uFEFF'), out var unclosed);
        if (unclosed is not { } line)
        {
            return Read(rows);
        }

        var open = Refused(
            line,
            "引号没有闭合，此行以后无法读取；请补上右引号，或删去多余的引号（内容中的引号应写两遍）",
            "a quotation mark is not closed, so what is after it cannot be read; close it, or delete it (one inside of a text is written twice)"
        );
        return rows.Count == 0 ? open : open with { Problems = [.. Read(rows).Problems, .. open.Problems] };
    }

    /// <summary>Reads a list from the rows of a table, such as a sheet's.</summary>
    /// <param name="table">The rows that are not empty, the heads first, each with the line or the number that its user sees.</param>
    public static UnitListResult Read(IEnumerable<(int Line, IReadOnlyList<string> Fields)> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var problems = new List<UnitListProblem>();
        using var rows = table.Where(static row => row.Fields.Any(static field => field.Length > 0)).GetEnumerator();
        if (!rows.MoveNext())
        {
            problems.Add(new UnitListProblem(0, "", true, new LocalizedText("单位名单是空的", "the unit list is empty")));
            return new UnitListResult(null, [.. problems]);
        }

        var columns = Heads(rows.Current.Line, rows.Current.Fields, problems);
        var units = ImmutableArray.CreateBuilder<RollUpUnit>();
        var isReadable = !problems.Exists(static problem => problem.IsError);
        while (isReadable && rows.MoveNext())
        {
            if (units.Count == MaxUnits)
            {
                problems.Add(
                    new UnitListProblem(
                        rows.Current.Line,
                        "",
                        true,
                        new LocalizedText($"单位超过 {MaxUnits} 个", $"there are more than {MaxUnits} units")
                    )
                );
                break;
            }

            if (new Row(rows.Current.Line, rows.Current.Fields, columns, problems).Read() is { } unit)
            {
                units.Add(unit);
            }
        }

        var isPerimeterKnown = !problems.Exists(static problem =>
            problem.IsError && string.Equals(problem.Column, UnitColumn.Perimeter.Name, StringComparison.Ordinal)
        );
        problems.AddRange(UnitListChecks.Problems(units.ToImmutable(), isPerimeterKnown));
        return new UnitListResult(
            problems.Exists(static problem => problem.IsError) ? null : new UnitList(units.ToImmutable()),
            [.. problems.OrderBy(static problem => problem.Line)]
        );
    }

    private static UnitListResult Refused(int line, string zh, string en) =>
        new(null, [new UnitListProblem(line, "", true, new LocalizedText(zh, en))]);

    // As editors count: a line ends with a line feed, a carriage return, or both.
    private static int LineAt(string text, int place) =>
        1 + text.AsSpan(0, place).Count('\n') + text.AsSpan(0, place).Count('\r') - text.AsSpan(0, place).Count("\r\n");

    private static UnitColumn?[] Heads(int line, IReadOnlyList<string> heads, List<UnitListProblem> problems)
    {
        var columns = new UnitColumn?[heads.Count];
        for (var i = 0; i < heads.Count; i++)
        {
            columns[i] = UnitColumn.Find(heads[i]);
            if (columns[i] is null && heads[i].Length > 0)
            {
                problems.Add(
                    new UnitListProblem(
                        line,
                        heads[i],
                        false,
                        new LocalizedText($"不认识的列“{heads[i]}”，未读取", $"the column {heads[i]} is not known and was not read")
                    )
                );
            }
            else if (columns[i] is { } column && Array.IndexOf(columns, column) < i)
            {
                problems.Add(
                    new UnitListProblem(
                        line,
                        heads[i],
                        true,
                        new LocalizedText($"列“{heads[i]}”出现两次", $"the column {heads[i]} occurs twice")
                    )
                );
            }
        }

        foreach (var column in UnitColumn.All.Where(column => column.IsRequired && !columns.Contains(column)))
        {
            problems.Add(
                new UnitListProblem(
                    line,
                    column.Name,
                    true,
                    new LocalizedText(
                        $"缺少列“{column.Zh}”（{column.Name}）；第一行应为表头",
                        $"the column {column.Name} ({column.Zh}) is missing; the first line must be the heads"
                    )
                )
            );
        }

        return columns;
    }

    private sealed class Row(int line, IReadOnlyList<string> fields, UnitColumn?[] columns, List<UnitListProblem> problems)
    {
        private bool isWrong;

        public RollUpUnit? Read()
        {
            if (fields.Count > columns.Length)
            {
                Problem(
                    "",
                    true,
                    $"有 {fields.Count} 个字段，而表头只有 {columns.Length} 列；含逗号的内容应加引号",
                    $"{fields.Count} fields are under {columns.Length} heads; what holds a comma needs quotation marks"
                );
            }

            var (code, name) = (Required(UnitColumn.Code), Required(UnitColumn.UnitName));
            var unit = new RollUpUnit
            {
                Code = code,
                Name = name,
                Kind = Word(UnitColumn.Kind, UnitWords.Kinds),
                Level = Word(UnitColumn.Level, UnitWords.Levels),
                Parent = Text(UnitColumn.Parent),
                Perimeter = Perimeter(),
                ValidFrom = Date(UnitColumn.ValidFrom),
                ValidTo = Date(UnitColumn.ValidTo),
                IsExpected = Word(UnitColumn.Expected, UnitWords.Answers) ?? true,
                FormerNames =
                [
                    .. (Text(UnitColumn.FormerNames) ?? "").Split(
                        [';', '；', '、', '|'],
                        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                    ),
                ],
                MergedInto = Text(UnitColumn.MergedInto),
                ReportsFor = Text(UnitColumn.ReportsFor),
                DivisionCode = Text(UnitColumn.DivisionCode),
                Note = Text(UnitColumn.Note),
                Line = line,
            };

            // A line with a mistake takes part in the checks between lines, so that these are reported at once too.
            return code.Length == 0 ? null
                : isWrong ? unit
                : Proposed(unit);
        }

        // Kind and level may be proposed from the name; parent and perimeter are the office's data.
        private static RollUpUnit Proposed(RollUpUnit unit)
        {
            var named = AgencyNames.Complete(
                new Agency
                {
                    Name = unit.Name,
                    Kind = unit.Kind,
                    Level = unit.Level,
                }
            );
            return unit with { Kind = named.Kind, Level = named.Level, IsProposed = named.Kind != unit.Kind || named.Level != unit.Level };
        }

        private UnitPerimeter Perimeter()
        {
            if (Text(UnitColumn.Perimeter) is null)
            {
                Problem(
                    UnitColumn.Perimeter.Name,
                    true,
                    "没有写汇总口径；应为 parent、own、region 或 none",
                    "no perimeter is given; expected parent, own, region or none"
                );
                return default;
            }

            return Word(UnitColumn.Perimeter, UnitWords.Perimeters) ?? default;
        }

        private string Required(UnitColumn column)
        {
            if (Text(column) is { } text)
            {
                return text;
            }

            Problem(column.Name, true, $"没有写{column.Zh}", $"no {column.Name} is given");
            return "";
        }

        private string? Text(UnitColumn column) =>
            Array.IndexOf(columns, column) is >= 0 and var place && place < fields.Count && fields[place].Length > 0 ? fields[place] : null;

        private T? Word<T>(UnitColumn column, (string Word, T Value)[] words)
            where T : struct
        {
            if (Text(column) is not { } text)
            {
                return null;
            }

            foreach (var (word, value) in words)
            {
                if (string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
                {
                    return value;
                }
            }

            var known = string.Join(", ", words.Select(static pair => pair.Word));
            Problem(
                column.Name,
                true,
                $"“{text}”不是{column.Zh}的可用值；可用：{known}",
                $"{text} is no {column.Name}; expected one of {known}"
            );
            return null;
        }

        private DateOnly? Date(UnitColumn column)
        {
            if (Text(column) is not { } text)
            {
                return null;
            }

            if (DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }

            Problem(column.Name, true, $"“{text}”不是日期；应为 2024-01-31 的形式", $"{text} is no date; expected one such as 2024-01-31");
            return null;
        }

        private void Problem(string column, bool isError, string zh, string en)
        {
            isWrong |= isError;
            problems.Add(new UnitListProblem(line, column, isError, new LocalizedText(zh, en)));
        }
    }
}

/// <summary>What reading a unit list came to.</summary>
/// <param name="List">The list; null where it has an error.</param>
/// <param name="Problems">All that is wrong or worth a look, by line.</param>
public sealed record UnitListResult(UnitList? List, ImmutableArray<UnitListProblem> Problems);
