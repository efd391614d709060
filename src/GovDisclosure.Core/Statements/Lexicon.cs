using System.Buffers;
using System.Collections.Immutable;

namespace GovDisclosure.Statements;

/// <summary>The words by which a narrative is read. They are data: <c>lexicon.tsv</c>, a line for each, with a sentence that needs
/// it.</summary>
internal sealed class Lexicon
{
    private const string Resource = "GovDisclosure.Statements.lexicon.tsv";

    private readonly WordTree tree;

    // By role, in the order of the file.
    private readonly List<Word>[] byRole = [.. Enum.GetValues<WordRole>().Select(static _ => new List<Word>())];
    private readonly SearchValues<string>?[] phrases = new SearchValues<string>?[Enum.GetValues<WordRole>().Length];
    private readonly SearchValues<char>?[] letters = new SearchValues<char>?[Enum.GetValues<WordRole>().Length];

    public Lexicon(IEnumerable<Word> all)
    {
        Words = [.. all];
        foreach (var word in Words)
        {
            byRole[(int)word.Role].Add(word);
        }

        tree = new WordTree(Words);
    }

    /// <summary>The lexicon that the package ships.</summary>
    public static Lexicon Default { get; } = new(ReadLines().Select(Parse));

    public ImmutableArray<Word> Words { get; }

    /// <summary>The words of a role, in the order of the file; the list is not to be changed.</summary>
    public List<Word> WordsOf(WordRole role) => byRole[(int)role];

    /// <summary>The letters with which the words of a role begin: without any of them, a text has no such word.</summary>
    public SearchValues<char> FirstLettersOf(WordRole role) =>
        letters[(int)role] ??= SearchValues.Create([.. WordsOf(role).Select(static word => word.Text[0])]);

    /// <summary>The lines of the file, without the heading.</summary>
    public static IEnumerable<string> ReadLines()
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    /// <summary>Finds the words and years of a folded sentence.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="tokens">Takes the words that part the sentence.</param>
    /// <returns>The roles of the words that are anywhere in it.</returns>
    public PhraseRoles Read(ReadOnlySpan<char> text, TextStore tokens) => tree.Read(text, tokens);

    /// <summary>Whether a word of a role is anywhere in a text.</summary>
    public bool Has(ReadOnlySpan<char> text, WordRole role) => !text.IsEmpty && PhrasesOf(role) is { } words && text.ContainsAny(words);

    // Those of a role are made ready when it is first asked for; two threads may make the same.
    private SearchValues<string>? PhrasesOf(WordRole role) =>
        phrases[(int)role]
        ?? (
            role >= WordRole.Composition && WordsOf(role) is { Count: > 0 } words
                ? phrases[(int)role] = SearchValues.Create([.. words.Select(static word => word.Text)], StringComparison.Ordinal)
                : null
        );

    /// <summary>The first word of a role, in the order of the file, that is anywhere in a text; null where none is.</summary>
    public Word? Find(ReadOnlySpan<char> text, WordRole role, out int place)
    {
        foreach (var word in WordsOf(role))
        {
            place = text.IndexOf(word.Text);
            if (place >= 0)
            {
                return word;
            }
        }

        place = -1;
        return null;
    }

    /// <summary>Whether a text is a word of a role, and nothing else.</summary>
    public bool Is(ReadOnlySpan<char> text, WordRole role) => StartsWith(text, role, out var length) && length == text.Length;

    /// <summary>Whether a text starts with a word of a role.</summary>
    public bool StartsWith(ReadOnlySpan<char> text, WordRole role) => StartsWith(text, role, out _);

    /// <summary>Whether a text starts with a word of a role.</summary>
    /// <param name="text">The text.</param>
    /// <param name="role">The role.</param>
    /// <param name="length">The length of the longest such word; 0 where none does.</param>
    public bool StartsWith(ReadOnlySpan<char> text, WordRole role, out int length)
    {
        length = 0;
        foreach (var word in WordsOf(role))
        {
            if (word.Text.Length > length && text.StartsWith(word.Text))
            {
                length = word.Text.Length;
            }
        }

        return length > 0;
    }

    /// <summary>Whether a text ends with a word of a role.</summary>
    public bool EndsWith(ReadOnlySpan<char> text, WordRole role) => EndsWith(text, role, out _);

    /// <summary>Whether a text ends with a word of a role.</summary>
    public bool EndsWith(ReadOnlySpan<char> text, WordRole role, out int length)
    {
        length = 0;
        foreach (var word in WordsOf(role))
        {
            if (word.Text.Length > length && text.EndsWith(word.Text, StringComparison.Ordinal))
            {
                length = word.Text.Length;
            }
        }

        return length > 0;
    }

    /// <summary>What is behind the last word of a role in a text; all of the text where no such word has anything behind it.</summary>
    public ReadOnlySpan<char> AfterLast(ReadOnlySpan<char> text, WordRole role)
    {
        var start = 0;
        foreach (var word in WordsOf(role))
        {
            var at = text.LastIndexOf(word.Text);
            var end = at + word.Text.Length;
            start = at >= 0 && end < text.Length ? Math.Max(start, end) : start;
        }

        return text[start..];
    }

    private static Word Parse(string line)
    {
        var fields = line.AsSpan();
        var text = Next(ref fields);
        return new Word(text.ToString(), Enum.Parse<WordRole>(Next(ref fields)), Enum.Parse<Meaning>(Next(ref fields)));
    }

    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> fields)
    {
        var end = fields.IndexOf('\t');
        var field = fields[..end];
        fields = fields[(end + 1)..];
        return field;
    }
}
