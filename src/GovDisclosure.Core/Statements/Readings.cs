using System.Collections.Immutable;

namespace GovDisclosure.Statements;

/// <summary>A figure of the form that narratives speak of: a cell, or the sum of the cells of a group.</summary>
internal enum Indicator
{
    NewlyReceived,
    CarriedOver,
    Completed,
    CarriedForward,
    Granted,
    PartiallyGranted,
    Refused,
    StateSecret,
    LegallyProhibited,
    SecurityAndStability,
    ThirdPartyRights,
    InternalAffairs,
    DeliberativeProcess,
    EnforcementCaseFile,
    AdministrativeInquiry,
    UnableToProvide,
    NotHeld,
    RequiresCreation,
    StillUnclear,
    NotProcessed,
    PetitionOrComplaint,
    Repeat,
    PublicPublication,
    ExcessiveRepeated,
    ConfirmOrReissue,
    OtherHandling,
    OtherHandlingOther,
    Reconsideration,
    ReconsiderationUpheld,
    ReconsiderationCorrected,
    ReconsiderationOther,
    ReconsiderationPending,
    LitigationDirect,
    LitigationDirectUpheld,
    LitigationDirectCorrected,
    LitigationDirectOther,
    LitigationDirectPending,
    LitigationAfter,
    LitigationAfterUpheld,
    LitigationAfterCorrected,
    LitigationAfterOther,
    LitigationAfterPending,
    DocumentsIssued,
    DocumentsRepealed,
    DocumentsInForce,
    RulesIssued,
    RulesRepealed,
    RulesInForce,
    Licensing,
    Penalties,
    Compulsion,
    Fees,
}

/// <summary>A sum of indicators.</summary>
/// <param name="Added">Those that are added.</param>
/// <param name="Subtracted">The one that is taken off; null where none is.</param>
internal sealed record Reading(ImmutableArray<Indicator> Added, Indicator? Subtracted = null);

/// <summary>What the words of a statement license its number to be.</summary>
internal static class Readings
{
    public static ImmutableArray<Reading> Received { get; } =
    [Of(Indicator.NewlyReceived), Of(Indicator.NewlyReceived, Indicator.CarriedOver)];

    public static ImmutableArray<Reading> NewlyReceived { get; } = [Of(Indicator.NewlyReceived)];

    public static ImmutableArray<Reading> Handled { get; } =
    [Of(Indicator.Completed), Of(Indicator.NewlyReceived, Indicator.CarriedOver), Of(Indicator.NewlyReceived)];

    // Where the same sentence tells how many were carried over, those handled are not the new ones alone.
    public static ImmutableArray<Reading> HandledWithCarriedOver { get; } =
    [Of(Indicator.Completed), Of(Indicator.NewlyReceived, Indicator.CarriedOver)];

    public static ImmutableArray<Reading> NewAndCarriedOver { get; } = [Of(Indicator.NewlyReceived, Indicator.CarriedOver)];

    public static ImmutableArray<Reading> Completed { get; } = [Of(Indicator.Completed)];

    public static ImmutableArray<Reading> CompletedOfNew { get; } =
    [Of(Indicator.Completed), new([Indicator.Completed], Indicator.CarriedOver)];

    public static ImmutableArray<Reading> CarriedForward { get; } = [Of(Indicator.CarriedForward)];

    public static ImmutableArray<Reading> CarriedOver { get; } = [Of(Indicator.CarriedOver)];

    public static ImmutableArray<Reading> Carried { get; } = [Of(Indicator.CarriedForward), Of(Indicator.CarriedOver)];

    public static ImmutableArray<Reading> Reviews { get; } = [Of(Indicator.Reconsideration)];

    public static ImmutableArray<Reading> Suits { get; } =
    [Of(Indicator.LitigationDirect, Indicator.LitigationAfter), Of(Indicator.LitigationDirect), Of(Indicator.LitigationAfter)];

    public static ImmutableArray<Reading> AllSuits { get; } = [Of(Indicator.LitigationDirect, Indicator.LitigationAfter)];

    public static ImmutableArray<Reading> DirectSuits { get; } = [Of(Indicator.LitigationDirect)];

    public static ImmutableArray<Reading> LaterSuits { get; } = [Of(Indicator.LitigationAfter)];

    public static ImmutableArray<Reading> AllCases { get; } =
    [Of(Indicator.Reconsideration, Indicator.LitigationDirect, Indicator.LitigationAfter)];

    /// <summary>The readings of an outcome of requests, or of a reason for it.</summary>
    public static ImmutableArray<Reading> OfOutcome(Meaning outcome) =>
        outcome switch
        {
            Meaning.NotHeld => [Of(Indicator.UnableToProvide), Of(Indicator.NotHeld)],
            >= Meaning.StateSecret and <= Meaning.Enquiry => [Of(IndicatorOf(outcome)), Of(Indicator.Refused)],
            Meaning.OtherReason => [Of(Indicator.OtherHandling), Of(Indicator.OtherHandlingOther)],
            _ => [Of(IndicatorOf(outcome))],
        };

    /// <summary>The reading of several outcomes in one number.</summary>
    public static ImmutableArray<Reading> OfOutcomes(Meanings outcomes)
    {
        var sum = ImmutableArray.CreateBuilder<Indicator>();
        for (var outcome = Meaning.Granted; outcome <= Meaning.Enquiry; outcome++)
        {
            if (outcomes.Has(outcome))
            {
                sum.Add(IndicatorOf(outcome));
            }
        }

        return [new Reading(sum.DrainToImmutable())];
    }

    /// <summary>The reading of what happened to documents or decisions, or of fees.</summary>
    public static ImmutableArray<Reading> OfDisclosure(Meaning topic, Meaning happened) =>
        (topic, happened) switch
        {
            (Meaning.Documents, Meaning.Issued) => [Of(Indicator.DocumentsIssued)],
            (Meaning.Documents, Meaning.Repealed) => [Of(Indicator.DocumentsRepealed)],
            (Meaning.Documents, Meaning.InForce) => [Of(Indicator.DocumentsInForce)],
            (Meaning.Rules, Meaning.Issued) => [Of(Indicator.RulesIssued)],
            (Meaning.Rules, Meaning.Repealed) => [Of(Indicator.RulesRepealed)],
            (Meaning.Rules, Meaning.InForce) => [Of(Indicator.RulesInForce)],
            (Meaning.Licensing, Meaning.Decided) => [Of(Indicator.Licensing)],
            (Meaning.Penalties, Meaning.Decided) => [Of(Indicator.Penalties)],
            (Meaning.Compulsion, Meaning.Decided) => [Of(Indicator.Compulsion)],
            (Meaning.Fees, Meaning.Charged) => [Of(Indicator.Fees)],
            _ => [],
        };

    /// <summary>The reading of how cases of a block ended.</summary>
    /// <param name="total">The total of the block.</param>
    /// <param name="result">How they ended.</param>
    public static ImmutableArray<Reading> OfResult(Indicator total, Meaning result) => [Of(total + 1 + (result - Meaning.Upheld))];

    private static Reading Of(params ImmutableArray<Indicator> added) => new(added);

    private static Indicator IndicatorOf(Meaning outcome) =>
        outcome switch
        {
            Meaning.Granted => Indicator.Granted,
            Meaning.Partial => Indicator.PartiallyGranted,
            Meaning.Refused => Indicator.Refused,
            Meaning.Unable => Indicator.UnableToProvide,
            Meaning.NotProcessed => Indicator.NotProcessed,
            Meaning.OtherHandling => Indicator.OtherHandling,
            Meaning.OtherReason => Indicator.OtherHandlingOther,
            Meaning.NotHeld => Indicator.NotHeld,
            Meaning.NotReady => Indicator.RequiresCreation,
            Meaning.Unclear => Indicator.StillUnclear,
            Meaning.Petition => Indicator.PetitionOrComplaint,
            Meaning.Repeated => Indicator.Repeat,
            Meaning.Publication => Indicator.PublicPublication,
            Meaning.Excessive => Indicator.ExcessiveRepeated,
            Meaning.Reissue => Indicator.ConfirmOrReissue,
            Meaning.StateSecret => Indicator.StateSecret,
            Meaning.Prohibited => Indicator.LegallyProhibited,
            Meaning.Security => Indicator.SecurityAndStability,
            Meaning.ThirdParty => Indicator.ThirdPartyRights,
            Meaning.InternalAffairs => Indicator.InternalAffairs,
            Meaning.ProcessInfo => Indicator.DeliberativeProcess,
            Meaning.EnforcementFile => Indicator.EnforcementCaseFile,
            _ => Indicator.AdministrativeInquiry,
        };
}
