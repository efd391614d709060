using System.Collections.Immutable;

namespace GovDisclosure.RollUp;

/// <summary>Something that the folder itself offers as a cause of a difference, with what it would add to the published figures.</summary>
/// <param name="Kind">The cause.</param>
/// <param name="Unit">Whose figures they are, the code of the unit, or the name of the file where it is of none.</param>
/// <param name="File">The file whose figures they are.</param>
/// <param name="Amounts">What it adds, cell by cell of the edition.</param>
internal sealed record Hypothesis(CauseKind Kind, string Unit, string File, decimal[] Amounts)
{
    /// <summary>Other files that offer the very same: which was counted cannot be known, and makes no difference.</summary>
    public ImmutableArray<string> EqualFiles { get; init; } = [];

    /// <summary>Whether its figures were counted beside the unit's report that counts; else it says what became of that report.</summary>
    public bool IsBeside { get; init; }

    /// <summary>What it decides: of causes that decide the same only one is believed at a time.</summary>
    public (string Unit, string? File) Claim => (Unit, IsBeside ? File : null);

    /// <summary>All that the folder offers for a perimeter.</summary>
    public static List<Hypothesis> Of(AttributionInput input)
    {
        var (folder, perimeter) = (input.Folder, input.Perimeter);
        var byFile = folder.Files.ToDictionary(static file => file.File, StringComparer.Ordinal);
        var members = input.Used.Select(static file => file.Unit!.Code).ToHashSet(StringComparer.Ordinal);
        var all = new List<Hypothesis>();
        foreach (var file in folder.Files)
        {
            var owner = file.Unit?.Code ?? file.File;
            var amounts = Numbers(file);
            var isMember = file.Unit is { } unit && members.Contains(unit.Code);
            switch (file.Role)
            {
                case FileRole.Used when isMember:
                    all.Add(new(CauseKind.Omitted, owner, file.File, [.. amounts.Select(decimal.Negate)]));
                    all.Add(new(CauseKind.CountedTwice, owner, file.File, amounts));
                    if (!file.Repairs.IsEmpty)
                    {
                        all.Add(new(CauseKind.ChildTotal, owner, file.File, Repair(file)));
                    }

                    break;
                case FileRole.Used or FileRole.Outside or FileRole.NotThere:
                    all.Add(new(CauseKind.OutsidePerimeter, owner, file.File, amounts));
                    break;
                case FileRole.Superseded when isMember:
                    AddOther(all, CauseKind.SupersededVersion, CauseKind.CountedTwice, file, folder.Used[owner]);
                    break;
                case FileRole.Superseded:
                    all.Add(new(CauseKind.OutsidePerimeter, owner, file.File, amounts));
                    break;
                case FileRole.WrongYear when isMember:
                    AddOther(all, CauseKind.WrongYearFigures, CauseKind.WrongYearFigures, file, folder.Used[owner]);
                    break;
                case FileRole.WrongYear:
                    all.Add(new(CauseKind.WrongYearFigures, owner, file.File, amounts));
                    break;
                case FileRole.AfterMerger:
                    all.Add(new(CauseKind.MergedCountedTwice, owner, file.File, amounts));
                    break;
                case FileRole.InZone:
                    all.Add(new(CauseKind.CountedTwice, owner, file.File, amounts));
                    break;
                case FileRole.Foreign or FileRole.Ambiguous:
                    all.Add(new(CauseKind.ForeignFile, file.File, file.File, amounts));
                    break;
            }
        }

        all.RemoveAll(hypothesis => input.Assessable.All(place => hypothesis.Amounts[place] == 0));
        return
        [
            .. all.GroupBy(hypothesis => Sameness(hypothesis, byFile[hypothesis.File]))
                .SelectMany(static alike => alike.GroupBy(static hypothesis => hypothesis.Amounts, SameAmounts.Instance))
                .Select(static same => same.OrderBy(static hypothesis => hypothesis.File, StringComparer.Ordinal).ToList())
                .Select(static same => same[0] with { EqualFiles = [.. same.Skip(1).Select(static hypothesis => hypothesis.File)] }),
        ];
    }

    // Another report of the unit was counted in place of the one that counts, or as well as it.
    private static void AddOther(List<Hypothesis> all, CauseKind instead, CauseKind beside, UnitFigures file, UnitFigures used)
    {
        var (code, amounts) = (used.Unit!.Code, Numbers(file));
        all.Add(new(instead, code, file.File, Less(amounts, Numbers(used))));
        all.Add(new(beside, code, file.File, amounts) { IsBeside = true });
    }

    // Versions of one unit's report on one year are one cause where their figures are the same; files of nobody where they are copies.
    private static (CauseKind Kind, string Whose, int? Year) Sameness(Hypothesis hypothesis, UnitFigures file) =>
        (hypothesis.Kind, file.Unit is null ? file.Fingerprint : hypothesis.Unit, file.Year);

    private static decimal[] Numbers(UnitFigures file) => [.. file.Values.Select(static value => value.Number ?? 0)];

    private static decimal[] Less(decimal[] one, decimal[] other) => [.. one.Zip(other, static (left, right) => left - right)];

    private static decimal[] Repair(UnitFigures file)
    {
        var amounts = new decimal[file.Values.Length];
        foreach (var (place, from, to) in file.Repairs)
        {
            amounts[place] = (decimal)to - from;
        }

        return amounts;
    }

    private sealed class SameAmounts : IEqualityComparer<decimal[]>
    {
        public static SameAmounts Instance { get; } = new();

        public bool Equals(decimal[]? x, decimal[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(decimal[] amounts) => amounts.Aggregate(0, static (hash, amount) => HashCode.Combine(hash, amount));
    }
}
