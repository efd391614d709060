using System.Text;

namespace GovDisclosure.Cli.Output;

/// <summary>Texts in Markdown.</summary>
internal static class MarkdownText
{
    // What Markdown or a page made of it would take for markup; a line end would end the row of a table.
    public static string Escaped(string plain)
    {
        var escaped = new StringBuilder(plain.Length);
        foreach (var letter in Texts.Printable(plain))
        {
            switch (letter)
            {
                case '\n' or '\r':
                    escaped.Append(' ');
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '\\' or '|' or '*' or '_' or '`' or '[' or ']' or '#' or '~':
                    escaped.Append('\\').Append(letter);
                    break;
                default:
                    escaped.Append(letter);
                    break;
            }
        }

        return escaped.ToString();
    }
}
