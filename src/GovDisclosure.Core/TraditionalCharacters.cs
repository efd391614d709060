namespace GovDisclosure;

/// <summary>The simplified form of traditional characters: the table of OpenCC, without what simplified texts have too.</summary>
internal static class TraditionalCharacters
{
    private const string Resource = "GovDisclosure.traditional.txt";
    private const char First = '\u4E00';
    private const char Last = '\u9FFF';
    private const char Note = '#';

    // The other way to write 其他 is no traditional one, but as common.
    private const string Others = "它他";

    private static readonly char[] Simplified = MakeSimplified();

    /// <summary>The simplified form of a character; any other as it is.</summary>
    public static char Simplify(char c) => c is >= First and <= Last ? Simplified[c - First] : c;

    /// <summary>A text in simplified characters; the text itself where it has no other.</summary>
    public static string Simplify(string text)
    {
        foreach (var c in text)
        {
            if (Simplify(c) != c)
            {
                return string.Concat(text.Select(Simplify));
            }
        }

        return text;
    }

    private static char[] MakeSimplified()
    {
        var simplified = new char[Last - First + 1];
        for (var i = 0; i < simplified.Length; i++)
        {
            simplified[i] = (char)(First + i);
        }

        Add(simplified, Others);
        using var stream = typeof(TraditionalCharacters).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith(Note))
            {
                Add(simplified, line);
            }
        }

        return simplified;
    }

    // Each before its simplified form.
    private static void Add(char[] simplified, string pairs)
    {
        for (var i = 0; i + 1 < pairs.Length; i += 2)
        {
            simplified[pairs[i] - First] = pairs[i + 1];
        }
    }
}
