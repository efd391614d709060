using System.Collections.Immutable;

namespace GovDisclosure.Rules.Structure;

/// <summary>GD1001 to GD1006 and GD1013 to GD1016, GD4012: sections, tables, labels, editions, dates and agencies.</summary>
internal static class StructureRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new SectionMissingRule(),
        new SectionOrderRule(),
        new TableMissingRule(),
        new LabelRenamedRule(),
        new OutdatedFormRule(),
        new PrematureFormRule(),
        new PublishedLateRule(),
        new PublishedEarlyRule(),
        new UndividedOtherHandlingRule(),
        new AgencyDiffersRule(),
        new DocumentCutRule(),
    ];
}
