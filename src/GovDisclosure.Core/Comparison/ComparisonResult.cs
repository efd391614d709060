using System.Collections.Immutable;
using GovDisclosure.Forms;
using GovDisclosure.Rules;

namespace GovDisclosure.Comparison;

/// <summary>This year's report against last year's. Immutable and safe to share between threads.</summary>
public sealed class ComparisonResult
{
    private readonly FormCatalog catalog;

    internal ComparisonResult(FormCatalog catalog, AnnualReport previous, AnnualReport current, ImmutableArray<CellComparison> changes, ImmutableArray<TextChange> texts)
    {
        this.catalog = catalog;
        Previous = previous;
        Current = current;
        Changes = changes;
        Texts = texts;
    }

    /// <summary>Last year's report.</summary>
    public AnnualReport Previous { get; }

    /// <summary>This year's report.</summary>
    public AnnualReport Current { get; }

    /// <summary>The cells that differ, in the order of this year's form; those that only last year's report has follow their table.</summary>
    public ImmutableArray<CellComparison> Changes { get; }

    /// <summary>Every cell of either report, changed or not, in the same order. Made anew each time it is walked over.</summary>
    public IEnumerable<CellComparison> Cells => CellComparer.All(catalog, Previous, Current);

    /// <summary>The title, preamble, narrative sections, remarks and notes that differ.</summary>
    public ImmutableArray<TextChange> Texts { get; }

    /// <summary>
    /// Whether the two years join up: the rules between years, for the same agency on consecutive years; otherwise the rules are listed
    /// as not run.
    /// </summary>
    public CheckResult Continuity => field ??= new ReportChecker(catalog).CheckYears(Current, Previous);

    /// <summary>Whether the two reports differ in no cell and no text.</summary>
    public bool IsEmpty => Changes.IsEmpty && Texts.IsEmpty;

    /// <summary>Compares a cell by its JSON Pointer.</summary>
    /// <returns>The cell of both reports, or null when neither has one of that pointer.</returns>
    public CellComparison? Find(string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        foreach (var cell in Cells)
        {
            if (string.Equals(cell.Pointer, pointer, StringComparison.Ordinal))
            {
                return cell;
            }
        }

        return null;
    }
}
