using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables.Fused;

/// <summary>What is printed for some cells, one after the other, where the source has lost what stood between them.</summary>
/// <param name="Cells">The cells, in the order in which they are printed.</param>
/// <param name="Segments">What is printed, in the pieces that still are apart; a figure does not go from one into the next.</param>
internal sealed record FigureRun(ImmutableArray<FormCell> Cells, ImmutableArray<string> Segments)
{
    /// <summary>What is printed, in its usual width.</summary>
    public string Text { get; } = string.Create(Segments.Sum(static segment => segment.Length), Segments, static (span, segments) =>
        {
            foreach (var segment in segments)
            {
                for (var i = 0; i < segment.Length; i++)
                {
                    span[i] = segment[i] == '\u2212' ? '-' : LabelKey.FoldWidth(segment[i]);
                }

                span = span[segment.Length..];
            }
        });

    /// <summary>Whether fewer characters are printed than there are cells, so that blank ones have vanished.</summary>
    public bool LacksCells => Text.Length < Cells.Length;

    /// <summary>Whether most figures are pieces of their own.</summary>
    public bool StandsApart => Segments.Length * 2 > Cells.Length;

    /// <summary>
    /// The least figures that there can be: no figure starts with a zero and goes on. Where there are as many cells, as in 0000000 for
    /// seven,
    /// the division is certain, whatever the relations say and whether or not blank cells vanish.
    /// </summary>
    public int LeastFigures { get; } =
        Segments.Sum(static segment =>
        {
            var zeros = segment.AsSpan().IndexOfAnyExcept('0', '０');
            return zeros < 0 ? segment.Length : zeros + 1;
        });
}
