using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GovDisclosure.Statements;

/// <summary>The words by which a narrative is read. They are data: <c>lexicon.tsv</c>, a line for each, with a sentence that needs it.</summary>
internal sealed class Lexicon
{
    private const string Resource = "GovDisclosure.Statements.lexicon.tsv";

    private readonly FrozenDictionary<char, ImmutableArray<Word>> byFirst;
    private readonly FrozenDictionary<WordRole, ImmutableArray<Word>> byRole;
    private readonly FrozenDictionary<WordRole, SearchValues<string>> phrases;

    public Lexicon(IEnumerable<Word> words)
    {
        Words = [.. words];
        byFirst = Words.Where(static word => word.Role < WordRole.Composition)
            .GroupBy(static word => word.Text[0])
            .ToFrozenDictionary(static group => group.Key, static group => group.OrderByDescending(static word => word.Text.Length).ToImmutableArray());
        byRole = Words.GroupBy(static word => word.Role).ToFrozenDictionary(static group => group.Key, static group => group.ToImmutableArray());
        phrases = Words.Where(static word => word.Role >= WordRole.Composition)
            .GroupBy(static word => word.Role)
            .ToFrozenDictionary(static group => group.Key, static group => SearchValues.Create([.. group.Select(static word => word.Text)], StringComparison.Ordinal));
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
        if (byFirst.TryGetValue(text[0], out var words))
        {
            foreach (var word in words)
            {
                if (text.StartsWith(word.Text, StringComparison.Ordinal))
                {
                    return word;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a word of a role stands anywhere in a text.</summary>
    public bool Has(ReadOnlySpan<char> text, WordRole role) => !text.IsEmpty && phrases.TryGetValue(role, out var words) && text.ContainsAny(words);

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

    private static Word Parse(string line)
    {
        var fields = line.Split('\t');
        return new Word(fields[0], Enum.Parse<WordRole>(fields[1]), Enum.Parse<Meaning>(fields[2]));
    }
}
