using System.Collections.Immutable;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Rules.Policy.Local;

namespace GovDisclosure.Core.Tests.Rules.Policy;

/// <summary>What a policy in JSON may not say, one that is built in code may not say either: it is refused where it is set, by the name of
/// the member.</summary>
public sealed class PolicyMembersTests
{
    private static readonly CellTerm Total = new("/requests/newlyReceived/total");
    private static readonly CellDemand Cells = new([Total], SideComparison.Equal, [Total]);
    private static readonly LengthDemand Length = new("/overview", 1, 10);
    private static readonly PhraseDemand Phrases = new("/overview", ["云岭"], [], []);
    private static readonly DayDemand Day = new(DayEvent.Publish, null, null, null, 2, 29);
    private static readonly PublicationDeadline Deadline = new(null, null, 2, 29);
    private static readonly LocalRule Rule = new()
    {
        Id = "L1",
        Name = "l",
        Statement = new LocalizedText("长", "long"),
        Demand = Length,
    };

    public static TheoryData<string, Func<object>> Wrong =>
        new()
        {
            { "Comparison", static () => new CellDemand([Total], (SideComparison)99, [Total]) },
            { "Comparison", static () => Cells with { Comparison = (SideComparison)99 } },
            { "Left", static () => new CellDemand([], SideComparison.Equal, [Total]) },
            { "Left", static () => Cells with { Left = default } },
            { "Right", static () => new CellDemand([Total], SideComparison.Equal, [null!]) },
            { "Pointer", static () => new CellTerm("/nope") },
            { "Pointer", static () => Total with { Pointer = "/requests" } },
            { "Times", static () => new CellTerm(Total.Pointer, 1.5m) },
            { "Times", static () => Total with { Times = 3_000_000_000m } },
            { "Times", static () => new CellTerm(null, decimal.MaxValue) },
            { "Section", static () => new LengthDemand("/nope", 1, 10) },
            { "Section", static () => new LengthDemand(null!, 1, 10) },
            { "Section", static () => Length with { Section = "/requests" } },
            { "Least", static () => new LengthDemand("/overview", 11, 10) },
            { "Least", static () => new LengthDemand("/overview", null, null) },
            { "Least", static () => Length with { Least = -1 } },
            { "Most", static () => new LengthDemand("/overview", null, -1) },
            { "Section", static () => new PhraseDemand("/nope", ["x"], [], []) },
            { "Required", static () => new PhraseDemand("/overview", [null!], [], []) },
            { "Required", static () => new PhraseDemand("/overview", [], default, []) },
            { "Forbidden", static () => Phrases with { Forbidden = ["x", " "] } },
            { "Counted", static () => Phrases with { Counted = [null!] } },
            { "Event", static () => Day with { Event = (DayEvent)99 } },
            { "Kind", static () => new DayDemand(DayEvent.Submit, (AgencyKind)99, null, null, 1, 31) },
            { "Level", static () => Day with { Level = (AgencyLevel)99 } },
            { "Place", static () => Day with { Place = "" } },
            { "Month", static () => Day with { Month = 13 } },
            { "Day", static () => new DayDemand(DayEvent.Publish, null, null, null, 2, 31) },
            { "Day", static () => Day with { Day = 0 } },
            { "Month", static () => new PublicationDeadline(null, null, 13, 40) },
            { "Day", static () => new PublicationDeadline(null, null, 4, 31) },
            { "Kind", static () => Deadline with { Kind = (AgencyKind)99 } },
            { "Level", static () => new PublicationDeadline(null, (AgencyLevel)99, 1, 31) },
            { "Rule", static () => new RulePoints(null!, 1) },
            { "Id", static () => Rule with { Id = null! } },
            { "Statement", static () => Rule with { Statement = null! } },
            { "Demand", static () => Rule with { Demand = null! } },
            { "Severity", static () => Rule with { Severity = (FindingSeverity)99 } },
            { "Severities", static () => CheckPolicy.Default with { Severities = null! } },
            {
                "Severities",
                static () =>
                    CheckPolicy.Default with
                    {
                        Severities = ImmutableDictionary<string, FindingSeverity>.Empty.Add("GD5001", (FindingSeverity)99),
                    }
            },
            { "Off", static () => CheckPolicy.Default with { Off = null! } },
            { "Off", static () => CheckPolicy.Default with { Off = [null!] } },
            { "Thresholds", static () => CheckPolicy.Default with { Thresholds = null! } },
            { "Deadlines", static () => CheckPolicy.Default with { Deadlines = [null!] } },
            { "Waivers", static () => CheckPolicy.Default with { Waivers = [null!] } },
            { "LocalRules", static () => CheckPolicy.Default with { LocalRules = [Rule, null!] } },
            { "Points", static () => CheckPolicy.Default with { Points = [null!] } },
        };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void A_member_that_cannot_be_meant_is_refused_by_its_name(string member, Func<object> make) =>
        Assert.Equal(member, Assert.ThrowsAny<ArgumentException>(make).ParamName);

    [Fact]
    public void What_can_be_meant_is_taken()
    {
        Assert.Equal(new CellTerm(null, 1.5m), new CellTerm(null, 0.5m) with { Times = 1.5m });
        Assert.Equal(-2, (Total with { Times = -2 }).Times);
        Assert.Empty((Phrases with { Counted = default }).Counted);
        Assert.Equal(new LengthDemand("/preamble", null, 5), Length with { Section = "/preamble", Least = null, Most = 5 });
        Assert.Equal(
            new PublicationDeadline(AgencyKind.Office, null, 3, 31),
            Deadline with
            {
                Kind = AgencyKind.Office,
                Day = 31,
                Month = 3,
            }
        );
    }
}
