namespace GovDisclosure.Documents.Labels;

/// <summary>A place in the tree of all keys, letter by letter: for a text in which nothing says where a label ends.</summary>
/// <remarks>Immutable once built, and safe to share between threads.</remarks>
internal sealed class LabelNode
{
    private char[] letters = [];
    private LabelNode[] nodes = [];

    /// <summary>What the letters up to here mean; null where they are no key.</summary>
    public LabelEntry? Entry { get; private set; }

    /// <summary>The place after one more letter; null where no key goes on with it.</summary>
    public LabelNode? After(char letter) => letters.AsSpan().IndexOf(letter) is var at and >= 0 ? nodes[at] : null;

    /// <summary>Builds the tree.</summary>
    public static LabelNode Build(IEnumerable<KeyValuePair<string, LabelEntry>> entries)
    {
        var root = new LabelNode();
        foreach (var (key, entry) in entries)
        {
            var node = root;
            foreach (var letter in key)
            {
                node = node.After(letter) ?? node.Add(letter);
            }

            node.Entry = entry;
        }

        return root;
    }

    private LabelNode Add(char letter)
    {
        var node = new LabelNode();
        (letters, nodes) = ([.. letters, letter], [.. nodes, node]);
        return node;
    }
}
