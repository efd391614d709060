using System.Globalization;
using GovDisclosure.Forms;
using GovDisclosure.Rules;

namespace GovDisclosure.Output.Pages;

/// <summary>The report as it was read, in the order of the form: each sentence and cell of a finding is marked and leads to its
/// card.</summary>
internal sealed class WholePart(PageText page, CheckInput input, TextMarks marks)
{
    private const int MostShown = 200_000;

    private readonly AnnualReport report = input.Report;

    public void Write()
    {
        page.Element("h2", page.In("报告全文", "The whole report"));
        if (report.Title is { } title)
        {
            page.Element("p", title);
        }

        if (report.PublishedOn is { } date)
        {
            page.Element(
                "p",
                page.In("发布日期：", "Published: ") + date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                " class=\"soft\""
            );
        }

        Text(report.Preamble, Places.Preamble);
        foreach (var section in FormCatalog.Default.EditionOf(report).Sections)
        {
            page.Element("h3", page.In(section.ToString(), section.HeadingEn));
            if (section.Table is null)
            {
                Narrative(section);
            }
            else
            {
                Table(section);
            }
        }
    }

    private void Narrative(FormSection section)
    {
        if (section.GetText(report) is { } text)
        {
            Text(text, section.Pointer + Places.Text);
        }
        else
        {
            page.Element(
                "p",
                page.In("报告没有这一部分，或没有读出。", "The report does not have this section, or it was not read."),
                " class=\"warn\""
            );
        }
    }

    // What is printed in a cell beside its figure, and the note under the table, belong to the report too.
    private void Table(FormSection section)
    {
        var table = FormCatalog
            .Default.TablesOf(report)
            .FirstOrDefault(table => string.Equals(table.Pointer, section.Pointer, StringComparison.Ordinal));
        if (table is null)
        {
            page.Element(
                "p",
                page.In(
                    "报告没有这张表，或没有读出；其中的单元格没有核对。",
                    "The report does not have this table, or it was not read; none of its cells was checked."
                ),
                " class=\"warn\""
            );
        }
        else
        {
            new FormTablePart(page, input.Source).Write(
                report,
                table,
                table.Rows,
                cell => marks.OfCell(cell.Pointer).Mark,
                page.Table(table),
                cell => marks.OfCell(cell.Pointer).Cause
            );
        }

        foreach (var (pointer, remark) in report.Remarks)
        {
            if (pointer != section.Pointer && FormPath.Covers(section.Pointer, pointer))
            {
                page.Element("p", $"{page.Particular(pointer)}{page.In("：", ": ")}{remark}", " class=\"soft\"");
            }
        }

        Text(report.Notes.GetValueOrDefault(section.Pointer), Places.NoteOf(section));
    }

    private void Text(string? text, string pointer)
    {
        if (text is not { Length: > 0 })
        {
            return;
        }

        var (at, end) = (0, PageText.Boundary(text, Math.Min(text.Length, MostShown)));
        page.Raw("<p class=\"pre\">");
        foreach (var mark in marks.OfText(pointer))
        {
            var from = Math.Max(at, mark.Offset);
            var to = Math.Min(end, mark.Offset + mark.Length);
            if (to > from)
            {
                var cause = mark.Cause.ToString(CultureInfo.InvariantCulture);
                page.Raw(PageText.Escape(text[at..from]))
                    .Raw("<a href=\"#cause-")
                    .Raw(cause)
                    .Raw("\"><mark>")
                    .Raw(PageText.Escape(text[from..to]));
                page.Raw("</mark></a>");
                at = to;
            }
        }

        page.Raw(PageText.Escape(text[at..end])).Raw(end < text.Length ? "…" : "").Raw("</p>\n");
    }
}
