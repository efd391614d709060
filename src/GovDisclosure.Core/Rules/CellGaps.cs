using System.Collections.Immutable;
using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules;

/// <summary>Cells without a number: why each has none, in words, and which rule tells of it.</summary>
internal static class CellGaps
{
    private const int MostOnStack = FormTable.MaxCells;

    /// <summary>What is printed in the cell of a count, when it is a number with decimals: the cell is blank then, and its remark is what
    /// is printed.</summary>
    public static string? FindDecimal(AnnualReport report, FormCell cell, CellValue value) =>
        value.IsBlank && !cell.IsAmount && report.Remarks.TryGetValue(cell.Pointer, out var printed) && IsDecimal(printed) ? printed : null;

    /// <summary>Tells the cells of a table that have no number, by why they have none; nothing when there are none.</summary>
    /// <param name="context">What is checked.</param>
    /// <param name="broken">The cells, of this year's report or of last year's.</param>
    /// <returns>What is so, and what to do about it; and the rule that tells of cells of this report, null when there is none.</returns>
    public static (LocalizedText Are, LocalizedText Do, RuleDescriptor? Reporter) Describe(
        RuleContext context,
        ImmutableArray<Operand> broken
    )
    {
        List<string> areZh = [],
            areEn = [],
            doZh = [],
            doEn = [];
        RuleDescriptor? reporter = null;
        Span<Kind> kinds = stackalloc Kind[Math.Min(broken.Length, MostOnStack)];
        kinds = broken.Length > MostOnStack ? new Kind[broken.Length] : kinds;
        Span<int> numbers = stackalloc int[(int)Kind.LastYears + 1];
        numbers.Clear();
        for (var i = 0; i < broken.Length; i++)
        {
            kinds[i] = KindOf(context, broken[i]);
            numbers[(int)kinds[i]]++;
        }

        for (var kind = Kind.NoNumber; kind <= Kind.LastYears; kind++)
        {
            var number = numbers[(int)kind];
            if (number == 0)
            {
                continue;
            }

            var words = WordsOf(kind);
            var first = new List<FormCell>(CellNames.MostToName);
            var isBlank = false;
            for (var i = 0; i < broken.Length; i++)
            {
                if (kinds[i] == kind)
                {
                    isBlank |= broken[i].Value.IsBlank;
                    if (first.Count < CellNames.MostToName)
                    {
                        first.Add(broken[i].Cell);
                    }
                }
            }

            var names = CellNames.Of(first, number);
            areZh.Add($"{words.BeforeZh}有 {number} 个单元格{words.AreZh}（{names.Zh}）");
            areEn.Add($"{number} {CellNames.Are(number, words.OfEn)} {words.AreEn} ({names.En})");
            doZh.Add(words.DoZh);
            doEn.Add(words.DoEn);
            reporter ??= RuleOfGap(kind, isBlank);
        }

        return (
            new LocalizedText(string.Join("，", areZh), string.Join("; ", areEn)),
            new LocalizedText(string.Join("；", doZh), string.Join("; ", doEn)),
            reporter
        );
    }

    private static Kind KindOf(RuleContext context, Operand operand) =>
        operand.IsPrevious ? Kind.LastYears
        : !operand.Value.IsBlank ? Kind.NoNumber
        : !context.IsFound(operand.Cell) ? Kind.NotFound
        : FindDecimal(context.Report, operand.Cell, operand.Value) is not null ? Kind.Decimal
        : Kind.NoNumber;

    private static RuleDescriptor? RuleOfGap(Kind kind, bool isBlank) =>
        kind switch
        {
            Kind.LastYears => null,
            Kind.Decimal => RuleCatalog.CellRange,
            _ => isBlank ? RuleCatalog.CellBlank : RuleCatalog.CellNotApplicable,
        };

    private static (string BeforeZh, string AreZh, string OfEn, string AreEn, string DoZh, string DoEn) WordsOf(Kind kind) =>
        kind switch
        {
            Kind.NoNumber => ("", "空白或不适用", "", "blank or not applicable", "请补填", "fill in what is missing"),
            Kind.Decimal => ("", "不是整数", "", "no integer", "请改填整数", "fill in an integer"),
            Kind.NotFound => ("", "未能从来源文件读出", "", "not found in the source", "请查对来源文件", "look it up in the source"),
            _ => (
                "上年报告",
                "没有数字",
                " of last year's report",
                "without a number",
                "请查对上年报告",
                "look it up in last year's report"
            ),
        };

    private static bool IsDecimal(string printed) =>
        printed.Contains('.', StringComparison.Ordinal)
        && decimal.TryParse(
            printed,
            NumberStyles.AllowLeadingSign
                | NumberStyles.AllowDecimalPoint
                | NumberStyles.AllowLeadingWhite
                | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out _
        );

    private enum Kind
    {
        NoNumber,
        Decimal,
        NotFound,
        LastYears,
    }
}
