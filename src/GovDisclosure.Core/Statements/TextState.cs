namespace GovDisclosure.Statements;

/// <summary>What a sentence takes over from those before it, and what is known of the report.</summary>
internal sealed class TextState
{
    /// <summary>The year of the report; null when it is not known.</summary>
    public int? Year { get; init; }

    /// <summary>The name of the agency; null when it is not known.</summary>
    public string? Agency { get; init; }

    /// <summary>Whether the words are those of the section on problems, where other figures are than those of the tables.</summary>
    public bool IsOnProblems { get; init; }

    /// <summary>Whether the words are under a heading on reconsideration and litigation, or beside their table.</summary>
    public bool IsOnCases { get; set; }

    /// <summary>Whether the words are those beside the table of documents and decisions.</summary>
    public bool IsOnDisclosed { get; init; }

    /// <summary>The topic of the heading that the paragraph is under, or names in its first words.</summary>
    public Meaning Heading { get; set; }

    /// <summary>The topic of the sentence before, in the same paragraph.</summary>
    public Meaning Topic { get; set; }

    /// <summary>Whether the sentence before was of another year or body.</summary>
    public bool WasOfOthers { get; set; }

    /// <summary>The last main figure of the sentence before.</summary>
    public decimal? Whole { get; set; }

    /// <summary>Whether a year in digits is another than the report's.</summary>
    public bool IsOther(int year) => Year is { } own && own != year;

    /// <summary>Whether a year in digits is the one before or after the report's.</summary>
    public bool IsNext(int year, int by) => Year is { } own && own + by == year;
}
