using GovDisclosure.Comparison;
using GovDisclosure.Comparison.Narrative;
using GovDisclosure.Forms;

namespace GovDisclosure.Output.Pages;

/// <summary>The texts of both years side by side, the changes marked.</summary>
internal sealed class NarrativePart(PageText page)
{
    public void Write(ComparisonResult result)
    {
        if (result.Narratives.IsEmpty && result.Texts.IsEmpty)
        {
            return;
        }

        page.Element("h2", page.In("文字对照", "The texts side by side"));
        foreach (var narrative in result.Narratives)
        {
            Write(result, narrative);
        }

        var known = result.Narratives.Select(static narrative => narrative.Pointer).ToHashSet(StringComparer.Ordinal);
        foreach (var (pointer, before, after) in result.Texts.Where(text => !known.Contains(text.Pointer)))
        {
            page.Element("h3", Label(pointer)).Raw("<div class=\"text\">\n");
            Side(before is null ? page.In("（无）", "(none)") : before, before is null ? "" : "del");
            Side(after is null ? page.In("（无）", "(none)") : after, after is null ? "" : "ins");
            page.Raw("</div>\n");
        }
    }

    private void Write(ComparisonResult result, NarrativeComparison narrative)
    {
        var text = narrative.Text;
        page.Element("h3", Label(narrative.Pointer));
        page.Element(
            "p",
            page.In(
                $"相同 {PageText.Number((decimal)text.Similarity * 100, "0")}%",
                $"{PageText.Number((decimal)text.Similarity * 100, "0")}% the same"
            ) + Copy(result, text.Copy),
            " class=\"soft\""
        );
        if (!text.Figures.IsEmpty)
        {
            page.Raw("<ul class=\"soft\">\n");
            foreach (var figure in text.Figures.Where(static figure => !figure.IsYear))
            {
                page.Raw(
                    $"<li>{PageText.Escape(figure.Sentence[..figure.Offset])}<del>{PageText.Escape(figure.Before)}</del> → <ins>{PageText.Escape(figure.After)}</ins>{PageText.Escape(figure.Sentence[(figure.Offset + figure.After.Length)..])}</li>\n"
                );
            }

            page.Raw("</ul>\n");
        }

        page.Raw(
            $"<div class=\"text\">\n<div class=\"side void\">{PageText.Escape(page.Year(result.Previous))}</div><div class=\"side void\">{PageText.Escape(page.Year(result.Current))}</div>\n"
        );
        foreach (var paragraph in text.Paragraphs)
        {
            Write(paragraph);
        }

        page.Raw("</div>\n");
    }

    private void Write(ParagraphComparison paragraph)
    {
        // A paragraph that only occurs elsewhere is read once, over both columns.
        if (paragraph.Change == ParagraphChange.Moved && paragraph.Segments.All(static segment => segment.Kind == TextDiffKind.Equal))
        {
            page.Raw("<div class=\"same both\">")
                .Raw(
                    Tag(
                        page.In(
                            $"移位：上年第 {paragraph.BeforeIndex + 1} 段",
                            $"moved: paragraph {paragraph.BeforeIndex + 1} of last year"
                        )
                    )
                );
            page.Raw(PageText.Escape(string.Concat(paragraph.Segments.Select(static segment => segment.Text)))).Raw("</div>\n");
            return;
        }

        var style = paragraph.Change == ParagraphChange.Equal ? " class=\"same\"" : "";
        var tag = paragraph.Change switch
        {
            ParagraphChange.Moved => Tag(page.In("移位", "moved")),
            ParagraphChange.Added => Tag(page.In("新增", "added")),
            ParagraphChange.Removed => Tag(page.In("删去", "removed")),
            _ => "",
        };
        Side(
            paragraph,
            TextDiffKind.Inserted,
            "del",
            paragraph.Change == ParagraphChange.Equal ? " class=\"same twin\"" : style,
            paragraph.BeforeIndex is null,
            paragraph.Change == ParagraphChange.Removed ? tag : ""
        );
        Side(
            paragraph,
            TextDiffKind.Deleted,
            "ins",
            style,
            paragraph.AfterIndex is null,
            paragraph.Change == ParagraphChange.Removed ? "" : tag
        );
    }

    private void Side(ParagraphComparison paragraph, TextDiffKind without, string mark, string style, bool isVoid, string tag)
    {
        page.Raw(isVoid ? "<div class=\"void\">" : $"<div{style}>").Raw(isVoid ? "" : tag);
        foreach (var segment in isVoid ? [] : paragraph.Segments.Where(segment => segment.Kind != without))
        {
            page.Raw(
                segment.Kind == TextDiffKind.Equal ? PageText.Escape(segment.Text) : $"<{mark}>{PageText.Escape(segment.Text)}</{mark}>"
            );
        }

        page.Raw("</div>\n");
    }

    private void Side(string text, string mark) =>
        page.Raw(
            mark.Length == 0
                ? $"<div class=\"same\">{PageText.Escape(text)}</div>\n"
                : $"<div><{mark}>{PageText.Escape(text)}</{mark}></div>\n"
        );

    private static string Tag(string text) => $"<span class=\"tag\">{PageText.Escape(text)}</span>";

    private string Copy(ComparisonResult result, TextCopy copy) =>
        result.IsOfTwoYears && copy != TextCopy.None ? page.In("；", "; ") + page.In(ChangeWords.Of(copy)) : "";

    private string Label(string pointer)
    {
        var section = FormCatalog.Default.Newest.Sections.FirstOrDefault(section =>
            string.Equals(section.Pointer + "/text", pointer, StringComparison.Ordinal)
        );
        return section is not null
            ? page.In(section.ToString(), section.HeadingEn)
            : pointer switch
            {
                "/title" => page.In("标题", "Title"),
                "/preamble" => page.In("前言", "Preamble"),
                _ => pointer.StartsWith("/remarks", StringComparison.Ordinal)
                    ? page.In("单元格备注", "Remark in a cell")
                    : page.In("表注", "Note under a table"),
            };
    }
}
