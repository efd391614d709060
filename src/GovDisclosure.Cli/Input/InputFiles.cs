using System.IO.Enumeration;
using GovDisclosure.Cli.Output;
using Microsoft.Extensions.FileSystemGlobbing;

namespace GovDisclosure.Cli.Input;

/// <summary>An input of a run.</summary>
/// <param name="Name">The file's name as it is shown to the user; - for standard input.</param>
/// <param name="IsNamed">Whether the user named it; what merely lies in a folder need not be a report.</param>
internal readonly record struct InputFile(string Name, bool IsNamed)
{
    /// <summary>Whether it is not opened: a pipe in a folder is no report, and to open it may wait for ever; one that is named is
    /// meant.</summary>
    public bool IsPassedOver => !IsNamed && InputFiles.IsEmpty(Name);
}

/// <summary>
/// The files that a command line means: files, folders with all that is in them, patterns (<c>**/*.html</c>), lists (<c>@list.txt</c>)
/// and - for standard input. Found as they are needed, so that a folder of a hundred thousand files need not be listed first.
/// </summary>
/// <param name="session">Takes what is not there; null where it was reported already.</param>
/// <param name="words">The words.</param>
internal sealed class InputFiles(Session? session, IReadOnlyList<string> words)
{
    // The result of each of so many named files is shown in full; of more, a line.
    private const int MostInFull = 20;

    // The files are looked for as often as they are asked for, and what is not there is reported once.
    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    /// <summary>Whether the words are one file, or standard input, and nothing else.</summary>
    public bool IsOne => words is [_] && !IsMany;

    /// <summary>Whether there may be any number of reports: a folder, a pattern, a list, a stream of lines, or more files than anybody
    /// reads one by one.</summary>
    public bool IsMany =>
        words.Count > MostInFull
        || words.Any(static word => Directory.Exists(word) || IsList(word) || IsPattern(word) || InputPiece.IsLines(word));

    /// <summary>The words of the command line.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>Whether something that was named is not there.</summary>
    public bool IsLacking { get; private set; }

    /// <summary>The files in the order of the words, those of a folder by name.</summary>
    public IEnumerable<InputFile> All() => words.SelectMany(All);

    /// <summary>All that a run reads, for whoever must not write over it: files, folders with what is in them, matches of patterns, lists
    /// and what is in them.</summary>
    /// <param name="words">The words of a command line; null and nothing are left out.</param>
    /// <param name="withFolders">Whether the files of folders are listed too, and not only the folders.</param>
    public static IEnumerable<string> AllThatIsRead(IEnumerable<string?> words, bool withFolders)
    {
        return words
            .OfType<string>()
            .Where(static word => word.Length > 0 && !word.Contains('\0', StringComparison.Ordinal))
            .SelectMany(Of);

        IEnumerable<string> Of(string word)
        {
            var files = new InputFiles(null, [word]);
            return IsList(word)
                    ? files
                        .LinesOf(word[1..])
                        .SelectMany(line => IsList(line) ? [line] : AllThatIsRead([line], withFolders))
                        .Prepend(word[1..])
                : !Directory.Exists(word) ? files.All().Select(static file => file.Name)
                : withFolders ? files.All().Select(static file => file.Name).Prepend(word)
                : [word];
        }
    }

    /// <summary>
    /// Whether a file is there and has no bytes. A pipe or a device has none until it is opened, and to open it may wait for ever:
    /// what merely lies in a folder is opened only where this is not so.
    /// </summary>
    public static bool IsEmpty(string name)
    {
        try
        {
            return new FileInfo(RealPath.Of(name)) is { Exists: true, Length: 0 };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>How many bytes all of them have; null where standard input is among them, whose length is not known.</summary>
    public long? Length(CancellationToken cancellationToken)
    {
        long sum = 0;
        foreach (var file in new InputFiles(null, words).All())
        {
            if (file.Name == ReportSource.StandardInput || cancellationToken.IsCancellationRequested)
            {
                return null;
            }

            sum += LengthOf(file.Name);
        }

        return sum;
    }

    /// <summary>How many bytes a file has; 0 where it cannot be known.</summary>
    public static long LengthOf(string name)
    {
        try
        {
            return name.Length == 0 || name == ReportSource.StandardInput ? 0
                : new FileInfo(name) is { Exists: true } file ? file.Length
                : 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return 0;
        }
    }

    private static bool IsList(string word) => word is ['@', _, ..] && !File.Exists(word);

    private static bool IsPattern(string word) => word.AsSpan().ContainsAny('*', '?') && !File.Exists(word);

    private IEnumerable<InputFile> All(string word) =>
        IsList(word) ? OfList(word[1..])
        : Directory.Exists(word) ? OfFolder(word)
        : IsPattern(word) ? OfPattern(word)
        : [new InputFile(word, IsNamed: true)];

    private IEnumerable<InputFile> OfList(string list) =>
        LinesOf(list)
            .SelectMany(line =>
            {
                if (!IsList(line))
                {
                    return All(line);
                }

                Lack(FileTexts.InFile(list, InputTexts.ListInList(line)));
                return [];
            });

    private IEnumerable<string> LinesOf(string list)
    {
        try
        {
            return
            [
                .. ListText
                    .Of(File.ReadAllBytes(list))
                    .Split('\n')
                    .Select(static line => line.Trim())
                    .Where(static line => line.Length > 0),
            ];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Lack(FileTexts.InFile(list, FileTexts.CannotRead(error, list)));
            return [];
        }
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
            Lack(FileTexts.InFile(folder, FileTexts.CannotRead(error)));
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
        // What is before the first wildcard is the folder in which it is looked for.
        var parts = pattern.Replace('\\', Path.DirectorySeparatorChar).Split('/', Path.DirectorySeparatorChar);
        var first = Array.FindIndex(parts, static part => part.AsSpan().ContainsAny('*', '?'));
        var root = first == 0 ? "" : string.Join(Path.DirectorySeparatorChar, parts[..first]) + Path.DirectorySeparatorChar;
        var wildcards = parts[first..];
        List<string> found;
        var isClosed = false;
        try
        {
            // The matcher knows no mark for a single letter: it takes any number of them, and those that do not fit are left out.
            // A file that links lead to by several names is one, by its shortest.
            found =
            [
                .. new Matcher(StringComparison.Ordinal)
                    .AddInclude(string.Join('/', wildcards).Replace('?', '*'))
                    .Execute(new LoopFreeFolder(root.Length == 0 ? "." : root, Unreadable))
                    .Files.Select(static match => match.Path.Split('/'))
                    .Where(names => Fits(wildcards, names))
                    .Select(names => root + string.Join(Path.DirectorySeparatorChar, names))
                    .OrderBy(static path => path.Length)
                    .DistinctBy(RealPath.Of)
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            found = [];
        }

        if (found.Count == 0 && !isClosed)
        {
            Lack(InputTexts.NoMatch(pattern));
        }

        return found.Select(static file => new InputFile(file, IsNamed: false));

        void Unreadable(string folder, Exception error)
        {
            isClosed = true;
            folder = Path.IsPathRooted(pattern) ? folder : Path.GetRelativePath(".", folder);
            Lack(FileTexts.InFile(folder, FileTexts.CannotRead(error)));
        }
    }

    private static bool Fits(ReadOnlySpan<string> wildcards, ReadOnlySpan<string> names) =>
        wildcards is [] ? names is []
        : wildcards[0] == "**" ? Fits(wildcards[1..], names) || (names is [_, ..] && Fits(wildcards, names[1..]))
        : names is [_, ..]
            && FileSystemName.MatchesSimpleExpression(wildcards[0], names[0], ignoreCase: false)
            && Fits(wildcards[1..], names[1..]);

    private void Lack(LocalizedText message)
    {
        IsLacking = true;
        if (told.Add(message.En))
        {
            session?.Error(message);
        }
    }
}
