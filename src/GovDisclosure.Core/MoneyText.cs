namespace GovDisclosure;

/// <summary>How money is printed beside a number: the currency before it, and the multipliers before 元.</summary>
public static class MoneyText
{
    private static readonly string[] Currencies = ["人民币", "RMB", "CNY", "¥", "￥"];

    /// <summary>The length of the name or sign of the yuan's currency that a text starts with; 0 when it starts with none.</summary>
    public static int CurrencyLength(ReadOnlySpan<char> text)
    {
        // Nearly every text is distinguished from one by its first letter.
        if (text is ['人' or 'R' or 'r' or 'C' or 'c' or '¥' or '￥', ..])
        {
            foreach (var currency in Currencies)
            {
                if (text.StartsWith(currency, StringComparison.OrdinalIgnoreCase))
                {
                    return currency.Length;
                }
            }
        }

        return 0;
    }

    /// <summary>The length of the name or sign of the yuan's currency that a text ends with; 0 when it ends with none.</summary>
    public static int CurrencyLengthAtEnd(ReadOnlySpan<char> text)
    {
        if (text is [.., '币' or 'B' or 'b' or 'Y' or 'y' or '¥' or '￥'])
        {
            foreach (var currency in Currencies)
            {
                if (text.EndsWith(currency, StringComparison.OrdinalIgnoreCase))
                {
                    return currency.Length;
                }
            }
        }

        return 0;
    }

    /// <summary>Whether a character multiplies the unit after it, as 万 does in 万元; traditional ones too.</summary>
    public static bool IsMultiplier(char c) => c is '十' or '百' or '千' or '万' or '萬' or '亿' or '億';
}
