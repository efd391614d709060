using System.Globalization;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Diagnostics;

/// <summary>What is said of a section that holds its table more than once.</summary>
internal static partial class Messages
{
    public static Diagnostic TableOfOtherYear(FormSection section, string caption, string taken, SourcePosition position) =>
        Make(
            DiagnosticCodes.RowRepeated,
            FindingSeverity.Warning,
            $"“{section}”中有几个年度的表；读取的是{(taken.Length > 0 ? $"“{Quote(taken)}”的" : "没有写明年度的")}，此处{(caption.Length > 0 ? $"“{Quote(caption)}”的" : "没有写明年度的")}未读入报告。请核对。",
            $"Section {section.Numeral} ({section.HeadingEn}) has its table for several years; the one {(taken.Length > 0 ? $"under '{Quote(taken)}'" : "without a year")} was read, and the one {(caption.Length > 0 ? $"under '{Quote(caption)}'" : "without a year")} here is not in the report. Check it.",
            position,
            section.Pointer
        );

    public static Diagnostic YearOfTableUnknown(FormSection section, int tables, int? year, SourcePosition position) =>
        Make(
            DiagnosticCodes.RowRepeated,
            FindingSeverity.Error,
            $"“{section}”中有 {tables} 个年度的表，不能确定哪一个是报告年度（{YearZh(year)}）的；单元格按空白处理。请只保留本年度的表，或在表上写明年度。",
            $"Section {section.Numeral} ({section.HeadingEn}) has its table {tables} times for several years, and it is not certain which one is of the report's year ({YearEn(year)}); the cells are blank. Keep the table of the year only, or state the year over it.",
            position,
            section.Pointer
        );

    public static Diagnostic TableRepeated(FormTable table, int tables, int differing, SourcePosition position) =>
        differing == 0
            ? Make(
                DiagnosticCodes.RowRepeated,
                FindingSeverity.Warning,
                $"“{table.LabelZh}”表有 {tables} 个，重复的数据相同；各读入一次。请删除重复的表。",
                $"The table {table.LabelZh} ({table.LabelEn}) occurs {tables} times, with the same figures where they repeat, which were read once. Remove the repetition.",
                position,
                table.Pointer
            )
            : Make(
                DiagnosticCodes.RowRepeated,
                FindingSeverity.Error,
                $"“{table.LabelZh}”表有 {tables} 个，其中 {differing} 个单元格的数据不同，不能确定以哪一个为准；这些单元格按空白处理。请只保留本年度的表，或在表上写明年度。",
                $"The table {table.LabelZh} ({table.LabelEn}) occurs {tables} times, and {differing} cells differ, so that it is not certain which one counts; these cells are blank. Keep the table of the year only, or state the year over it.",
                position,
                table.Pointer
            );

    private static string YearZh(int? year) => year is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known} 年") : "未知";

    private static string YearEn(int? year) => year is { } known ? known.ToString(CultureInfo.InvariantCulture) : "not known";
}
