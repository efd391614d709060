using System.Collections.Immutable;
using GovDisclosure.Forms.Declaration;
using static GovDisclosure.Forms.CorrespondenceKind;

namespace GovDisclosure.Forms.Editions;

/// <summary>What the cells of the 2019 edition are in that of 2021.</summary>
internal static class From2019To2021
{
    public static ImmutableArray<TableCorrespondence> Declare() => [ProactiveDisclosure(), Requests()];

    private static TableCorrespondence ProactiveDisclosure()
    {
        var revisions = new LocalizedText("2021 年版的制发件数可能包含修订", "in the form of 2021, documents issued may include revisions");
        var narrowed = new LocalizedText(
            revisions.Zh + "，且范围限于“行政”规范性文件",
            revisions.En + ", and only administrative normative documents count"
        );
        var stock = new LocalizedText("累计公开数与年末有效数是两回事", "what was ever disclosed and what is in force are two things");
        var disclosed = new LocalizedText("2021 年版不再统计公开数", "the form of 2021 no longer counts disclosures");
        var repealed = new LocalizedText("2021 年版才统计废止件数", "repeals are counted since the form of 2021");
        var scope = new LocalizedText(
            "2021 年版的口径写明包括依法未公开的决定",
            "the form of 2021 says that decisions which are lawfully not disclosed count too"
        );
        var items = new LocalizedText("2021 年版不再统计项目数及其增减", "the form of 2021 no longer counts items and their increase");
        var money = new LocalizedText("项目数与收费金额（万元）是两回事", "a number of items and an amount collected are two things");
        var dropped = new LocalizedText("2021 年版没有此行", "the form of 2021 has no such row");

        var map = new CorrespondenceBuilder<ProactiveDisclosure2019, ProactiveDisclosure2021>(
            Edition2019.ProactiveDisclosure,
            Edition2021.ProactiveDisclosure,
            r => r.ProactiveDisclosure
        );
        map.Cell(Approximate, x => x.Rules.NewlyMade, x => x.Rules.Issued, revisions);
        map.Cell(Approximate, x => x.NormativeDocuments.NewlyMade, x => x.AdministrativeNormativeDocuments.Issued, narrowed);
        map.Cell(Different, x => x.Rules.TotalDisclosed, x => x.Rules.InForce, stock);
        map.Cell(Different, x => x.NormativeDocuments.TotalDisclosed, x => x.AdministrativeNormativeDocuments.InForce, stock);
        map.Dropped(disclosed, x => x.Rules.NewlyDisclosed, x => x.NormativeDocuments.NewlyDisclosed);
        map.Introduced(repealed, x => x.Rules.Repealed, x => x.AdministrativeNormativeDocuments.Repealed);
        map.Cell(Same, x => x.AdministrativeLicensing.Decisions, x => x.AdministrativeLicensing.Decisions, scope);
        map.Cell(Same, x => x.AdministrativePenalties.Decisions, x => x.AdministrativePenalties.Decisions, scope);
        map.Cell(Same, x => x.AdministrativeCompulsion.Decisions, x => x.AdministrativeCompulsion.Decisions, scope);
        map.Dropped(
            items,
            x => x.AdministrativeLicensing.PreviousYearItems,
            x => x.AdministrativeLicensing.Change,
            x => x.AdministrativePenalties.PreviousYearItems,
            x => x.AdministrativePenalties.Change,
            x => x.AdministrativeCompulsion.PreviousYearItems,
            x => x.AdministrativeCompulsion.Change,
            x => x.AdministrativeFees.Change
        );
        map.Cell(Different, x => x.AdministrativeFees.PreviousYearItems, x => x.AdministrativeFees.Amount, money);
        map.Dropped(
            dropped,
            x => x.OtherExternalServices.PreviousYearItems,
            x => x.OtherExternalServices.Change,
            x => x.OtherExternalServices.Decisions,
            x => x.CentralizedProcurement.Projects,
            x => x.CentralizedProcurement.Amount
        );
        return map.Build();
    }

    private static TableCorrespondence Requests()
    {
        var map = new CorrespondenceBuilder<Requests, Requests>(Edition2019.Requests, Edition2021.Requests, r => r.Requests);
        map.Sum(
            x => ((UndividedOtherHandling)x.Outcomes.OtherHandling).Undivided.Total,
            new LocalizedText("2019 年版的一行等于 2021 年版三行之和", "the one row of the form of 2019 is the sum of the three of 2021"),
            x => ((DividedOtherHandling)x.Outcomes.OtherHandling).CorrectionOverdue.Total,
            x => ((DividedOtherHandling)x.Outcomes.OtherHandling).FeeOverdue.Total,
            x => ((DividedOtherHandling)x.Outcomes.OtherHandling).Other.Total
        );
        return map.Build();
    }
}
