using System.Collections.Immutable;
using System.Globalization;

namespace GovDisclosure.Testing;

/// <summary>Cultures whose numbers, dates or letters differ from the invariant ones where programs tend to forget it.</summary>
public static class Cultures
{
    /// <summary>Other digits and calendar, Buddhist years, dotless i, a minus sign of its own, a decimal comma, the form's own,
    /// none.</summary>
    public static ImmutableArray<string> Hostile { get; } = ["ar-SA", "th-TH", "tr-TR", "sv-SE", "de-DE", "zh-CN", ""];

    /// <summary>Runs an action under each of the cultures; where the process has no cultures, under the invariant one only.</summary>
    public static void Each(Action action)
    {
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            foreach (var hostile in Hostile.Select(Find).OfType<CultureInfo>())
            {
                CultureInfo.CurrentCulture = hostile;
                CultureInfo.CurrentUICulture = hostile;
                action();
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = uiCulture;
        }
    }

    private static CultureInfo? Find(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
