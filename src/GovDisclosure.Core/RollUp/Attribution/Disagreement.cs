using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.RollUp;

/// <summary>
/// What the two perimeters say of units that stand alike in both, where it is not the same: of one blank that the government counted 12 in
/// the one sum and 30 in the other. One of them has another cause, so that neither is certain.
/// </summary>
/// <param name="Cell">The first cell of which they say different things.</param>
/// <param name="Doubt">What each says.</param>
internal sealed record Disagreement(FormCell Cell, LocalizedText Doubt)
{
    /// <summary>The disagreement of two perimeters; null where none of their explanations can be held against the other's.</summary>
    /// <param name="own">本级政府及其部门.</param>
    /// <param name="region">本行政区域.</param>
    public static Disagreement? Between(PerimeterRollUp own, PerimeterRollUp region)
    {
        if (!IsSettled(own) || !IsSettled(region))
        {
            return null;
        }

        var (ofOwn, ofRegion) = (Claims(own, region), Claims(region, own));
        if (ofOwn.Any(one => ofRegion.Any(one.SetEquals)))
        {
            return null;
        }

        var (only, other) = (ofOwn[0].Except(ofRegion[0]).ToList(), ofRegion[0].Except(ofOwn[0]).ToList());
        var (ownName, regionName) = (RollUpWords.Text(own.Perimeter), RollUpWords.Text(region.Perimeter));
        var cells = own.Sum.Edition.Cells;
        return new Disagreement(
            only.Concat(other).Select(static claim => claim.Cell).MinBy(cell => cells.IndexOf(cell))!,
            new(
                $"对同一单位的说法不同（{ownName.Zh}：{Named(only).Zh}；{regionName.Zh}：{Named(other).Zh}）",
                $"the two sums say different things of the same unit ({ownName.En}: {Named(only).En}; {regionName.En}: {Named(other).En})"
            )
        );
    }

    // With a unit missing what is said is a guess, which proves nothing of the other.
    private static bool IsSettled(PerimeterRollUp perimeter) =>
        perimeter.Attribution is { IsExact: true, Missing.IsEmpty: true, IsExhaustive: true } attribution
        && attribution.Sets.Length == attribution.SmallestSets;

    // What each smallest set says of units that are summed in both or in none, cell by cell as far as both are compared.
    private static List<HashSet<Claim>> Claims(PerimeterRollUp perimeter, PerimeterRollUp other)
    {
        return
        [
            .. perimeter.Attribution!.Sets.Select(set =>
                set.Where(cause => cause.Kind is not (CauseKind.ParentCell or CauseKind.MissingUnit) && StandsAlike(cause.Unit))
                    .SelectMany(static cause =>
                        cause.Amounts.Select(amount => new Claim(cause.Kind, cause.Unit, cause.File, amount.Cell, amount.Amount))
                    )
                    .Where(claim => !perimeter.NotAssessable.ContainsKey(claim.Cell) && !other.NotAssessable.ContainsKey(claim.Cell))
                    .ToHashSet()
            ),
        ];

        bool StandsAlike(string? unit) =>
            perimeter.Units.Contains(unit ?? "", StringComparer.Ordinal) == other.Units.Contains(unit ?? "", StringComparer.Ordinal);
    }

    // A cause of many cells is named once, by the first of them.
    private static LocalizedText Named(List<Claim> claims)
    {
        var causes = claims.DistinctBy(static claim => (claim.Kind, claim.Unit, claim.File)).Select(static claim => claim.Text).ToList();
        return causes.Count == 0 ? new("没有这一原因", "no such cause") : FewNames.Of(causes);
    }

    private readonly record struct Claim(CauseKind Kind, string? Unit, string? File, FormCell Cell, decimal Amount)
    {
        public LocalizedText Text =>
            new(
                string.Create(CultureInfo.InvariantCulture, $"{RollUpWords.Text(Kind).Zh} {Unit} {Cell.LabelZh} {Amount:0.######}"),
                string.Create(CultureInfo.InvariantCulture, $"{RollUpWords.Text(Kind).En} {Unit} {Cell.LabelEn} {Amount:0.######}")
            );
    }
}
