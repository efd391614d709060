using System.Globalization;
using GovDisclosure.Cli.Output;
using GovDisclosure.RollUp;

namespace GovDisclosure.Cli.Input;

/// <summary>What <c>rollup</c> reads. For one thread.</summary>
internal sealed record RollUpInputs(string[] Words, string? Units, string[] Published, string? Previous, string? Policy)
{
    private readonly HashSet<(string File, int Number)> seen = [];

    /// <summary>The files and folders that must not be written over.</summary>
    public IEnumerable<string?> All =>
        [.. Words, Units, Previous, Policy, .. Published.Select(static word => word[(word.IndexOf('=', StringComparison.Ordinal) + 1)..])];

    /// <summary>The file that was given as published for a perimeter.</summary>
    public string PublishedFileOf(UnitPerimeter perimeter)
    {
        var head = RollUpWords.Of(perimeter) + "=";
        return Published.First(word => word.StartsWith(head, StringComparison.Ordinal))[head.Length..];
    }

    /// <summary>Whether a report was not read before: one that is named twice, by itself, by its folder or by a link, is added once, which
    /// is said.</summary>
    public bool IsNew(Session session, string file, int number)
    {
        if (seen.Add((RealPath.Of(file), number)))
        {
            return true;
        }

        session.Note(RollUpTexts.NamedTwice(file));
        return false;
    }

    /// <summary>The name of a report: as in the folder where there is one; of a file with several, which one.</summary>
    public string NameOf(LoadedReport loaded)
    {
        var name = (Words is [var folder] && Directory.Exists(folder) ? Path.GetRelativePath(folder, loaded.File) : loaded.File).Replace(
            '\\',
            '/'
        );
        return loaded.Number > 1 ? string.Create(CultureInfo.InvariantCulture, $"{name}#{loaded.Number}") : name;
    }
}

/// <summary>How <c>rollup</c> adds up and compares.</summary>
internal sealed record RollUpSettings(int? Year, DateOnly? Deadline, bool BlanksBlock, bool IsAlikeAsked);
