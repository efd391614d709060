using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Writing;

/// <summary>A report laid out for printing, whatever the format.</summary>
internal sealed record PrintedReport
{
    /// <summary>The name of the document where the report has no title; no reader takes it for one.</summary>
    private const string Untitled = "年度报告";

    /// <summary>The title as it is printed; empty when the report has none.</summary>
    public required string Title { get; init; }

    /// <summary>The name of the document, for what is stated beside its text.</summary>
    public required string Name { get; init; }

    public required string? Agency { get; init; }

    public required DateOnly? PublishedOn { get; init; }

    public required ImmutableArray<string> Preamble { get; init; }

    /// <summary>The sections that the report has.</summary>
    public required ImmutableArray<PrintedSection> Sections { get; init; }

    public static PrintedReport Of(AnnualReport report, FormCatalog catalog)
    {
        var tables = catalog.TablesOf(report).ToDictionary(static table => table.Pointer, StringComparer.Ordinal);
        var sections = ImmutableArray.CreateBuilder<PrintedSection>();
        foreach (var section in catalog.EditionOf(report).Sections)
        {
            var table = tables.GetValueOrDefault(section.Pointer);
            var text = section.GetText(report);
            var notes = section.Table is null ? null : report.Notes.GetValueOrDefault(section.Pointer);
            if (table is not null || text is not null || notes is not null)
            {
                sections.Add(
                    new PrintedSection(
                        section.ToString(),
                        SetOff.Section(PrintedText.Paragraphs(text)),
                        table is null ? null : PrintedTable.Of(report, table),
                        SetOff.Notes(PrintedText.Paragraphs(notes))
                    )
                );
            }
        }

        var title = report.Title is { } printed ? PrintedText.Line(printed) : "";
        return new PrintedReport
        {
            Title = SetOff.Title(title),
            Name = title.Length > 0 ? title : Untitled,
            Agency = report.Agency.Name is { } name ? PrintedText.Line(name) : null,
            PublishedOn = report.PublishedOn,
            Preamble = SetOff.Preamble(PrintedText.Paragraphs(report.Preamble)),
            Sections = sections.DrainToImmutable(),
        };
    }
}
