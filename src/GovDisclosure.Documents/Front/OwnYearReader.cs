using System.Buffers;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Sources;

namespace GovDisclosure.Documents.Front;

/// <summary>Finds the year that a report calls its own where it introduces itself: 现将2022年政府信息公开工作情况报告如下.</summary>
internal static class OwnYearReader
{
    private const string Start = "现将";
    private const string End = "如下";

    // A text without this letter, in whatever form, is not put into simplified characters.
    private static readonly SearchValues<char> EndsOfStart = TraditionalText.FormsOf(Start[^1]);

    private static readonly string[] Acts = ["报告", "汇报", "公布", "通报"];
    private static readonly string[] Subjects = ["公开", "工作"];

    /// <summary>Finds the year; null when no sentence states one, or the sentence states two.</summary>
    public static int? Find(SourceDocument document, int start, int end)
    {
        end = document.Text.AsSpan().ContainsAny(EndsOfStart) ? end : start;
        for (var i = start; i < end; i++)
        {
            ref readonly var token = ref document.Tokens.ItemRef(i);
            if (!token.IsCell && document.Plain(token) is var text && text.IndexOf(Start, StringComparison.Ordinal) is var at and >= 0)
            {
                var rest = text[(at + Start.Length)..];
                var length = rest.IndexOf(End, StringComparison.Ordinal);
                if (length > 0 && !rest[..length].Contains('。') && IsOfReport(Padding.Trim(rest[..length])))
                {
                    return TitleYears.ReadOnly(rest[..length]);
                }
            }
        }

        return null;
    }

    private static bool IsOfReport(ReadOnlySpan<char> text) => Words.EndsWithAny(text, Acts) && Words.HasAny(text, Subjects);
}
