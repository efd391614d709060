using System.Collections.Immutable;
using System.Globalization;

namespace GovDisclosure.Rules.Policy.Local;

/// <summary>What a local rule demands: a relation between cells, the length of a text, phrases in it, or a day.</summary>
public abstract record LocalDemand
{
    private protected LocalDemand() { }

    // The demand as one line, by which two rule sets are told apart.
    internal abstract string Canonical { get; }

    private protected static string Text(FormattableString text) => FormattableString.Invariant(text);
}

/// <summary>A comparison of two sums over cells.</summary>
/// <param name="Left">The terms of the left side; not empty.</param>
/// <param name="Comparison">How the sides compare.</param>
/// <param name="Right">The terms of the right side; not empty.</param>
public sealed record CellDemand(ImmutableArray<CellTerm> Left, SideComparison Comparison, ImmutableArray<CellTerm> Right) : LocalDemand
{
    internal override string Canonical => Text($"cells {string.Join('+', Left)} {Comparison} {string.Join('+', Right)}");
}

/// <summary>A term of a sum: a cell times a number, or a number alone.</summary>
/// <param name="Pointer">The JSON Pointer of the cell; null for a number alone.</param>
/// <param name="Times">The number.</param>
public sealed record CellTerm(string? Pointer, decimal Times = 1)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Times}*{Pointer}");
}

/// <summary>How two sides compare.</summary>
public enum SideComparison
{
    /// <summary>=</summary>
    Equal = 0,

    /// <summary>≠</summary>
    NotEqual = 1,

    /// <summary>&lt;</summary>
    Less = 2,

    /// <summary>≤</summary>
    LessOrEqual = 3,

    /// <summary>&gt;</summary>
    Greater = 4,

    /// <summary>≥</summary>
    GreaterOrEqual = 5,
}

/// <summary>The length of a text in characters, spaces and line ends not counted.</summary>
/// <param name="Section">The JSON Pointer of a section told in words, or <c>/preamble</c>.</param>
/// <param name="Least">The fewest characters; null for any.</param>
/// <param name="Most">The most characters; null for any.</param>
public sealed record LengthDemand(string Section, int? Least, int? Most) : LocalDemand
{
    internal override string Canonical => Text($"length {Section} {Least}-{Most}");
}

/// <summary>Phrases that a text must have, must not have, or must have a number with.</summary>
/// <param name="Section">The JSON Pointer of a section told in words, or <c>/preamble</c>.</param>
/// <param name="Required">Each must stand in the text.</param>
/// <param name="Forbidden">None may stand in the text.</param>
/// <param name="Counted">Each must stand in a sentence that gives a number.</param>
public sealed record PhraseDemand(
    string Section,
    ImmutableArray<string> Required,
    ImmutableArray<string> Forbidden,
    ImmutableArray<string> Counted
) : LocalDemand
{
    internal override string Canonical =>
        Text($"phrases {Section} +{string.Join(',', Required)} -{string.Join(',', Forbidden)} #{string.Join(',', Counted)}");
}

/// <summary>The last day, in the year after the report's, on which it is handed in or published.</summary>
/// <param name="Event">What is to be done by the day.</param>
/// <param name="Kind">The kind of agency; null for any.</param>
/// <param name="Level">The level of the agency; null for any.</param>
/// <param name="Place">A name that the agency's must hold, such as 云岭县; null for any.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Day">The day of the month.</param>
public sealed record DayDemand(DayEvent Event, AgencyKind? Kind, AgencyLevel? Level, string? Place, int Month, int Day) : LocalDemand
{
    internal override string Canonical => Text($"day {Event} {Kind} {Level} {Place} {Month}-{Day}");
}

/// <summary>What is to be done by a day.</summary>
public enum DayEvent
{
    /// <summary>The report is published (<see cref="AnnualReport.PublishedOn"/>).</summary>
    Publish = 0,

    /// <summary>The report is handed in (<see cref="CheckInput.SubmittedOn"/>).</summary>
    Submit = 1,
}
