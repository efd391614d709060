using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Reading;

/// <summary>What a document shows of the cells that have no number in the report.</summary>
/// <param name="provenance">Where the cells are; <see cref="Provenance.None"/> of JSON, which has them all unless a diagnostic says
/// otherwise.</param>
/// <param name="outline">The labels as printed.</param>
/// <param name="diagnostics">What could not be read.</param>
internal sealed class ShownCells(Provenance provenance, SourceOutline outline, ImmutableArray<Diagnostic> diagnostics)
{
    /// <summary>A report that comes from no document: its cells are what they are.</summary>
    public static ShownCells OfNoDocument { get; } = new(Provenance.None, SourceOutline.None, []);

    private HashSet<string> Named =>
        field ??= (diagnostics.IsDefault ? [] : diagnostics)
            .Where(static diagnostic => diagnostic is { Severity: not FindingSeverity.Info, Pointer: not null })
            .Select(static diagnostic => diagnostic.Pointer!)
            .ToHashSet(StringComparer.Ordinal);

    private HashSet<string> Rows =>
        field ??= outline
            .Entries.Where(static entry => entry is { Kind: OutlineKind.RowLabel, Pointer: not null })
            .Select(static entry => entry.Pointer!)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a cell was found. Of JSON, what is wrong with a member above the cell is wrong with the cell.</summary>
    public bool IsFound(FormCell cell) =>
        provenance == Provenance.None
            ? Named.Count == 0 || !SelfAndAbove(cell.Pointer).Any(Named.Contains)
            : provenance.Find(cell.Pointer) is not null;

    /// <summary>Whether a cell without a number is blank. Where something is printed in it that is no figure, a diagnostic says so of
    /// that very cell.</summary>
    public bool IsBlank(FormCell cell) => IsFound(cell) && !Named.Contains(cell.Pointer);

    /// <summary>Whether the number of a cell was recovered.</summary>
    public bool IsInferred(FormCell cell) => provenance.HasInferred && provenance.Find(cell.Pointer) is { IsInferred: true };

    /// <summary>Whether the document shows the row: its label, or a cell of it.</summary>
    public bool HasRow(FormRow row) => provenance == Provenance.None || Rows.Contains(row.Pointer) || HasCell(row);

    private bool HasCell(FormRow row)
    {
        for (var i = 0; i < row.Cells.Count && provenance.Cells.Length > 0; i++)
        {
            if (provenance.Find(row.Cells[i].Pointer) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the document shows the table of a section in which none could be read: as an image, or as words and figures in an
    /// unknown layout.</summary>
    public bool HasTable(AnnualReport report, FormSection section, FormTable table) =>
        HasImage(section) || PrintedTable.IsIn(report, section, table);

    /// <summary>Whether a section holds an image.</summary>
    public bool HasImage(FormSection section) =>
        outline.Entries.Any(entry =>
            entry.Kind == OutlineKind.Image && string.Equals(entry.Pointer, section.Pointer, StringComparison.Ordinal)
        );

    private static IEnumerable<string> SelfAndAbove(string pointer)
    {
        for (var end = pointer.Length; end > 0; end = pointer.LastIndexOf('/', end - 1))
        {
            yield return pointer[..end];
        }
    }
}
