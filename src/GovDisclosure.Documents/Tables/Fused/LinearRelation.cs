using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables.Fused;

/// <summary>A relation of the form between cells of runs; the cells whose numbers are known have gone into a constant.</summary>
/// <param name="Constant">The sum of what is known.</param>
/// <param name="Terms">The cells of runs.</param>
/// <param name="IsPerColumn">Whether it goes down a column, and so is no row's own sum.</param>
internal sealed record LinearRelation(long Constant, RelationTerm[] Terms, bool IsPerColumn)
{
    // The sum of so many numbers of so many digits stays in 64 bits.
    private const long LargestKnown = 1_000_000_000_000_000;

    /// <summary>Whether all cells are those of one run.</summary>
    public bool IsLocal { get; } = Array.TrueForAll(Terms, term => term.Run == Terms[0].Run);

    /// <summary>Makes the relation that is left of a declared one.</summary>
    /// <param name="identity">The declared relation.</param>
    /// <param name="known">The values of the table's cells.</param>
    /// <param name="places">The runs that the table's cells are in, and their places there.</param>
    /// <returns>The relation; null when it says nothing about the runs, or a cell of it is neither known nor in a run.</returns>
    public static LinearRelation? Of(Identity identity, ReadOnlySpan<CellValue> known, RelationTerm?[] places)
    {
        var terms = new List<RelationTerm>();
        long constant = 0;
        foreach (var (cells, sign) in new[] { (identity.Left, 1), (identity.Right, -1) })
        {
            foreach (var cell in cells)
            {
                if (places[cell.Index] is { } place)
                {
                    terms.Add(place with { Coefficient = sign });
                }
                else if (known[cell.Index].ToCount().TryGetValue(out var number) && number is >= -LargestKnown and <= LargestKnown)
                {
                    constant += sign * number;
                }
                else
                {
                    return null;
                }
            }
        }

        return terms.Count == 0 ? null : new LinearRelation(constant, [.. terms], identity.IsPerColumn);
    }

    /// <summary>What this relation and another one say together of all cells but one that both hold.</summary>
    /// <param name="term">The cell's part in this one.</param>
    /// <param name="other">The other one.</param>
    /// <param name="otherTerm">The cell's part in the other one.</param>
    public LinearRelation Without(RelationTerm term, LinearRelation other, RelationTerm otherTerm)
    {
        var factor = -term.Coefficient * otherTerm.Coefficient;
        return new LinearRelation(
            Constant + (factor * other.Constant),
            [
                .. Terms.Where(own => own != term),
                .. other.Terms.Where(its => its != otherTerm).Select(its => its with { Coefficient = factor * its.Coefficient }),
            ],
            IsPerColumn
        );
    }
}

/// <summary>A cell's part in a relation.</summary>
/// <param name="Run">The run that the cell is in.</param>
/// <param name="Cell">The place in the run.</param>
/// <param name="Coefficient">1 or −1.</param>
internal readonly record struct RelationTerm(int Run, int Cell, int Coefficient = 0);
