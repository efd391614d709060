using System.Globalization;

namespace GovDisclosure.Statements;

/// <summary>The words of a lexicon by their letters, so that one pass over a sentence finds them all.</summary>
internal sealed class WordTree
{
    private const int LettersOfYear = 5;

    private static readonly Word Year = new("年", WordRole.Year, Meaning.NumberedYear);

    // By letter, the node of the words that begin with it; 0 for none. Most letters begin no word.
    private readonly ushort[] first = new ushort[char.MaxValue + 1];

    // By node: its word and roles, and where the letters after it begin in the two arrays below.
    private readonly Word?[] words;
    private readonly PhraseRoles[] phrases;
    private readonly int[] starts;
    private readonly char[] letters;
    private readonly ushort[] targets;

    public WordTree(IEnumerable<Word> all)
    {
        var nodes = new List<Node> { new() };
        foreach (var word in all)
        {
            Add(word, nodes);
        }

        words = [.. nodes.Select(static node => node.Word)];
        phrases = [.. nodes.Select(static node => node.Phrases)];
        letters = [.. nodes.SelectMany(static node => node.Children.Keys)];
        targets = [.. nodes.SelectMany(static node => node.Children.Values)];
        starts = new int[nodes.Count + 1];
        for (var i = 0; i < nodes.Count; i++)
        {
            starts[i + 1] = starts[i] + nodes[i].Children.Count;
        }
    }

    /// <summary>Finds the words that part a sentence, a longer one in the place of a shorter one in it, and the years; and the roles of
    /// those that are anywhere.</summary>
    public PhraseRoles Read(ReadOnlySpan<char> text, TextStore tokens)
    {
        var found = default(PhraseRoles);
        var next = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var place = first[text[i]];
            Word? longest = null;
            for (var end = i + 1; place != 0; end++)
            {
                found = found.With(phrases[place]);
                longest = words[place] ?? longest;
                place = end < text.Length ? Next(place, text[end]) : default;
            }

            if (i < next)
            {
                continue;
            }

            if (longest is not null)
            {
                next = i + longest.Text.Length;
                tokens.Add(new Token(i, next, longest));
            }
            else if (text[i] == '2' && LengthOfYear(text, i) is var length and > 0)
            {
                next = i + length;
                tokens.Add(new Token(i, next, Year, int.Parse(text.Slice(i, LettersOfYear - 1), CultureInfo.InvariantCulture)));
            }
        }

        return found;
    }

    // 2024年, 2024年度, 2024年底.
    private static int LengthOfYear(ReadOnlySpan<char> text, int i)
    {
        if (
            text.Length - i < LettersOfYear
            || text[i + 1] != '0'
            || text[i + 4] != '年'
            || (i > 0 && char.IsAsciiDigit(text[i - 1]))
            || !char.IsAsciiDigit(text[i + 2])
            || !char.IsAsciiDigit(text[i + 3])
        )
        {
            return 0;
        }

        return i + LettersOfYear < text.Length && text[i + LettersOfYear] is '度' or '底' or '末' ? LettersOfYear + 1 : LettersOfYear;
    }

    private ushort Next(int place, char c)
    {
        for (var i = starts[place]; i < starts[place + 1]; i++)
        {
            if (letters[i] == c)
            {
                return targets[i];
            }
        }

        return 0;
    }

    private void Add(Word word, List<Node> nodes)
    {
        ref var root = ref first[word.Text[0]];
        root = root == 0 ? NewNode(nodes) : root;
        var node = nodes[root];
        foreach (var c in word.Text.AsSpan(1))
        {
            if (!node.Children.TryGetValue(c, out var child))
            {
                node.Children.Add(c, child = NewNode(nodes));
            }

            node = nodes[child];
        }

        if (word.Role < WordRole.Composition)
        {
            node.Word = word;
        }
        else
        {
            node.Phrases = node.Phrases.With(word.Role);
        }
    }

    private static ushort NewNode(List<Node> nodes)
    {
        nodes.Add(new Node());
        return (ushort)(nodes.Count - 1);
    }

    private sealed class Node
    {
        public SortedDictionary<char, ushort> Children { get; } = [];

        public Word? Word { get; set; }

        public PhraseRoles Phrases { get; set; }
    }
}
