using System.Buffers;
using GovDisclosure.Documents.Printed;

namespace GovDisclosure.Documents.Sources;

/// <summary>The signs of Markdown that a line holds: pipes, delimiter rows, marks of headings, pictures.</summary>
internal static class MarkdownSyntax
{
    private const int MostHeadingMarks = 6;
    public const string ImageMark = "![";

    private static readonly SearchValues<char> DelimiterRow = SearchValues.Create("|-: \t");

    // A backslash before a pipe makes it text.
    public static bool HasPipe(ReadOnlySpan<char> line)
    {
        for (var i = line.IndexOf('|'); i >= 0; )
        {
            if (i == 0 || !IsEscaped(line, i))
            {
                return true;
            }

            var next = line[(i + 1)..].IndexOf('|');
            i = next < 0 ? -1 : i + 1 + next;
        }

        return false;
    }

    // Two backslashes are one backslash and escape nothing.
    public static bool IsEscaped(ReadOnlySpan<char> line, int at)
    {
        var first = at;
        while (first > 0 && line[first - 1] == '\\')
        {
            first--;
        }

        return (at - first) % 2 == 1;
    }

    // |---|:---:|
    public static bool IsDelimiterRow(ReadOnlySpan<char> line) =>
        !line.ContainsAnyExcept(DelimiterRow)
        && (
            line.Contains("---", StringComparison.Ordinal)
            || line.Contains(":-", StringComparison.Ordinal)
            || line.Contains("-:", StringComparison.Ordinal)
        );

    public static ReadOnlySpan<char> WithoutMarks(ReadOnlySpan<char> line)
    {
        var text = Padding.Trim(line);
        var marks = text.IndexOfAnyExcept('#');
        return marks is > 0 and <= MostHeadingMarks && Padding.Is(text[marks]) ? Padding.Trim(text[marks..]) : line;
    }

    // ![what stands for the picture](where it is), and the link around it, where it is one.
    public static MarkdownImage? FindImage(ReadOnlySpan<char> line)
    {
        for (var start = line.IndexOf(ImageMark, StringComparison.Ordinal); start >= 0; )
        {
            var text = start + ImageMark.Length;
            if (IsEscaped(line, start))
            {
                var next = line[text..].IndexOf(ImageMark, StringComparison.Ordinal);
                start = next < 0 ? -1 : text + next;
                continue;
            }

            if (
                line[text..].IndexOf("](", StringComparison.Ordinal) is var length and >= 0
                && MarkdownMarks.EndOfAddress(line, text + length + 2) is var end and >= 0
            )
            {
                return new MarkdownImage(start, text, length, end).WithLink(line);
            }

            return null;
        }

        return null;
    }
}
