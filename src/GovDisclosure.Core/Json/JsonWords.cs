namespace GovDisclosure.Json;

/// <summary>The words of the contract's enumerations.</summary>
internal static class JsonWords
{
    public static readonly (string Word, AgencyKind Value)[] Kinds =
    [
        ("government", AgencyKind.Government),
        ("office", AgencyKind.Office),
        ("department", AgencyKind.Department),
        ("dispatched", AgencyKind.Dispatched),
        ("zone", AgencyKind.Zone),
        ("vertical", AgencyKind.Vertical),
        ("branch", AgencyKind.Branch),
        ("authorised", AgencyKind.Authorised),
        ("corps", AgencyKind.Corps),
    ];

    public static readonly (string Word, AgencyLevel Value)[] Levels =
    [
        ("central", AgencyLevel.Central),
        ("province", AgencyLevel.Province),
        ("city", AgencyLevel.City),
        ("county", AgencyLevel.County),
        ("township", AgencyLevel.Township),
    ];

    public static readonly (string Word, MonetaryUnit Value)[] Units = [("元", MonetaryUnit.Yuan), ("万元", MonetaryUnit.TenThousandYuan)];

    public static string? Of<T>((string Word, T Value)[] words, T? value)
        where T : struct
    {
        if (value is { } given)
        {
            foreach (var (word, known) in words)
            {
                if (EqualityComparer<T>.Default.Equals(known, given))
                {
                    return word;
                }
            }

            throw new ArgumentOutOfRangeException(
                nameof(value),
                value,
                $"The value is not one of {string.Join(", ", words.Select(static pair => pair.Value))}."
            );
        }

        return null;
    }
}
