using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GovDisclosure.Forms;

namespace GovDisclosure.Statements;

/// <summary>The cells of each indicator in a table of the form, known by typed selectors.</summary>
internal sealed class IndicatorCells
{
    private static readonly ConditionalWeakTable<FormTable, IndicatorCells> Tables = [];

    // By the indicator's number.
    private readonly ImmutableArray<FormCell>[] cells;

    private IndicatorCells(FormTable table)
    {
        var probe = new CellProbe(table);
        cells =
        [
            .. Enum.GetValues<Indicator>()
                .Select(indicator => Select(indicator, probe.Report).Select(probe.Find).OfType<FormCell>().ToImmutableArray()),
        ];
    }

    /// <summary>The cells of a table.</summary>
    public static IndicatorCells Of(FormTable table) => Tables.GetValue(table, static table => new IndicatorCells(table));

    /// <summary>The cells of an indicator; empty where the table has none.</summary>
    public ImmutableArray<FormCell> this[Indicator indicator] => cells[(int)indicator];

    private static CellValue[] Select(Indicator indicator, AnnualReport report) =>
        indicator switch
        {
            < Indicator.Reconsideration => report.Requests is { } requests ? Select(indicator, requests) : [],
            < Indicator.DocumentsIssued => report.ReviewAndLitigation is { } cases ? [Select(indicator, cases)] : [],
            _ => report.ProactiveDisclosure is ProactiveDisclosure2021 disclosure ? [Select(indicator, disclosure)] : [],
        };

    private static CellValue[] Select(Indicator indicator, Requests requests) =>
        indicator switch
        {
            Indicator.NewlyReceived => [requests.NewlyReceived.Total],
            Indicator.CarriedOver => [requests.CarriedOver.Total],
            Indicator.CarriedForward => [requests.CarriedForward.Total],
            Indicator.Completed => [requests.Outcomes.Total.Total],
            Indicator.Granted => [requests.Outcomes.Granted.Total],
            Indicator.PartiallyGranted => [requests.Outcomes.PartiallyGranted.Total],
            Indicator.OtherHandling => Select(requests.Outcomes.OtherHandling),
            Indicator.OtherHandlingOther => requests.Outcomes.OtherHandling is DividedOtherHandling divided ? [divided.Other.Total] : [],
            Indicator.UnableToProvide or Indicator.NotHeld or Indicator.RequiresCreation or Indicator.StillUnclear => Select(
                indicator,
                requests.Outcomes.UnableToProvide
            ),
            >= Indicator.NotProcessed and <= Indicator.ConfirmOrReissue => Select(indicator, requests.Outcomes.NotProcessed),
            _ => Select(indicator, requests.Outcomes.Refused),
        };

    private static CellValue[] Select(Indicator indicator, Refused refused) =>
        indicator switch
        {
            Indicator.StateSecret => [refused.StateSecret.Total],
            Indicator.LegallyProhibited => [refused.LegallyProhibited.Total],
            Indicator.SecurityAndStability => [refused.SecurityAndStability.Total],
            Indicator.ThirdPartyRights => [refused.ThirdPartyRights.Total],
            Indicator.InternalAffairs => [refused.InternalAffairs.Total],
            Indicator.DeliberativeProcess => [refused.DeliberativeProcess.Total],
            Indicator.EnforcementCaseFile => [refused.EnforcementCaseFile.Total],
            Indicator.AdministrativeInquiry => [refused.AdministrativeInquiry.Total],
            _ =>
            [
                refused.StateSecret.Total,
                refused.LegallyProhibited.Total,
                refused.SecurityAndStability.Total,
                refused.ThirdPartyRights.Total,
                refused.InternalAffairs.Total,
                refused.DeliberativeProcess.Total,
                refused.EnforcementCaseFile.Total,
                refused.AdministrativeInquiry.Total,
            ],
        };

    private static CellValue[] Select(Indicator indicator, UnableToProvide unable) =>
        indicator switch
        {
            Indicator.NotHeld => [unable.NotHeld.Total],
            Indicator.RequiresCreation => [unable.RequiresCreation.Total],
            Indicator.StillUnclear => [unable.StillUnclear.Total],
            _ => [unable.NotHeld.Total, unable.RequiresCreation.Total, unable.StillUnclear.Total],
        };

    private static CellValue[] Select(Indicator indicator, NotProcessed notProcessed) =>
        indicator switch
        {
            Indicator.PetitionOrComplaint => [notProcessed.PetitionOrComplaint.Total],
            Indicator.Repeat => [notProcessed.Repeat.Total],
            Indicator.PublicPublication => [notProcessed.PublicPublication.Total],
            Indicator.ExcessiveRepeated => [notProcessed.ExcessiveRepeated.Total],
            Indicator.ConfirmOrReissue => [notProcessed.ConfirmOrReissue.Total],
            _ =>
            [
                notProcessed.PetitionOrComplaint.Total,
                notProcessed.Repeat.Total,
                notProcessed.PublicPublication.Total,
                notProcessed.ExcessiveRepeated.Total,
                notProcessed.ConfirmOrReissue.Total,
            ],
        };

    private static CellValue[] Select(OtherHandling handling) =>
        handling switch
        {
            DividedOtherHandling divided => [divided.CorrectionOverdue.Total, divided.FeeOverdue.Total, divided.Other.Total],
            UndividedOtherHandling undivided => [undivided.Undivided.Total],
            _ => [],
        };

    private static CellValue Select(Indicator indicator, ReviewAndLitigation cases) =>
        indicator switch
        {
            < Indicator.LitigationDirect => Select(indicator - Indicator.Reconsideration, cases.Reconsideration),
            < Indicator.LitigationAfter => Select(indicator - Indicator.LitigationDirect, cases.LitigationDirect),
            _ => Select(indicator - Indicator.LitigationAfter, cases.LitigationAfterReconsideration),
        };

    private static CellValue Select(int place, CaseOutcomes outcomes) =>
        place switch
        {
            0 => outcomes.Total,
            1 => outcomes.Upheld,
            2 => outcomes.Corrected,
            3 => outcomes.Other,
            _ => outcomes.Pending,
        };

    private static CellValue Select(Indicator indicator, ProactiveDisclosure2021 disclosure) =>
        indicator switch
        {
            Indicator.DocumentsIssued => disclosure.AdministrativeNormativeDocuments.Issued,
            Indicator.DocumentsRepealed => disclosure.AdministrativeNormativeDocuments.Repealed,
            Indicator.DocumentsInForce => disclosure.AdministrativeNormativeDocuments.InForce,
            Indicator.RulesIssued => disclosure.Rules.Issued,
            Indicator.RulesRepealed => disclosure.Rules.Repealed,
            Indicator.RulesInForce => disclosure.Rules.InForce,
            Indicator.Licensing => disclosure.AdministrativeLicensing.Decisions,
            Indicator.Penalties => disclosure.AdministrativePenalties.Decisions,
            Indicator.Compulsion => disclosure.AdministrativeCompulsion.Decisions,
            _ => disclosure.AdministrativeFees.Amount,
        };
}
