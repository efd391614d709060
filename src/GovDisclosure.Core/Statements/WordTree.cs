using System.Globalization;
using System.Runtime.InteropServices;

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
        var nodes = new List<Node> { default };
        foreach (var word in all)
        {
            if (word.Role < WordRole.TownshipKind)
            {
                Add(word, nodes);
            }
        }

        words = new Word?[nodes.Count];
        phrases = new PhraseRoles[nodes.Count];
        starts = new int[nodes.Count + 1];
        letters = new char[nodes.Count];
        targets = new ushort[nodes.Count];
        var count = 0;
        for (var i = 0; i < nodes.Count; i++)
        {
            (words[i], phrases[i], starts[i]) = (nodes[i].Word, nodes[i].Phrases, count);
            for (var child = nodes[i].FirstChild; child != 0; child = nodes[child].NextSibling)
            {
                (letters[count], targets[count]) = (nodes[child].Letter, child);
                count++;
            }
        }

        starts[^1] = count;
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
        root = root == 0 ? NewNode(nodes, word.Text[0]) : root;
        var place = root;
        foreach (var c in word.Text.AsSpan(1))
        {
            place = Child(nodes, place, c);
        }

        ref var node = ref CollectionsMarshal.AsSpan(nodes)[place];
        if (word.Role < WordRole.Composition)
        {
            node.Word = word;
        }
        else
        {
            node.Phrases = node.Phrases.With(word.Role);
        }
    }

    // The node after one more letter, which is made where there is none.
    private static ushort Child(List<Node> nodes, ushort place, char c)
    {
        ushort last = 0;
        for (var child = nodes[place].FirstChild; child != 0; child = nodes[child].NextSibling)
        {
            if (nodes[child].Letter == c)
            {
                return child;
            }

            last = child;
        }

        var added = NewNode(nodes, c);
        var all = CollectionsMarshal.AsSpan(nodes);
        if (last == 0)
        {
            all[place].FirstChild = added;
        }
        else
        {
            all[last].NextSibling = added;
        }

        return added;
    }

    private static ushort NewNode(List<Node> nodes, char letter)
    {
        nodes.Add(new Node { Letter = letter });
        return (ushort)(nodes.Count - 1);
    }

    // Its children are a chain: most nodes have one.
    private struct Node
    {
        public char Letter;
        public ushort FirstChild;
        public ushort NextSibling;
        public Word? Word;
        public PhraseRoles Phrases;
    }
}
