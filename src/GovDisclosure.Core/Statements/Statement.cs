using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Forms;
using GovDisclosure.Json;

namespace GovDisclosure.Statements;

/// <summary>What the words of a report state of its tables: a number, or that there is none. Immutable.</summary>
[JsonConverter(typeof(ResultPartConverter<Statement>))]
public sealed record Statement : IJsonPart
{
    /// <summary>The sentence, and where it is.</summary>
    public required TextQuote Quote { get; init; }

    /// <summary>Where the number, or the words that stand for one, begin in the text, in UTF-16 code units.</summary>
    public required int Offset { get; init; }

    /// <summary>How long the number with its unit, or the words that stand for one, are, in UTF-16 code units.</summary>
    public required int Length { get; init; }

    /// <summary>The number; 0 where it is said in words that there is none. Amounts of money are in 万元, as in the form.</summary>
    public required decimal Value { get; init; }

    /// <summary>Whether it is said in words (未收到, 全部办结) and not by a number.</summary>
    public bool IsInWords { get; init; }

    /// <summary>Whether it follows from other statements of the sentence, such as a sum of its parts.</summary>
    public bool IsDerived { get; init; }

    /// <summary>What it is about.</summary>
    public required StatementEvent Event { get; init; }

    /// <summary>The sums of cells that it may be, the plainest first; empty where it is not compared.</summary>
    public ImmutableArray<StatementReading> Readings { get; init; } = [];

    /// <summary>What comparing it yields.</summary>
    public required StatementVerdict Verdict { get; init; }

    /// <summary>Why it is of another scope, or could not be assessed; null where it was compared.</summary>
    public LocalizedText? Reason { get; init; }

    // Where the number is in its sentence.
    internal (int From, int To) InQuote
    {
        get
        {
            var from = Math.Clamp(Offset - Quote.Offset, 0, Quote.Length);
            return (from, Math.Clamp(from + Length, from, Quote.Length));
        }
    }

    // What one more in the last place printed is worth where the number is rounded; 0 where it is not.
    internal decimal Step { get; init; }

    internal Meaning Topic { get; init; }

    internal Meaning Happened { get; init; }

    /// <summary>Whether it is of the report's own year and body, and understood.</summary>
    internal bool IsOwn { get; init; }

    /// <summary>Whether it may be what is left of those completed, and so leaves open how many are.</summary>
    internal bool HasChoice { get; init; }

    /// <summary>Whether only more than the cells hold would be wrong, for it may be of a part of them.</summary>
    internal bool IsAtMost { get; init; }

    /// <summary>Whether the number may be a sum: it is, or it is that sum rounded or cut off.</summary>
    internal bool IsFor(decimal sum) => Step == 0 ? sum == Value : sum >= Value - (Step / 2) && sum < Value + Step;

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => StatementJson.Write(writer, this);
}

/// <summary>A sum of cells that a statement may be.</summary>
/// <param name="Terms">The cells that are added or subtracted.</param>
[JsonConverter(typeof(ResultPartConverter<StatementReading>))]
public sealed record StatementReading(ImmutableArray<StatementTerm> Terms) : IJsonPart
{
    /// <summary>The cells that are added or subtracted; never default.</summary>
    public ImmutableArray<StatementTerm> Terms
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = Terms.IsDefault ? [] : Terms;

    /// <summary>The sum; null when a cell holds no number, or when it is beyond what a decimal holds.</summary>
    public decimal? Sum
    {
        get
        {
            var sum = 0m;
            try
            {
                foreach (var term in Terms)
                {
                    if (term?.Value.Number is not { } number)
                    {
                        return null;
                    }

                    sum += term.Coefficient * number;
                }
            }
            catch (OverflowException)
            {
                return null;
            }

            return sum;
        }
    }

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => StatementJson.Write(writer, this);
}

/// <summary>A cell in a sum.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Coefficient">1 where it is added, -1 where it is subtracted.</param>
/// <param name="Value">Its value in the report.</param>
[JsonConverter(typeof(ResultPartConverter<StatementTerm>))]
public sealed record StatementTerm(FormCell Cell, int Coefficient, CellValue Value) : IJsonPart
{
    void IJsonPart.WriteTo(Utf8JsonWriter writer) => StatementJson.Write(writer, this);
}
