using System.Collections.Immutable;
using System.Globalization;
using GovDisclosure.Documents.Writing;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents;

/// <summary>Fills the figures and the text sections of a report into an office's own document of Word (.docx), whose look stays as it
/// is.</summary>
/// <remarks>
/// Of the document's text only what is filled in changes; every other part of the package stays byte for byte. A cell is filled where the
/// reader finds that cell of the form, blank; a section's text takes the place of the one that stands for it under the section's heading:
/// words in brackets, such as （文字描述）, or an empty paragraph. Title, agency and dates are the template's. What was filled is read back:
/// a document that does not say what the report says is not handed over.
/// </remarks>
public static class ReportTemplate
{
    private const int MostNamed = 5;
    private const int MostQuoted = 30;

    /// <summary>Fills a template that is read from a stream.</summary>
    /// <param name="report">The report.</param>
    /// <param name="template">The stream of a .docx, from its position to its end; it stays open.</param>
    /// <returns>The document, or what keeps it from being filled.</returns>
    public static TemplateResult Fill(AnnualReport report, Stream template)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(template);
        return ReportReader.TryBuffer(template, ReadOptions.Default.MaxBytes, out var content)
            ? Fill(report, content)
            : TemplateResult.Failed(Diagnostics.Messages.TooManyBytes(ReadOptions.Default.MaxBytes).Message);
    }

    /// <summary>Fills a template that is a file, which stays as it is.</summary>
    /// <param name="report">The report.</param>
    /// <param name="path">The path of a .docx.</param>
    /// <returns>The document, or what keeps it from being filled.</returns>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static TemplateResult FillFile(AnnualReport report, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var stream = File.OpenRead(path);
        return Fill(report, stream);
    }

    /// <summary>Fills a template.</summary>
    /// <param name="report">The report.</param>
    /// <param name="template">The content of a .docx with the form of the report's edition, its cells blank.</param>
    /// <returns>The document, or what keeps it from being filled.</returns>
    public static TemplateResult Fill(AnnualReport report, ReadOnlyMemory<byte> template)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (TemplateObstacles.InFile(template) is { } obstacle)
        {
            return TemplateResult.Failed(obstacle);
        }

        var read = ReportReader.Read(template);
        var all = FormCatalog.Default.CellsOf(report).ToList();
        var cells = all.FindAll(cell => PrintedFigure.Of(report, cell).Length > 0);
        if (InForm(read, all, cells) is { } unfit)
        {
            return TemplateResult.Failed(unfit);
        }

        var figures = cells.ToDictionary(
            cell => read.Provenance.Find(cell.Pointer)!.Position with { Line = 0, Column = 0 },
            cell => PrintedFigure.Of(report, cell)
        );
        var printed = PrintedReport.Of(report, FormCatalog.Default);
        var texts = printed
            .Sections.Where(static section => section.Table is null && !section.Paragraphs.IsEmpty)
            .ToDictionary(
                section => HeadingIn(read, report, section.Heading),
                static section => section.Paragraphs,
                StringComparer.Ordinal
            );
        var filled = DocxFiller.Fill(template, figures, texts);
        if (filled.Problem is { } problem)
        {
            return TemplateResult.Failed(problem);
        }

        var back = ReportReader.Read(filled.Content).Report;
        return NotReadBack(report, back, all) is { } fault
            ? TemplateResult.Failed(fault)
            : new TemplateResult
            {
                Content = [.. filled.Content],
                Cells = cells.Count,
                BlankCells = all.Count - cells.Count,
                Sections = texts.Count,
                NotFilled = NotFilled(printed, report, back!),
                Kept = Kept(report, back!),
            };
    }

    // The heading as the template prints it, which the reader knows in all its variants; else as the form has it.
    private static string HeadingIn(ReadResult template, AnnualReport report, string heading)
    {
        var section = FormCatalog.Default.EditionOf(report).Sections.First(section => section.ToString() == heading);
        var entry = template.Outline.Entries.FirstOrDefault(entry =>
            entry.Kind == OutlineKind.SectionHeading && string.Equals(entry.Pointer, section.Pointer, StringComparison.Ordinal)
        );
        return DocxFiller.KeyOf(entry?.Text ?? heading);
    }

    // What is in the way in the template's form: another edition, two forms, cells that hold something or share a place.
    private static LocalizedText? InForm(ReadResult read, List<FormCell> all, List<FormCell> cells)
    {
        if (read.Report is null)
        {
            var why = read.Diagnostics.FirstOrDefault(static diagnostic => diagnostic.Severity == FindingSeverity.Error)?.Message;
            return new(
                $"模板中没有年度报告的表格和标题，无处可填{(why is null ? "" : "：" + why.Zh)}",
                $"the template has no form of an annual report to fill{(why is null ? "" : ": " + why.En)}"
            );
        }

        if (read.Diagnostics.FirstOrDefault(static diagnostic => diagnostic.Code == DiagnosticCodes.SeveralReports) is not null)
        {
            return new(
                "模板中有不止一份年度报告格式，不知填入哪一份；请只留一份",
                "the template holds the form more than once, and which to fill is not known; leave one"
            );
        }

        var places = cells.ToLookup(cell =>
            read.Provenance.Find(cell.Pointer)?.Position is { Table: > 0, Row: > 0, Cell: > 0 } place ? place : default
        );
        var lacking = places[default].ToList();
        if (lacking.Count > 0)
        {
            return new(
                $"模板中没有报告的 {lacking.Count} 个单元格（{Names(lacking, Language.Chinese)}）；请用同一格式年度的模板，数字单元格不要合并",
                $"the template lacks {lacking.Count} cells of the report ({Names(lacking, Language.English)}); take a template of the same edition, and do not merge cells of figures"
            );
        }

        var merged = places.Where(static place => place.Count() > 1).SelectMany(static place => place).ToList();
        if (merged.Count > 0)
        {
            return new(
                $"模板把 {merged.Count} 个单元格合并了（{Names(merged, Language.Chinese)}）；请拆分单元格",
                $"the template has {merged.Count} cells merged ({Names(merged, Language.English)}); split them"
            );
        }

        // What is in a cell that the report leaves blank would become a figure of the report.
        var taken = all.FindAll(cell => !string.IsNullOrWhiteSpace(read.Provenance.Find(cell.Pointer)?.RawText));
        return taken.Count == 0
            ? null
            : new(
                $"模板的 {taken.Count} 个单元格已有内容（{Names(taken, Language.Chinese)}）；请用空白模板",
                $"{taken.Count} cells of the template hold something already ({Names(taken, Language.English)}); take a blank template"
            );
    }

    private static LocalizedText? NotReadBack(AnnualReport report, AnnualReport? back, List<FormCell> all)
    {
        var other = all.FindAll(cell =>
            back is null || (cell.Table.IsPresent(back) ? cell.Get(back) : CellValue.Blank) != cell.Get(report)
        );
        if (other.Count > 0)
        {
            return new(
                $"填好后有 {other.Count} 个单元格读回不符（{Names(other, Language.Chinese)}）；请检查模板的表格",
                $"{other.Count} cells are not read back as they were filled ({Names(other, Language.English)}); check the tables of the template"
            );
        }

        var edition = FormCatalog.Default.EditionOf(report);
        if (edition.Sections.FirstOrDefault(section => Differs(section.GetText(report), section.GetText(back!))) is { } text)
        {
            return new(
                $"“{text}”填好后读回不符；请检查模板该标题下是否还有其他文字，只留一段（文字描述）",
                $"the text of section {text.Numeral} ({text.HeadingEn}) is not read back as it was filled; leave but one paragraph, such as （文字描述）, under its heading"
            );
        }

        return edition.Sections.FirstOrDefault(section => IsForeign(section.GetText(report), section.GetText(back!))) is { } foreign
            ? new(
                $"报告的“{foreign}”没有文字，模板该标题下却有；请删去，或改为一段（文字描述）",
                $"the report has no text in section {foreign.Numeral} ({foreign.HeadingEn}), and the template has one; delete it, or leave （文字描述） in its place"
            )
            : null;
    }

    private static bool Differs(string? text, string? back) =>
        PrintedText.Paragraphs(text) is { IsEmpty: false } paragraphs && !paragraphs.SequenceEqual(PrintedText.Paragraphs(back));

    // Words of the template that would be taken for the report's own; what stands for a text is none.
    private static bool IsForeign(string? text, string? back) =>
        PrintedText.Paragraphs(text).IsEmpty
        && PrintedText.Paragraphs(back).Any(static line => !DocxFiller.IsPlaceholder(DocxFiller.KeyOf(line)));

    // What the report says and the template has no place for, and sections for which the report says nothing.
    private static ImmutableArray<LocalizedText> NotFilled(PrintedReport printed, AnnualReport report, AnnualReport back) =>
        [
            .. printed.Preamble.IsEmpty ? Enumerable.Empty<LocalizedText>() : [new("前言", "the preamble")],
            .. printed
                .Sections.Where(static section => !section.Notes.IsEmpty)
                .Select(static section => new LocalizedText(
                    $"“{section.Heading}”表下的说明",
                    $"the notes under the table of “{section.Heading}”"
                )),
            .. FormCatalog
                .Default.EditionOf(report)
                .Sections.Where(section =>
                    section.Table is null
                    && PrintedText.Paragraphs(section.GetText(report)).IsEmpty
                    && !PrintedText.Paragraphs(section.GetText(back)).IsEmpty
                )
                .Select(static section => new LocalizedText(
                    $"“{section}”（报告没有文字，模板的提示语还在）",
                    $"section {section.Numeral} ({section.HeadingEn}; the report has no text, the template's placeholder is still there)"
                )),
        ];

    // Words of the template that will be read as the report's own, and were not written by it.
    private static ImmutableArray<LocalizedText> Kept(AnnualReport report, AnnualReport back)
    {
        var kept = ImmutableArray.CreateBuilder<LocalizedText>();
        if (PrintedText.Paragraphs(back.Preamble) is [var first, ..] && back.Preamble != report.Preamble)
        {
            kept.Add(new($"前言“{Beginning(first)}”", $"the preamble “{Beginning(first)}”"));
        }

        foreach (var section in FormCatalog.Default.EditionOf(report).Sections)
        {
            if (
                back.Notes.GetValueOrDefault(section.Pointer) is { Length: > 0 } note
                && note != report.Notes.GetValueOrDefault(section.Pointer)
            )
            {
                kept.Add(
                    new(
                        $"“{section}”的说明“{Beginning(note)}”",
                        $"the words “{Beginning(note)}” in section {section.Numeral} ({section.HeadingEn})"
                    )
                );
            }
        }

        if (back.Year is { } year && report.Year is { } wanted && year != wanted)
        {
            kept.Add(
                new($"年度 {Number(year)}（报告是 {Number(wanted)} 年的）", $"the year {Number(year)} (the report is on {Number(wanted)})")
            );
        }

        return kept.DrainToImmutable();
    }

    private static string Beginning(string text) =>
        text.Length <= MostQuoted ? text : text[..(char.IsHighSurrogate(text[MostQuoted - 1]) ? MostQuoted - 1 : MostQuoted)] + "…";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Names(List<FormCell> cells, Language language) =>
        string.Join("; ", cells.Take(MostNamed).Select(cell => language == Language.Chinese ? cell.LabelZh : cell.LabelEn))
        + (cells.Count > MostNamed ? " …" : "");
}
