using System.Text;
using GovDisclosure.Documents.Tests.Layouts;

namespace GovDisclosure.Documents.Tests.Damages;

/// <summary>The ways in which drafts are printed.</summary>
internal static class Prints
{
    /// <summary>Pages, documents and texts.</summary>
    public static IReadOnlyList<Print> Sheetless { get; } =
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

    /// <summary>Workbooks.</summary>
    public static IReadOnlyList<Print> Workbooks { get; } =
    [
        Workbook("workbook", SheetCells.Bordered, Needs.Spans | Needs.Blanks | Needs.RowEnds),
        Workbook("workbook without borders", SheetCells.Plain, Needs.Spans | Needs.Blanks) with
        {
            KeepsPlaces = true,
        },
        Workbook("workbook whose cells name no place", SheetCells.Unnamed, Needs.Spans | Needs.Blanks | Needs.RowEnds) with
        {
            HidesBlankEdges = true,
        },
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Print> All { get; } = [.. Sheetless, .. Workbooks];

    private static Print Page(string name, HtmlLayout layout) =>
        new(name, Needs.Spans | Needs.Blanks | Needs.RowEnds | Needs.Page, draft =>
            Encoding.UTF8.GetBytes(HtmlWriter.Write(draft.Report, layout with { Style = string.Concat(draft.Style) }, draft.GridOf))
        );

    private static Print Workbook(string name, SheetCells cells, Needs has) => new(name, has, draft => DraftWorkbook.Write(draft, cells));

    private static Print Pipes(PipeLayout layout, Needs has) =>
        new("pipes, " + layout, has, draft => Encoding.UTF8.GetBytes(PipeWriter.Write(draft.Report, layout, draft.GridOf)));

    private static Print Text(string name, Needs has, TextLayout layout) =>
        new(name, has, draft => Encoding.UTF8.GetBytes(DraftText.Write(draft, layout)));
}
