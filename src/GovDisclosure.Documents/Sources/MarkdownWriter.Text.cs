using System.Net;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Sources;

// What a line or a cell prints: escapes, characters by name, pictures.
internal sealed partial class MarkdownWriter
{
    private void AddLine(int line, ReadOnlySpan<char> content)
    {
        var printed = MarkdownMarks.WithoutEmphasis(Padding.Trim(MarkdownSyntax.WithoutMarks(content)));
        if (printed.IsEmpty)
        {
            boundary = true;
            return;
        }

        var column = content.IndexOf(printed, StringComparison.Ordinal) + 1;
        text.Append(TextMarks.Before(content, column - 1));
        // A picture parts what is before it from what is after it.
        boundary = !Add(printed, new SourcePosition(line + 1, column), isCell: false, startsRow: boundary);
    }

    // &nbsp; is a character, and no sign of Markdown whatever it stands for.
    private void AppendDecoded(ReadOnlySpan<char> content)
    {
        if (content.Contains('&'))
        {
            text.Append(WebUtility.HtmlDecode(content.ToString()));
        }
        else
        {
            text.Append(content);
        }
    }

    // A backslash before a sign of Markdown makes it text.
    private void AppendUnescaped(ReadOnlySpan<char> content)
    {
        while (content.IndexOf('\\') is var at and >= 0)
        {
            AppendDecoded(content[..at]);
            if (at + 1 == content.Length)
            {
                text.Append('\\');
                return;
            }

            var isEscape = char.IsAscii(content[at + 1]) && (char.IsPunctuation(content[at + 1]) || char.IsSymbol(content[at + 1]));
            text.Append(isEscape ? "" : "\\").Append(content[at + 1]);
            content = content[(at + 2)..];
        }

        AppendDecoded(content);
    }

    // Whether anything is printed but pictures.
    private bool Add(ReadOnlySpan<char> content, SourcePosition position, bool isCell, bool startsRow)
    {
        var start = text.Length;
        var column = position.Column - (content.Length - content.TrimStart().Length);
        var rest = content;
        while (MarkdownSyntax.FindImage(rest) is { } image && tokens.Count + images.Count <= maxCells)
        {
            AppendUnescaped(rest[..image.Start]);
            images.Add(
                new SourceImage(
                    tokens.Count,
                    Padding.Trim(rest.Slice(image.Text, image.Length)).ToString(),
                    position with
                    {
                        Column = Math.Max(column + image.Start, 1),
                    }
                )
            );
            column += image.End;
            rest = rest[image.End..];
        }

        AppendUnescaped(rest);
        if (isCell && content.Contains('<'))
        {
            foreach (var mark in MarkdownMarks.LineBreaks)
            {
                text.Replace(mark, "\n", start, text.Length - start);
            }
        }

        var (first, last) = Padding.Trim(text, start, text.Length);
        if (first == last && !isCell)
        {
            text.Length = start;
            return false;
        }

        tokens.Add(new SourceToken(start, text.Length - start, first, last - first, position, isCell, startsRow));
        text.Append(isCell ? '\t' : '\n');
        return true;
    }
}
