using System.Globalization;

namespace GovDisclosure;

/// <summary>Which of the library's languages speaks to a culture.</summary>
public static class Languages
{
    /// <summary>Chinese for any Chinese culture, else English.</summary>
    /// <param name="culture">A culture, such as the one of a request (<see cref="CultureInfo.CurrentUICulture"/>).</param>
    public static Language Of(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return string.Equals(culture.TwoLetterISOLanguageName, "zh", StringComparison.Ordinal) ? Language.Chinese : Language.English;
    }
}
