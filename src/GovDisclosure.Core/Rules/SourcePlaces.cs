using GovDisclosure.Forms;
using GovDisclosure.Reading;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules;

/// <summary>Finds where in the source document the thing is that a finding is about.</summary>
internal static class SourcePlaces
{
    public static SourcePosition? Find(ReadResult source, Finding finding, FormCatalog catalog)
    {
        if (finding.Quote is { } quote)
        {
            return OfQuote(source.Outline, quote);
        }

        if (source.Provenance.Find(finding.Pointer) is { } cell)
        {
            return cell.Position;
        }

        // Of a row or a table, its first label or heading; of a section, its heading.
        foreach (var entry in source.Outline.Entries)
        {
            if (entry.Pointer is { } pointer && string.Equals(pointer, finding.Pointer, StringComparison.Ordinal))
            {
                return entry.Position;
            }
        }

        return catalog.FindCell(finding.Pointer) is { } missing ? OfPointer(source.Outline, missing.Row.Pointer) : null;
    }

    private static SourcePosition? OfPointer(SourceOutline outline, string pointer) =>
        outline.Entries.FirstOrDefault(entry => string.Equals(entry.Pointer, pointer, StringComparison.Ordinal))?.Position;

    // The paragraph of the section in which the sentence begins: its first line, since a sentence may go on over the ends of lines.
    private static SourcePosition? OfQuote(SourceOutline outline, TextQuote quote)
    {
        var end = quote.Text.IndexOf('\n', StringComparison.Ordinal);
        var line = (end < 0 ? quote.Text : quote.Text[..end]).Trim();
        var section = FormPath.Section(quote.Pointer);
        foreach (var entry in outline.Entries)
        {
            if (
                entry.Kind is OutlineKind.Paragraph or OutlineKind.Title
                && entry.Pointer is { } pointer
                && FormPath.Covers(section, pointer)
                && entry.Text.Contains(line, StringComparison.Ordinal)
            )
            {
                return entry.Position;
            }
        }

        return null;
    }
}
