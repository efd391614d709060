using GovDisclosure.Output.Pages;
using GovDisclosure.RollUp;

namespace GovDisclosure.Output;

/// <summary>
/// Writes a roll-up as one HTML page for people: the verdict, who is missing, late or there several times, which reports are wrong, each
/// difference with its causes and their certificate, the sums in the form's own tables, and what was not assessed. It needs no network, no
/// script and no other file; it is light or dark as the reader's system is, and prints on A4.
/// </summary>
public static class RollUpPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="result">The roll-up.</param>
    /// <param name="files">What the check of each file came to; empty where none was checked.</param>
    /// <param name="language">The language of everything but names and figures.</param>
    public static string Write(RollUpResult result, IReadOnlyCollection<CheckPageEntry> files, Language language)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new RollUpPageComposer(language, result).Compose(Given.AllOf(files));
    }
}
