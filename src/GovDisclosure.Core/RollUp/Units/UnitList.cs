using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;
using GovDisclosure.Rules;

namespace GovDisclosure.RollUp;

/// <summary>The units that report to an office. Immutable and safe to share between threads.</summary>
[JsonConverter(typeof(ResultPartConverter<UnitList>))]
public sealed class UnitList : IJsonPart
{
    private readonly FrozenDictionary<string, RollUpUnit> byCode;
    private readonly FrozenDictionary<string, RollUpUnit> byDivision;
    private readonly FrozenDictionary<string, ImmutableArray<(RollUpUnit Unit, bool IsFormer)>> byName;

    internal UnitList(ImmutableArray<RollUpUnit> units)
    {
        Units = units;
        byCode = units.ToFrozenDictionary(static unit => unit.Code, StringComparer.Ordinal);
        byName = units
            .SelectMany(static unit =>
                unit.FormerNames.Select(name => (Name: name, Unit: unit, IsFormer: true))
                    .Prepend((Name: unit.Name, Unit: unit, IsFormer: false))
            )
            .GroupBy(static entry => AgencyMatch.Key(entry.Name), StringComparer.Ordinal)
            .ToFrozenDictionary(
                static names => names.Key,
                static names => names.Select(static entry => (entry.Unit, entry.IsFormer)).ToImmutableArray(),
                StringComparer.Ordinal
            );
        byDivision = units
            .Where(static unit => unit.DivisionCode is not null && IsDivisionCode(unit.DivisionCode))
            .GroupBy(static unit => DivisionKey(unit.DivisionCode!), StringComparer.Ordinal)
            .Where(static same => !same.Skip(1).Any())
            .ToFrozenDictionary(static same => same.Key, static same => same.First(), StringComparer.Ordinal);
        Parent = units.FirstOrDefault(static unit => unit.Perimeter == UnitPerimeter.Parent);
    }

    /// <summary>The units, in the order of the list.</summary>
    public ImmutableArray<RollUpUnit> Units { get; }

    /// <summary>The government whose report is the roll-up itself; null where the list names none.</summary>
    public RollUpUnit? Parent { get; }

    /// <summary>Makes a list.</summary>
    /// <exception cref="ArgumentException">The list has a mistake, such as a code that occurs twice; the message names the first.
    /// <see cref="UnitListReader"/> names all.</exception>
    public static UnitList Of(IEnumerable<RollUpUnit> units)
    {
        var all = Given.AllOf(units);
        return UnitListChecks.Problems(all).FirstOrDefault(static problem => problem.IsError) is { } problem
            ? throw new ArgumentException(problem.Message.En, nameof(units))
            : new UnitList(all);
    }

    /// <summary>Finds a unit by its code.</summary>
    public RollUpUnit? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return byCode.GetValueOrDefault(code);
    }

    /// <summary>Finds the unit of a code that is printed in a report: the list's own code, else the division's code where one unit alone
    /// has it.</summary>
    /// <param name="code">The printed code; zeros at the end of a division's code say nothing (321302 is 321302000000).</param>
    public RollUpUnit? FindByPrintedCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return byCode.GetValueOrDefault(code) ?? byDivision.GetValueOrDefault(DivisionKey(code));
    }

    /// <summary>
    /// The units that a name may be, however it is printed (松岭镇 is 松岭镇人民政府): those that are called so now, else those that were. More
    /// than one where the name does not tell which.
    /// </summary>
    /// <param name="name">The name in a report.</param>
    /// <param name="year">The year reported on: of several units the one that was there then.</param>
    public ImmutableArray<RollUpUnit> FindByName(string name, int year)
    {
        ArgumentNullException.ThrowIfNull(name);
        var found = byName.GetValueOrDefault(AgencyMatch.Key(name), []);
        var now = found.Where(static entry => !entry.IsFormer).Select(static entry => entry.Unit).ToImmutableArray();
        var units = now.IsEmpty ? [.. found.Select(static entry => entry.Unit)] : now;
        var there = units.Where(unit => unit.IsThereAtEndOf(year)).ToImmutableArray();
        return there.IsEmpty ? units : there;
    }

    /// <summary>The units of a perimeter; 本行政区域 includes those of 本级政府及其部门.</summary>
    /// <param name="perimeter"><see cref="UnitPerimeter.Own"/> or <see cref="UnitPerimeter.Region"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is another.</exception>
    public IEnumerable<RollUpUnit> In(UnitPerimeter perimeter) =>
        perimeter switch
        {
            UnitPerimeter.Own => Units.Where(static unit => unit.Perimeter == UnitPerimeter.Own),
            UnitPerimeter.Region => Units.Where(static unit => unit.Perimeter is UnitPerimeter.Own or UnitPerimeter.Region),
            _ => throw new ArgumentOutOfRangeException(nameof(perimeter), perimeter, "A sum is over the own perimeter or over the region."),
        };

    // Six digits are a county's or what is above it, nine a township's, twelve a village's.
    internal static bool IsDivisionCode(string code) => code.Length is 6 or 9 or 12 && code.All(char.IsAsciiDigit);

    private static string DivisionKey(string code) => IsDivisionCode(code) ? code.PadRight(12, '0') : code;

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => writer.WriteParts(Units);
}

/// <summary>What is wrong in a unit list, or worth a look.</summary>
/// <param name="Line">The line, counted from 1; 0 where it is about the whole list.</param>
/// <param name="Column">The head of the column; empty where it is about the whole line.</param>
/// <param name="IsError">Whether the list cannot be used with it.</param>
/// <param name="Message">What was expected and found, and what to do.</param>
public sealed record UnitListProblem(int Line, string Column, bool IsError, LocalizedText Message);
