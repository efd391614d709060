using System.Text;
using GovDisclosure.Documents.Tests.Layouts;

namespace GovDisclosure.Documents.Tests.Damages;

/// <summary>A way in which a draft is printed.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Has">What a damage can count on.</param>
/// <param name="Write">Prints it.</param>
internal sealed record Print(string Name, Needs Has, Func<Draft, byte[]> Write)
{
    public static IReadOnlyList<Print> All { get; } =
    [
        Page("page", new HtmlLayout()),
        Page("page of Word", new HtmlLayout { Word = true }),
        Page("page with little markup", new HtmlLayout { Terse = true, Blank = "&nbsp;" }),
        new("document", Needs.Spans | Needs.Blanks | Needs.RowEnds | Needs.Word, DraftDocument.Write),
        Pipes(PipeLayout.Markdown, Needs.Spans | Needs.Blanks),
        Pipes(PipeLayout.Padded, Needs.Blanks),
        Pipes(PipeLayout.Collapsed, Needs.Blanks | Needs.RowEnds),
        Pipes(PipeLayout.CellPerLine, Needs.CellALine | Needs.Blanks),
        Pipes(PipeLayout.LonePipes, Needs.CellALine | Needs.Blanks | Needs.RowEnds),
        Text("a row a line, tabs", Needs.Blanks | Needs.RowEnds, TextLayout.TabRow),
        Text("a row a line, spaces", Needs.RowEnds, TextLayout.SpaceRow),
        Text("a cell a line, tabs", Needs.CellALine | Needs.Blanks | Needs.RowEnds | Needs.Inset, TextLayout.TabCell),
        Text("a cell a line", Needs.CellALine | Needs.RowEnds, TextLayout.PlainCell),
        Text("as on paper", Needs.Spans, TextLayout.Paper),
        Text("as on paper, broken labels", Needs.Spans, TextLayout.NarrowPaper),
        Text("labels, then figures", Needs.Blanks | Needs.RowEnds, TextLayout.LabelsFirst),
    ];

    /// <summary>Whether a damage to a draft shows in the print.</summary>
    public bool Shows(Draft draft, Damage damage)
    {
        const Needs Either = Needs.Page | Needs.Word;
        var has = Has | (draft.Figures != Figures.MostlyBlank || (Has & Needs.Blanks) != 0 ? Needs.WholeRows : Needs.Nothing);
        return ((damage.Needs & Either) == 0 || (damage.Needs & Either & has) != 0) && (damage.Needs & ~Either & ~has) == 0;
    }

    private static Print Page(string name, HtmlLayout layout) =>
        new(name, Needs.Spans | Needs.Blanks | Needs.RowEnds | Needs.Page, draft =>
            Encoding.UTF8.GetBytes(HtmlWriter.Write(draft.Report, layout with { Style = string.Concat(draft.Style) }, draft.GridOf))
        );

    private static Print Pipes(PipeLayout layout, Needs has) =>
        new("pipes, " + layout, has, draft => Encoding.UTF8.GetBytes(PipeWriter.Write(draft.Report, layout, draft.GridOf)));

    private static Print Text(string name, Needs has, TextLayout layout) =>
        new(name, has, draft => Encoding.UTF8.GetBytes(DraftText.Write(draft, layout)));
}
