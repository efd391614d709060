using GovDisclosure.Cli.Output;
using Microsoft.Extensions.FileSystemGlobbing;

namespace GovDisclosure.Cli.Input;

/// <summary>An input of a run.</summary>
/// <param name="Name">The file's name as it is told to the user; - for standard input.</param>
/// <param name="IsNamed">Whether the user named it; what merely stands in a folder need not be a report.</param>
internal readonly record struct InputFile(string Name, bool IsNamed);

/// <summary>
/// The files that a command line means: files, folders with all that is in them, patterns (<c>**/*.html</c>), lists (<c>@list.txt</c>)
/// and - for standard input. Found as they are needed, so that a folder of a hundred thousand files need not be listed first.
/// </summary>
internal sealed class InputFiles(Session session, IReadOnlyList<string> words)
{
    /// <summary>Whether the words are one file, or standard input, and nothing else.</summary>
    public bool IsOne => words is [var word] && !Directory.Exists(word) && !IsList(word) && !IsPattern(word);

    /// <summary>Whether a word may mean any number of reports: a folder, a pattern, a list or a stream of lines.</summary>
    public bool IsMany => words.Any(static word => Directory.Exists(word) || IsList(word) || IsPattern(word) || InputPiece.IsLines(word));

    /// <summary>The words of the command line.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>Whether something that was named is not there.</summary>
    public bool IsLacking { get; private set; }

    /// <summary>The files in the order of the words, those of a folder by name.</summary>
    public IEnumerable<InputFile> All() => words.SelectMany(All);

    private static bool IsList(string word) => word is ['@', _, ..] && !File.Exists(word);

    private static bool IsPattern(string word) => word.AsSpan().ContainsAny('*', '?') && !File.Exists(word);

    private IEnumerable<InputFile> All(string word) =>
        IsList(word) ? OfList(word[1..])
        : Directory.Exists(word) ? OfFolder(word)
        : IsPattern(word) ? OfPattern(word)
        : [new InputFile(word, IsNamed: true)];

    private IEnumerable<InputFile> OfList(string list)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(list);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Lack(Texts.InFile(list, Texts.CannotRead(error.Message)));
            return [];
        }

        return lines.Select(static line => line.Trim()).Where(static line => line.Length > 0).SelectMany(line => IsList(line) ? [new InputFile(line, IsNamed: true)] : All(line));
    }

    private IEnumerable<InputFile> OfFolder(string folder)
    {
        var isEmpty = true;
        foreach (var file in Below(folder))
        {
            isEmpty = false;
            yield return new InputFile(file, IsNamed: false);
        }

        if (isEmpty)
        {
            Lack(InputTexts.EmptyFolder(folder));
        }
    }

    // Folder by folder, each sorted by itself: nothing waits for the whole to be listed.
    private IEnumerable<string> Below(string folder)
    {
        string[] files;
        string[] folders;
        try
        {
            files = Directory.GetFiles(folder);
            folders = [.. Directory.GetDirectories(folder).Where(static path => new DirectoryInfo(path).LinkTarget is null)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Lack(Texts.InFile(folder, Texts.CannotRead(error.Message)));
            yield break;
        }

        Array.Sort(files, StringComparer.Ordinal);
        Array.Sort(folders, StringComparer.Ordinal);
        foreach (var file in files.Concat(folders.SelectMany(Below)))
        {
            yield return file;
        }
    }

    private IEnumerable<InputFile> OfPattern(string pattern)
    {
        // What stands before the first wildcard is the folder in which it is looked for.
        var parts = pattern.Replace('\\', Path.DirectorySeparatorChar).Split('/', Path.DirectorySeparatorChar);
        var first = Array.FindIndex(parts, static part => part.AsSpan().ContainsAny('*', '?'));
        var root = first == 0 ? "" : string.Join(Path.DirectorySeparatorChar, parts[..first]) + Path.DirectorySeparatorChar;
        List<string> found = [];
        try
        {
            var wildcards = parts[first..];
            found = [.. (wildcards.Length == 1 || !wildcards.Contains("**", StringComparer.Ordinal) && wildcards.Any(static part => part.Contains('?', StringComparison.Ordinal))
                ? OneFolder(root, wildcards)
                : new Matcher(StringComparison.Ordinal).AddInclude(string.Join('/', wildcards)).GetResultsInFullPath(root.Length == 0 ? "." : root)
                    .Select(path => root + Path.GetRelativePath(root.Length == 0 ? "." : root, path))).Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            found = [];
        }

        if (found.Count == 0)
        {
            Lack(InputTexts.NoMatch(pattern));
        }

        return found.Select(static file => new InputFile(file, IsNamed: false));
    }

    private static IEnumerable<string> OneFolder(string root, string[] wildcards) =>
        Directory.EnumerateFiles(root.Length == 0 ? "." : root, wildcards[^1]).Select(file => root + Path.GetFileName(file));

    private void Lack(LocalizedText message)
    {
        IsLacking = true;
        session.Error(message);
    }
}
