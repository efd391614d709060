using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Forms;
using GovDisclosure.Json;

namespace GovDisclosure.Rules.Policy.Local;

/// <summary>What a local rule demands: a relation between cells, the length of a text, phrases in it, or a day.</summary>
[JsonConverter(typeof(CheckPolicyConverter<LocalDemand>))]
public abstract record LocalDemand : IJsonPart
{
    private protected LocalDemand() { }

    // The demand as one line, by which two rule sets are distinguished.
    internal abstract string Canonical { get; }

    private protected static string Text(FormattableString text) => FormattableString.Invariant(text);

    internal abstract void WriteAsPart(Utf8JsonWriter writer);

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => WriteAsPart(writer);
}

/// <summary>A comparison of two sums over cells.</summary>
/// <param name="Left">The terms of the left side; not empty.</param>
/// <param name="Comparison">How the sides compare.</param>
/// <param name="Right">The terms of the right side; not empty.</param>
[JsonConverter(typeof(CheckPolicyConverter<CellDemand>))]
public sealed record CellDemand(ImmutableArray<CellTerm> Left, SideComparison Comparison, ImmutableArray<CellTerm> Right) : LocalDemand
{
    /// <summary>The terms of the left side; not empty.</summary>
    /// <exception cref="ArgumentException">It has no item, or one that is null.</exception>
    public ImmutableArray<CellTerm> Left
    {
        get;
        init => field = Terms(value, nameof(Left));
    } = Terms(Left, nameof(Left));

    /// <summary>How the sides compare.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such comparison.</exception>
    public SideComparison Comparison
    {
        get;
        init => field = Given.Defined(value, nameof(Comparison));
    } = Given.Defined(Comparison, nameof(Comparison));

    /// <summary>The terms of the right side; not empty.</summary>
    /// <exception cref="ArgumentException">It has no item, or one that is null.</exception>
    public ImmutableArray<CellTerm> Right
    {
        get;
        init => field = Terms(value, nameof(Right));
    } = Terms(Right, nameof(Right));

    internal override string Canonical => Text($"cells {string.Join('+', Left)} {Comparison} {string.Join('+', Right)}");

    /// <summary>Whether two demands compare the same terms, in the same order.</summary>
    public bool Equals(CellDemand? other) =>
        other is not null && Comparison == other.Comparison && Left.SequenceEqual(other.Left) && Right.SequenceEqual(other.Right);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Comparison, Left[0], Left.Length, Right[0], Right.Length);

    private static ImmutableArray<CellTerm> Terms(ImmutableArray<CellTerm> terms, string name) =>
        Given.NoNulls(terms, name) is { IsEmpty: false } given ? given : throw new ArgumentException($"The {name} side has no term.", name);

    internal override void WriteAsPart(Utf8JsonWriter writer) => LocalRuleWriter.Write(writer, this);
}

/// <summary>A term of a sum: a cell times a number, or a number alone.</summary>
/// <param name="Pointer">The JSON Pointer of the cell; null for a number alone.</param>
/// <param name="Times">The number.</param>
[JsonConverter(typeof(CheckPolicyConverter<CellTerm>))]
public sealed record CellTerm(string? Pointer, decimal Times = 1) : IJsonPart
{
    /// <summary>A number alone is at most so far from zero.</summary>
    internal const decimal MostNumber = 1_000_000_000_000_000m;

    /// <summary>The JSON Pointer of the cell; null for a number alone.</summary>
    /// <exception cref="ArgumentException">No edition has such a cell, or the number is not one that a cell is taken times.</exception>
    public string? Pointer
    {
        get;
        init
        {
            field = Cell(value, nameof(Pointer));
            RequireTimes(value, Times, nameof(Times));
        }
    } = Cell(Pointer, nameof(Pointer));

    /// <summary>The number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A cell is taken a number of times that is not whole, or the number is too
    /// large.</exception>
    public decimal Times
    {
        get;
        init
        {
            RequireTimes(Pointer, value, nameof(Times));
            field = value;
        }
    } = RequireTimes(Pointer, Times, nameof(Times));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Times}*{Pointer}");

    private static string? Cell(string? pointer, string name) =>
        pointer is null || FormCatalog.Default.FindCell(pointer) is not null
            ? pointer
            : throw new ArgumentException($"No report has a cell {pointer}.", name);

    private static decimal RequireTimes(string? pointer, decimal times, string name) =>
        pointer is null ? Given.Within(times, MostNumber, name)
        : decimal.Truncate(times) == times ? Given.Within(times, int.MaxValue, name)
        : throw new ArgumentOutOfRangeException(name, times, "A cell is taken a whole number of times.");

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => LocalRuleWriter.Write(writer, this);
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
/// <param name="Section">The JSON Pointer of a narrative section, or <c>/preamble</c>.</param>
/// <param name="Least">The fewest characters; null for any.</param>
/// <param name="Most">The most characters; null for any.</param>
[JsonConverter(typeof(CheckPolicyConverter<LengthDemand>))]
public sealed record LengthDemand(string Section, int? Least, int? Most) : LocalDemand
{
    /// <summary>The JSON Pointer of a narrative section, or <c>/preamble</c>.</summary>
    /// <exception cref="ArgumentException">It is null, or no such section.</exception>
    public string Section
    {
        get;
        init => field = LocalSections.Require(value, nameof(Section));
    } = LocalSections.Require(Section, nameof(Section));

    /// <summary>The fewest characters; null for any.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, or above the most.</exception>
    public int? Least
    {
        get;
        init => field = Natural(value, nameof(Least));
    } = RequireOrder(Natural(Least, nameof(Least)), Most, nameof(Least));

    /// <summary>The most characters; null for any.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int? Most
    {
        get;
        init => field = Natural(value, nameof(Most));
    } = Natural(Most, nameof(Most));

    internal override string Canonical => Text($"length {Section} {Least}-{Most}");

    private static int? Natural(int? value, string name) => value is { } length ? Given.Between(0, length, int.MaxValue, name) : null;

    private static int? RequireOrder(int? least, int? most, string name) =>
        least is null && most is null ? throw new ArgumentException("Give the fewest characters, the most, or both.", name)
        : least > most ? throw new ArgumentOutOfRangeException(name, least, "It is above the most.")
        : least;

    internal override void WriteAsPart(Utf8JsonWriter writer) => LocalRuleWriter.Write(writer, this);
}

/// <summary>Phrases that a text must have, must not have, or must have a number with.</summary>
/// <param name="Section">The JSON Pointer of a narrative section, or <c>/preamble</c>.</param>
/// <param name="Required">Each must be in the text.</param>
/// <param name="Forbidden">None may be in the text.</param>
/// <param name="Counted">Each must be in a sentence that gives a number.</param>
[JsonConverter(typeof(CheckPolicyConverter<PhraseDemand>))]
public sealed record PhraseDemand(
    string Section,
    ImmutableArray<string> Required,
    ImmutableArray<string> Forbidden,
    ImmutableArray<string> Counted
) : LocalDemand
{
    /// <summary>The JSON Pointer of a narrative section, or <c>/preamble</c>.</summary>
    /// <exception cref="ArgumentException">It is null, or no such section.</exception>
    public string Section
    {
        get;
        init => field = LocalSections.Require(value, nameof(Section));
    } = LocalSections.Require(Section, nameof(Section));

    /// <summary>Each must be in the text.</summary>
    /// <exception cref="ArgumentException">An item is null or blank; or all three lists are empty.</exception>
    public ImmutableArray<string> Required
    {
        get;
        init => field = Given.Said(value, nameof(Required));
    } = Some(Given.Said(Required, nameof(Required)), Forbidden, Counted, nameof(Required));

    /// <summary>None may be in the text.</summary>
    /// <exception cref="ArgumentException">An item is null or blank.</exception>
    public ImmutableArray<string> Forbidden
    {
        get;
        init => field = Given.Said(value, nameof(Forbidden));
    } = Given.Said(Forbidden, nameof(Forbidden));

    /// <summary>Each must be in a sentence that gives a number.</summary>
    /// <exception cref="ArgumentException">An item is null or blank.</exception>
    public ImmutableArray<string> Counted
    {
        get;
        init => field = Given.Said(value, nameof(Counted));
    } = Given.Said(Counted, nameof(Counted));

    internal override string Canonical =>
        Text($"phrases {Section} +{string.Join(',', Required)} -{string.Join(',', Forbidden)} #{string.Join(',', Counted)}");

    /// <summary>Whether two demands name the same phrases, in the same order, of the same text.</summary>
    public bool Equals(PhraseDemand? other) =>
        other is not null
        && Section == other.Section
        && Required.SequenceEqual(other.Required)
        && Forbidden.SequenceEqual(other.Forbidden)
        && Counted.SequenceEqual(other.Counted);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Section, Required.Length, Forbidden.Length, Counted.Length);

    private static ImmutableArray<string> Some(
        ImmutableArray<string> required,
        ImmutableArray<string> forbidden,
        ImmutableArray<string> counted,
        string name
    ) =>
        required.IsEmpty && forbidden.IsDefaultOrEmpty && counted.IsDefaultOrEmpty
            ? throw new ArgumentException("The demand names no phrase.", name)
            : required;

    internal override void WriteAsPart(Utf8JsonWriter writer) => LocalRuleWriter.Write(writer, this);
}

/// <summary>The last day, in the year after the report's, on which it is handed in or published.</summary>
/// <param name="Event">What is to be done by the day.</param>
/// <param name="Kind">The kind of agency; null for any.</param>
/// <param name="Level">The level of the agency; null for any.</param>
/// <param name="Place">A name that the agency's must hold, such as 云岭县; null for any.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Day">The day of the month.</param>
[JsonConverter(typeof(CheckPolicyConverter<DayDemand>))]
public sealed record DayDemand(DayEvent Event, AgencyKind? Kind, AgencyLevel? Level, string? Place, int Month, int Day) : LocalDemand
{
    /// <summary>What is to be done by the day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such event.</exception>
    public DayEvent Event
    {
        get;
        init => field = Given.Defined(value, nameof(Event));
    } = Given.Defined(Event, nameof(Event));

    /// <summary>The kind of agency; null for any.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public AgencyKind? Kind
    {
        get;
        init => field = Given.Defined(value, nameof(Kind));
    } = Given.Defined(Kind, nameof(Kind));

    /// <summary>The level of the agency; null for any.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such level.</exception>
    public AgencyLevel? Level
    {
        get;
        init => field = Given.Defined(value, nameof(Level));
    } = Given.Defined(Level, nameof(Level));

    /// <summary>A name that the agency's must hold, such as 云岭县; null for any.</summary>
    /// <exception cref="ArgumentException">It is blank.</exception>
    public string? Place
    {
        get;
        init => field = Given.SaidOrNull(value, nameof(Place));
    } = Given.SaidOrNull(Place, nameof(Place));

    /// <summary>The month, 1 to 12.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public int Month
    {
        get;
        init => field = Given.Between(1, value, 12, nameof(Month));
    } = Given.Between(1, Month, 12, nameof(Month));

    /// <summary>The day of the month; in a year that has no 29 February, it is the day before.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The month has no such day.</exception>
    public int Day
    {
        get;
        init => field = Given.Between(1, value, 31, nameof(Day));
    } = Given.Between(1, Day, DateTime.DaysInMonth(PublicationDeadline.LeapYear, Month), nameof(Day));

    internal override string Canonical => Text($"day {Event} {Kind} {Level} {Place} {Month}-{Day}");

    internal override void WriteAsPart(Utf8JsonWriter writer) => LocalRuleWriter.Write(writer, this);
}

/// <summary>What is to be done by a day.</summary>
[JsonConverter(typeof(WordConverter<DayEvent>))]
public enum DayEvent
{
    /// <summary>The report is published (<see cref="AnnualReport.PublishedOn"/>).</summary>
    Publish = 0,

    /// <summary>The report is handed in (<see cref="CheckInput.SubmittedOn"/>).</summary>
    Submit = 1,
}
