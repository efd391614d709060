using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Rules;

/// <summary>Finds where in the source document the thing stands that a finding is about.</summary>
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

    // A sentence never reaches beyond its paragraph, so a paragraph that holds it is the one, or says the same.
    private static SourcePosition? OfQuote(SourceOutline outline, TextQuote quote)
    {
        foreach (var entry in outline.Entries)
        {
            if (entry.Kind is OutlineKind.Paragraph or OutlineKind.Title && entry.Text.Contains(quote.Text, StringComparison.Ordinal))
            {
                return entry.Position;
            }
        }

        return null;
    }
}
