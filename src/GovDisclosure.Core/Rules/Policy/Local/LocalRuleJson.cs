using System.Collections.Immutable;
using System.Text.Json;
using GovDisclosure.Forms;
using static GovDisclosure.Rules.Policy.PolicyValues;

namespace GovDisclosure.Rules.Policy.Local;

/// <summary>A rule of a place in the JSON of a policy.</summary>
internal static class LocalRuleJson
{
    private const int MostTerms = 200;

    private static readonly (string Sign, SideComparison Comparison)[] Signs =
    [
        ("=", SideComparison.Equal),
        ("!=", SideComparison.NotEqual),
        ("<", SideComparison.Less),
        ("<=", SideComparison.LessOrEqual),
        (">", SideComparison.Greater),
        (">=", SideComparison.GreaterOrEqual),
    ];

    /// <summary>Reads a rule.</summary>
    /// <param name="element">The JSON of the rule.</param>
    /// <param name="at">Its JSON Pointer.</param>
    /// <exception cref="CheckPolicyException">It is no such rule; the exception names the member.</exception>
    public static LocalRule Read(JsonElement element, string at)
    {
        string? id = null,
            name = null;
        LocalizedText? statement = null,
            basis = null;
        var severity = FindingSeverity.Warning;
        LocalDemand? demand = null;
        foreach (var (pointer, member, value) in Members(element, at))
        {
            switch (member)
            {
                case "id":
                    id = OwnId(Said(value, pointer), pointer);
                    break;
                case "name":
                    name = Said(value, pointer);
                    break;
                case "severity":
                    severity = SeverityOf(value, pointer);
                    break;
                case "statement":
                    statement = Localized(value, pointer);
                    break;
                case "basis":
                    basis = Localized(value, pointer);
                    break;
                case "cells" or "length" or "phrases" or "day":
                    demand = demand is null
                        ? Demand(member, value, pointer)
                        : throw new CheckPolicyException(
                            pointer,
                            new LocalizedText(
                                "一条规则只能有 cells、length、phrases、day 之一。",
                                "a rule has one of cells, length, phrases and day only."
                            )
                        );
                    break;
                default:
                    throw Unknown(pointer, member, "id, name, severity, statement, basis, cells, length, phrases, day");
            }
        }

        return new LocalRule
        {
            Id = id ?? throw Missing(at, "id"),
            Name = name ?? id,
            Severity = severity,
            Statement = statement ?? throw Missing(at, "statement"),
            Basis = basis,
            Demand = demand ?? throw Missing(at, "cells, length, phrases, day"),
        };
    }

    private static LocalDemand Demand(string member, JsonElement value, string pointer) =>
        member switch
        {
            "cells" => Cells(value, pointer),
            "length" => Length(value, pointer),
            "phrases" => Phrases(value, pointer),
            _ => Day(value, pointer),
        };

    internal static CellDemand Cells(JsonElement element, string at)
    {
        ImmutableArray<CellTerm>? left = null,
            right = null;
        SideComparison? comparison = null;
        foreach (var (pointer, name, value) in Members(element, at))
        {
            switch (name)
            {
                case "left":
                    left = Terms(value, pointer);
                    break;
                case "right":
                    right = Terms(value, pointer);
                    break;
                case "op":
                    comparison = Comparison(value, pointer);
                    break;
                default:
                    throw Unknown(pointer, name, "left, op, right");
            }
        }

        return new CellDemand(
            left ?? throw Missing(at, "left"),
            comparison ?? throw Missing(at, "op"),
            right ?? throw Missing(at, "right")
        );
    }

    private static ImmutableArray<CellTerm> Terms(JsonElement element, string at)
    {
        ImmutableArray<CellTerm> terms = [.. Items(element, at).Take(MostTerms + 1).Select(static item => Term(item.Value, item.Pointer))];
        return terms.Length is > 0 and <= MostTerms
            ? terms
            : throw Wrong(at, $"1 至 {MostTerms} 项的数组", $"an array of 1 to {MostTerms} terms", element);
    }

    // "/requests/…", 100, or { "cell": "/requests/…", "times": -1 }.
    internal static CellTerm Term(JsonElement element, string at)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                return new CellTerm(CellPointer(element, at));
            case JsonValueKind.Number:
                return InRange(at, () => new CellTerm(null, Number(element, at)));
            case JsonValueKind.Object:
                string? cell = null;
                var times = 1;
                foreach (var (pointer, name, value) in Members(element, at))
                {
                    switch (name)
                    {
                        case "cell":
                            cell = CellPointer(value, pointer);
                            break;
                        case "times":
                            times = Integer(value, pointer);
                            break;
                        default:
                            throw Unknown(pointer, name, "cell, times");
                    }
                }

                return InRange(at, () => new CellTerm(cell ?? throw Missing(at, "cell"), times));
            default:
                throw Wrong(at, "单元格的 JSON Pointer、数字或对象", "the JSON Pointer of a cell, a number or an object", element);
        }
    }

    private static string CellPointer(JsonElement element, string at)
    {
        var text = TextOf(element, at);
        return FormCatalog.Default.FindCell(text) is not null
            ? text
            : throw new CheckPolicyException(at, new LocalizedText($"没有单元格 {text}。", $"there is no cell {text}."));
    }

    /// <summary>The sign of a comparison.</summary>
    public static string Sign(SideComparison comparison) => Array.Find(Signs, known => known.Comparison == comparison).Sign;

    private static SideComparison Comparison(JsonElement element, string at)
    {
        var text = TextOf(element, at);
        var place = Array.FindIndex(Signs, known => string.Equals(known.Sign, text, StringComparison.Ordinal));
        if (place >= 0)
        {
            return Signs[place].Comparison;
        }

        var signs = string.Join(", ", Signs.Select(static known => known.Sign));
        throw Wrong(at, $"以下之一：{signs}", $"one of {signs}", element);
    }

    internal static LengthDemand Length(JsonElement element, string at)
    {
        string? section = null;
        int? least = null,
            most = null;
        foreach (var (pointer, name, value) in Members(element, at))
        {
            switch (name)
            {
                case "section":
                    section = SectionOf(value, pointer);
                    break;
                case "least":
                    least = Natural(value, pointer);
                    break;
                case "most":
                    most = Natural(value, pointer);
                    break;
                default:
                    throw Unknown(pointer, name, "section, least, most");
            }
        }

        return least is null && most is null ? throw Missing(at, "least, most")
            : least > most ? throw new CheckPolicyException(at, new LocalizedText("least 大于 most。", "least is above most."))
            : new LengthDemand(section ?? throw Missing(at, "section"), least, most);
    }

    internal static PhraseDemand Phrases(JsonElement element, string at)
    {
        string? section = null;
        ImmutableArray<string> required = [],
            forbidden = [],
            counted = [];
        foreach (var (pointer, name, value) in Members(element, at))
        {
            switch (name)
            {
                case "section":
                    section = SectionOf(value, pointer);
                    break;
                case "required":
                    required = [.. Items(value, pointer).Select(static item => Said(item.Value, item.Pointer))];
                    break;
                case "forbidden":
                    forbidden = [.. Items(value, pointer).Select(static item => Said(item.Value, item.Pointer))];
                    break;
                case "counted":
                    counted = [.. Items(value, pointer).Select(static item => Said(item.Value, item.Pointer))];
                    break;
                default:
                    throw Unknown(pointer, name, "section, required, forbidden, counted");
            }
        }

        return required.IsEmpty && forbidden.IsEmpty && counted.IsEmpty
            ? throw Missing(at, "required, forbidden, counted")
            : new PhraseDemand(section ?? throw Missing(at, "section"), required, forbidden, counted);
    }

    internal static DayDemand Day(JsonElement element, string at)
    {
        DayEvent? what = null;
        AgencyKind? kind = null;
        AgencyLevel? level = null;
        string? place = null;
        DateOnly? date = null;
        foreach (var (pointer, name, value) in Members(element, at))
        {
            switch (name)
            {
                case "event":
                    what = Word<DayEvent>(value, pointer);
                    break;
                case "kind":
                    kind = Word<AgencyKind>(value, pointer);
                    break;
                case "level":
                    level = Word<AgencyLevel>(value, pointer);
                    break;
                case "place":
                    place = Said(value, pointer);
                    break;
                case "date":
                    date = DayOfYear(value, pointer);
                    break;
                default:
                    throw Unknown(pointer, name, "event, kind, level, place, date");
            }
        }

        var day = date ?? throw Missing(at, "date");
        return new DayDemand(what ?? throw Missing(at, "event"), kind, level, place, day.Month, day.Day);
    }

    private static LocalizedText Localized(JsonElement element, string at)
    {
        if (element.ValueKind == JsonValueKind.String)
        {
            var text = Said(element, at);
            return new LocalizedText(text, text);
        }

        string? zh = null,
            en = null;
        foreach (var (pointer, name, value) in Members(element, at))
        {
            switch (name)
            {
                case "zh":
                    zh = Said(value, pointer);
                    break;
                case "en":
                    en = Said(value, pointer);
                    break;
                default:
                    throw Unknown(pointer, name, "zh, en");
            }
        }

        return new LocalizedText(zh ?? throw Missing(at, "zh"), en ?? zh);
    }

    private static string OwnId(string id, string pointer) =>
        RuleIds.IsOfCatalogue(id)
            ? throw new CheckPolicyException(
                pointer,
                new LocalizedText(
                    $"规则编号“{id}”以 GD 开头，GD 留给目录中的规则；请另取编号。",
                    $"the id \"{id}\" begins with GD, which the catalogue keeps for itself; choose another."
                )
            )
            : id;

    private static string SectionOf(JsonElement element, string at)
    {
        var text = TextOf(element, at);
        return LocalSections.All.Contains(text, StringComparer.Ordinal)
            ? text
            : throw Wrong(
                at,
                $"以下之一：{string.Join(", ", LocalSections.All)}",
                $"one of {string.Join(", ", LocalSections.All)}",
                element
            );
    }
}
