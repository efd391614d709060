namespace GovDisclosure.Documents.Sources;

/// <summary>Where a picture is on a line, and the text that stands for it.</summary>
internal readonly record struct MarkdownImage(int Start, int Text, int Length, int End)
{
    private const int LongestLink = 512;

    // [![what stands for the picture](where it is)](where the link leads)
    public MarkdownImage WithLink(ReadOnlySpan<char> line)
    {
        if (
            Start == 0
            || line[Start - 1] != '['
            || MarkdownSyntax.IsEscaped(line, Start - 1)
            || !line[End..].StartsWith("](", StringComparison.Ordinal)
        )
        {
            return this;
        }

        var link = line[(End + 2)..];
        return link[..Math.Min(link.Length, LongestLink)].IndexOf(')') is var length and >= 0
            ? this with
            {
                Start = Start - 1,
                End = End + 2 + length + 1,
            }
            : this;
    }
}
