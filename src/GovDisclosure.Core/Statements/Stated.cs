using System.Collections.Immutable;

namespace GovDisclosure.Statements;

/// <summary>Why a figure is not compared with the tables.</summary>
internal enum Scope
{
    /// <summary>It is the report's own: to be compared.</summary>
    Report,
    OtherMatter,
    Unit,
    Comparison,
    AnotherYear,
    PartOfYear,
    Plan,
    Approximate,
    OtherBody,
    OtherSection,
    Qualified,
    Part,
    OtherCases,
    NotOfDisclosure,
    NoEvent,
    NotUnderstood,
}

/// <summary>What a sentence states: a number, or that there is none, with the cells that it may be of.</summary>
internal sealed class Stated
{
    /// <summary>Where it begins and ends in the folded sentence.</summary>
    public required (int Start, int End) Place { get; init; }

    /// <summary>The number as printed; null where it is said in words or added up.</summary>
    public Figure? Figure { get; init; }

    public required decimal Value { get; init; }

    public required Meaning Topic { get; set; }

    /// <summary>What happened; <see cref="Meaning.Requests"/> for a number of requests of which nothing else is said.</summary>
    public Meaning Event { get; set; }

    /// <summary>What it may be: in each reading, a sum of cells. Empty where it is not compared.</summary>
    public ImmutableArray<Reading> Readings { get; set; } = [];

    public Scope Scope { get; set; }

    /// <summary>Whether it may be a part of the cells that it is read as, so that only more than those is wrong.</summary>
    public bool IsAtMost { get; set; }

    /// <summary>Whether it follows from other words of the sentence, which are compared first.</summary>
    public bool IsDerived { get; init; }

    /// <summary>Whether it is said in words that there is none, or that none is left.</summary>
    public bool IsNone { get; init; }

    /// <summary>Whether it is compared with the tables.</summary>
    public bool IsCompared => Scope == Scope.Report && !Readings.IsEmpty;

    /// <summary>Whether the number may be that of cells: it is, or it is that number rounded or cut off.</summary>
    public bool IsFor(decimal sum) => Figure is { Step: > 0 } ? Figure.IsFor((Int128)sum) : sum == Value;

    public void Refuse(Scope scope) => (Scope, Readings) = (scope, []);
}
