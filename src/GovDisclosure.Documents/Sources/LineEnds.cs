using System.Buffers;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Sources;

/// <summary>The lines of a text, whatever ends them.</summary>
internal static class LineEnds
{
    private const char Replaced = '\uFFFD';

    // What older programs and those of other systems end a line with: the vertical tab, next line, the separators of lines and of
    // paragraphs.
    private static readonly SearchValues<char> Rare = SearchValues.Create("\v\u0085\u2028\u2029");

    /// <summary>Makes every line end one that all readers know; places in the text stay the same.</summary>
    public static string Unify(string text) =>
        !text.AsSpan().ContainsAny(Rare) ? text : string.Create(text.Length, text, static (unified, original) =>
            {
                original.CopyTo(unified);
                unified.ReplaceAny(Rare, '\n');
            });

    /// <summary>Tells of each line with bytes that were no letter.</summary>
    public static void TellReplaced(string text, DiagnosticList diagnostics)
    {
        var line = 0;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            line++;
            if (content.IndexOf(Replaced) is var column and >= 0)
            {
                diagnostics.Add(Messages.BytesReplaced(content.Count(Replaced), new SourcePosition(line, column + 1)));
            }
        }
    }
}
