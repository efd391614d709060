using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace GovDisclosure.Agencies;

/// <summary>Divisions by a name that several may have. Immutable and safe to share between threads.</summary>
internal sealed class DivisionIndex
{
    private readonly ImmutableArray<Division> all;

    // By name the place of its last division, from 1, and by place that of the one before with the same name: hardly a name needs more.
    private readonly Dictionary<string, int> last;
    private readonly int[] before;

    /// <summary>Makes the index.</summary>
    /// <param name="all">The divisions.</param>
    /// <param name="nameOf">The name by which each is found.</param>
    public DivisionIndex(ImmutableArray<Division> all, Func<Division, string> nameOf)
    {
        this.all = all;
        last = new Dictionary<string, int>(all.Length, StringComparer.Ordinal);
        before = new int[all.Length + 1];
        for (var place = 1; place <= all.Length; place++)
        {
            ref var newest = ref CollectionsMarshal.GetValueRefOrAddDefault(last, nameOf(all[place - 1]), out _);
            (before[place], newest) = (newest, place);
        }
    }

    /// <summary>The divisions of a name, in their order; none where no division has it.</summary>
    public ImmutableArray<Division> Find(ReadOnlySpan<char> name)
    {
        if (!last.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var place))
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<Division>();
        for (; place > 0; place = before[place])
        {
            found.Add(all[place - 1]);
        }

        found.Reverse();
        return found.DrainToImmutable();
    }
}
