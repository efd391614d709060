using System.Text.Json;
using System.Text.Unicode;
using GovDisclosure.Forms;
using GovDisclosure.Json;

namespace GovDisclosure.RollUp;

/// <summary>
/// Reads a sum that was stored, and says in words what is wrong with it: it may have been cut, edited, or made by another version. That
/// each report adds a number or a gap to each cell tells whether it is whole.
/// </summary>
internal sealed class StoredSumReader
{
    private const int MostShown = 40;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private static readonly LocalizedText Object = new("对象", "an object");
    private static readonly LocalizedText Text = new("文字", "a text");
    private static readonly LocalizedText List = new("数组", "an array");

    private LocalizedText? problem;

    /// <summary>Reads a sum.</summary>
    /// <returns>What is wrong with it; null where nothing is.</returns>
    public static LocalizedText? Read(ReadOnlyMemory<byte> json, out ReportSum? sum)
    {
        sum = null;
        if (!Utf8.IsValid(json.Span))
        {
            return Told(new("不是 UTF-8 文本", "it is no text in UTF-8"));
        }

        try
        {
            using var document = JsonDocument.Parse(json[Utf8Mark.LengthIn(json.Span)..], Strict);
            var reader = new StoredSumReader();
            sum = reader.Sum(document.RootElement);
            return reader.problem is { } problem ? Told(problem) : null;
        }
        catch (JsonException error)
        {
            // The platform's own words are in its language.
            var line = (error.LineNumber ?? 0) + 1;
            return Told(
                new(
                    $"第 {line} 行起不是完整的 JSON（被截断、损坏，或同一成员写了两次）；请重新取得该文件",
                    $"from line {line} on it is no whole JSON (cut, damaged, or with a member that occurs twice); get the file again"
                )
            );
        }
    }

    private static LocalizedText Told(LocalizedText problem) =>
        new($"不是可用的部分汇总：{problem.Zh}", $"it is no usable stored sum: {problem.En}");

    private ReportSum? Sum(JsonElement root)
    {
        if (
            !IsObject(root, "/")
            || Member(root, "/", "edition") is not { } edition
            || Member(root, "/", "years") is not { } years
            || Member(root, "/", "reports") is not { } reports
            || Member(root, "/", "cells") is not { } cells
            || Member(root, "/", "gaps") is not { } gaps
            || Word(edition, "/edition") is not { } id
            || Number(reports, "/reports") is not { } count
            || !IsObject(cells, "/cells")
        )
        {
            return null;
        }

        if (FormCatalog.Default.Find(id) is not { } form)
        {
            return Fail<ReportSum>(new($"版式“{Short(id)}”不存在", $"there is no edition {Short(id)} of the form"));
        }

        var sums = new CellSums(form.Cells);
        var numbers = new int[form.Cells.Length];
        Restore(sums, count, years);
        foreach (var (cell, place) in form.Cells.Select(static (cell, place) => (cell, place)))
        {
            if (problem is null)
            {
                numbers[place] = Cell(cells, cell, place, count, sums);
            }
        }

        if (cells.EnumerateObject().Select(static member => member.Name).FirstOrDefault(name => form.Find(name) is null) is { } unknown)
        {
            problem ??= new($"版式 {id} 没有单元格 {Short(unknown)}", $"the edition of {id} has no cell {Short(unknown)}");
        }

        Gaps(gaps, form, sums, numbers);
        var lacking = Array.FindIndex(numbers, number => number != count);
        return problem is not null ? null
            : lacking >= 0
                ? Fail<ReportSum>(
                    new(
                        $"{form.Cells[lacking].Pointer} 有数字或列出空缺的报告共 {numbers[lacking]} 份，而 reports 是 {count}",
                        $"{form.Cells[lacking].Pointer}: {numbers[lacking]} reports have a number or a gap there, but reports is {count}"
                    )
                )
            : ReportSum.Restore(form, sums);
    }

    private void Restore(CellSums sums, int reports, JsonElement years)
    {
        if (!IsList(years, "/years"))
        {
            return;
        }

        var all = new List<int?>();
        foreach (var year in years.EnumerateArray())
        {
            all.Add(year.ValueKind == JsonValueKind.Null ? null : Number(year, "/years"));
        }

        sums.Restore(reports, all);
        if (problem is null && all.Count == 0 != (reports == 0))
        {
            problem = new("/years 应列出各报告的年度", "/years: expected the years that the reports are on");
        }
    }

    // How many reports have a number in it.
    private int Cell(JsonElement cells, FormCell cell, int place, int reports, CellSums sums)
    {
        var at = "/cells" + cell.Pointer;
        if (
            Member(cells, "/cells", cell.Pointer) is not { } stored
            || !IsObject(stored, at)
            || Member(stored, at, "sum") is not { } sum
            || Member(stored, at, "numbers") is not { } number
            || Word(sum, at + "/sum") is not { } text
            || Number(number, at + "/numbers") is not { } numbers
        )
        {
            return 0;
        }

        if (numbers > reports)
        {
            problem = new(
                $"{at}/numbers 是 {numbers}，比 reports（{reports}）多",
                $"{at}/numbers is {numbers}, which is more than reports ({reports})"
            );
        }
        else if (!sums.TrySet(place, text, numbers))
        {
            problem = new(
                $"{at}/sum 应为 {numbers} 份报告可能的合计，而不是“{Short(text)}”",
                $"{at}/sum: expected what {numbers} reports can come to, not {Short(text)}"
            );
        }

        return numbers;
    }

    private void Gaps(JsonElement gaps, FormEdition form, CellSums sums, int[] numbers)
    {
        if (problem is not null || !IsList(gaps, "/gaps"))
        {
            return;
        }

        var index = 0;
        foreach (var gap in gaps.EnumerateArray())
        {
            var at = $"/gaps/{index++}";
            if (
                !IsObject(gap, at)
                || Member(gap, at, "pointer") is not { } pointer
                || Member(gap, at, "name") is not { } name
                || Member(gap, at, "kind") is not { } kind
                || Word(pointer, at + "/pointer") is not { } cell
                || Word(name, at + "/name") is not { } addend
                || Word(kind, at + "/kind") is not { } word
            )
            {
                return;
            }

            var place = form.Cells.FindIndex(cell);
            if (place < 0)
            {
                problem = new(
                    $"{at}/pointer：版式 {form.Id} 没有单元格 {Short(cell)}",
                    $"{at}/pointer: the edition of {form.Id} has no cell {Short(cell)}"
                );
                return;
            }

            if (SumGapWords.KindOf(word) is not { } gapKind)
            {
                Expected(at + "/kind", new(string.Join("、", SumGapWords.All), "one of " + string.Join(", ", SumGapWords.All)), kind);
                return;
            }

            sums.AddGap(place, addend, gapKind);
            numbers[place]++;
        }
    }

    private JsonElement? Member(JsonElement parent, string at, string name)
    {
        if (parent.TryGetProperty(name, out var member))
        {
            return member;
        }

        problem ??= new(
            $"{(at == "/" ? "" : at + " ")}缺少成员 {name}；可能由其他版本生成，请重新汇总",
            $"{(at == "/" ? "" : at + " ")}lacks the member {name}; it may be another version's: make the sum again"
        );
        return null;
    }

    private string? Word(JsonElement value, string at) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() : Expected<string>(at, Text, value);

    private int? Number(JsonElement value, string at)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0)
        {
            return number;
        }

        Expected(at, new("不小于 0 的整数", "a whole number from 0"), value);
        return null;
    }

    private bool IsObject(JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Expected(at, Object, value);
        }

        return value.ValueKind == JsonValueKind.Object;
    }

    private bool IsList(JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            Expected(at, List, value);
        }

        return value.ValueKind == JsonValueKind.Array;
    }

    private T? Expected<T>(string at, LocalizedText expected, JsonElement found)
        where T : class
    {
        Expected(at, expected, found);
        return null;
    }

    private void Expected(string at, LocalizedText expected, JsonElement found)
    {
        var raw = Short(found.GetRawText());
        problem ??= new($"{at} {ExpectedText.Zh(expected.Zh)}，而不是 {raw}", $"{at}: expected {expected.En}, not {raw}");
    }

    private T? Fail<T>(LocalizedText what)
        where T : class
    {
        problem ??= what;
        return null;
    }

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= MostShown ? line : string.Concat(line.AsSpan(0, MostShown), "…");
    }
}
