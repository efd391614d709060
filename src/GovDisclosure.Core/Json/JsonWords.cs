using System.Text.Json;

namespace GovDisclosure.Json;

/// <summary>The words of enumerations in JSON: those of the contract, and those of results and policies.</summary>
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

    /// <summary>The word of a value in results and policies.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such value.</exception>
    public static string Of<T>(T value)
        where T : struct, Enum => Of(Words<T>.All, (T?)value)!; // a value that is given has a word

    /// <summary>Finds the value of a word.</summary>
    public static bool TryFind<T>(string? word, out T value)
        where T : struct, Enum
    {
        var place = Array.FindIndex(Words<T>.All, known => string.Equals(known.Word, word, StringComparison.Ordinal));
        value = place < 0 ? default : Words<T>.All[place].Value;
        return place >= 0;
    }

    /// <summary>All words of an enumeration.</summary>
    public static IEnumerable<string> All<T>()
        where T : struct, Enum => Words<T>.All.Select(static known => known.Word);

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

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly (string Word, T Value)[] All =
        [
            .. Enum.GetValues<T>().Distinct().Select(static value => (Named(value), value)),
        ];

        // The units of money are as they are printed; all other words are the names in small letters.
        private static string Named(T value) =>
            value is MonetaryUnit unit
                ? JsonWords.Of(Units, (MonetaryUnit?)unit)!
                : JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
    }
}
