using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GovDisclosure.Statements;

/// <summary>The words by which a narrative is read. They are data: <c>lexicon.tsv</c>, a line for each, with a sentence that needs it.</summary>
internal sealed class Lexicon
{
    private const string Resource = "GovDisclosure.Statements.lexicon.tsv";

    // Words begin with a digit or a Chinese character. The table of the latter has a place for each.
    private const char FirstIdeograph = '\u4E00';
    private const char LastIdeograph = '\u9FFF';

    private readonly Word[]?[] byFirst = new Word[]?[LastIdeograph - FirstIdeograph + 2];
    private readonly FrozenDictionary<WordRole, ImmutableArray<Word>> byRole;
    private readonly SearchValues<string>?[] phrases = new SearchValues<string>?[Enum.GetValues<WordRole>().Length];

    public Lexicon(IEnumerable<Word> all)
    {
        Words = [.. all];
        byRole = Words.GroupBy(static word => word.Role).ToFrozenDictionary(static group => group.Key, static group => group.ToImmutableArray());
        foreach (var group in Words.Where(static word => word.Role < WordRole.Composition).GroupBy(static word => PlaceOf(word.Text[0])))
        {
            byFirst[group.Key] = [.. group.OrderByDescending(static word => word.Text.Length)];
        }

        foreach (var (role, words) in byRole.Where(static role => role.Key >= WordRole.Composition))
        {
            phrases[(int)role] = SearchValues.Create([.. words.Select(static word => word.Text)], StringComparison.Ordinal);
        }
    }

    /// <summary>The lexicon that the package ships.</summary>
    public static Lexicon Default { get; } = new(ReadLines().Select(Parse));

    public ImmutableArray<Word> Words { get; }

    /// <summary>The lines of the file, without the heading.</summary>
    public static IEnumerable<string> ReadLines()
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    /// <summary>The longest word that begins a text; null when none does.</summary>
    public Word? Longest(ReadOnlySpan<char> text)
    {
        foreach (var word in byFirst[PlaceOf(text[0])] ?? [])
        {
            if (text.StartsWith(word.Text, StringComparison.Ordinal))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>Whether a word of a role stands anywhere in a text.</summary>
    public bool Has(ReadOnlySpan<char> text, WordRole role) => !text.IsEmpty && phrases[(int)role] is { } words && text.ContainsAny(words);

    /// <summary>Whether a text ends with a word of a role.</summary>
    public bool EndsWith(ReadOnlySpan<char> text, WordRole role, out int length)
    {
        length = 0;
        foreach (var word in byRole.GetValueOrDefault(role, []))
        {
            if (word.Text.Length > length && text.EndsWith(word.Text, StringComparison.Ordinal))
            {
                length = word.Text.Length;
            }
        }

        return length > 0;
    }

    // Whatever is no Chinese character shares the last place.
    private static int PlaceOf(char c) => c is >= FirstIdeograph and <= LastIdeograph ? c - FirstIdeograph : LastIdeograph - FirstIdeograph + 1;

    private static Word Parse(string line)
    {
        var fields = line.Split('\t');
        return new Word(fields[0], Enum.Parse<WordRole>(fields[1]), Enum.Parse<Meaning>(fields[2]));
    }
}
