using System.Collections.Immutable;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Diagnostics;

/// <summary>Gathers the diagnostics of one reading, up to a limit, and puts them in the order of the document.</summary>
internal sealed class DiagnosticList(int limit)
{
    private readonly List<Diagnostic> diagnostics = [];
    private int leftOut;

    /// <summary>Whether what is added from now on is only counted.</summary>
    public bool IsFull => diagnostics.Count >= limit;

    public void Add(Diagnostic diagnostic)
    {
        if (diagnostics.Count < limit)
        {
            diagnostics.Add(diagnostic);
        }
        else
        {
            leftOut++;
        }
    }

    public ImmutableArray<Diagnostic> ToImmutable()
    {
        if (diagnostics.Count == 0)
        {
            return [];
        }

        // The order is stable: what has no place follows what has one, as it was found.
        IEnumerable<Diagnostic> ordered = IsInOrder()
            ? diagnostics
            : diagnostics
                .OrderBy(static diagnostic => diagnostic.Position is null)
                .ThenBy(static diagnostic => diagnostic.Position.GetValueOrDefault());
        return leftOut == 0 ? [.. ordered] : [.. ordered, Messages.DiagnosticsLeftOut(limit, leftOut)];
    }

    private bool IsInOrder()
    {
        for (var i = 1; i < diagnostics.Count; i++)
        {
            var (before, behind) = (diagnostics[i - 1].Position, diagnostics[i].Position);
            if (behind is { } place && !(before is { } placeBefore && placeBefore.CompareTo(place) <= 0))
            {
                return false;
            }
        }

        return true;
    }
}
