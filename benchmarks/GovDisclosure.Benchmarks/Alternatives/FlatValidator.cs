using FluentValidation;

namespace GovDisclosure.Benchmarks.Alternatives;

/// <summary>The 42 relations as 42 flat FluentValidation rules over the report, each a hand-written predicate.</summary>
internal sealed class FlatValidator : AbstractValidator<AnnualReport>
{
    public FlatValidator()
    {
        RuleFor(x => x.Requests!)
            .Must(r =>
                r.NewlyReceived.NaturalPersons.Value + r.CarriedOver.NaturalPersons.Value
                == r.Outcomes.Total.NaturalPersons.Value + r.CarriedForward.NaturalPersons.Value
            );
        RuleFor(x => x.Requests!)
            .Must(r =>
                r.NewlyReceived.CommercialEnterprises.Value + r.CarriedOver.CommercialEnterprises.Value
                == r.Outcomes.Total.CommercialEnterprises.Value + r.CarriedForward.CommercialEnterprises.Value
            );
        RuleFor(x => x.Requests!)
            .Must(r =>
                r.NewlyReceived.ResearchInstitutions.Value + r.CarriedOver.ResearchInstitutions.Value
                == r.Outcomes.Total.ResearchInstitutions.Value + r.CarriedForward.ResearchInstitutions.Value
            );
        RuleFor(x => x.Requests!)
            .Must(r =>
                r.NewlyReceived.PublicWelfareOrganizations.Value + r.CarriedOver.PublicWelfareOrganizations.Value
                == r.Outcomes.Total.PublicWelfareOrganizations.Value + r.CarriedForward.PublicWelfareOrganizations.Value
            );
        RuleFor(x => x.Requests!)
            .Must(r =>
                r.NewlyReceived.LegalServiceInstitutions.Value + r.CarriedOver.LegalServiceInstitutions.Value
                == r.Outcomes.Total.LegalServiceInstitutions.Value + r.CarriedForward.LegalServiceInstitutions.Value
            );
        RuleFor(x => x.Requests!)
            .Must(r =>
                r.NewlyReceived.OtherOrganizations.Value + r.CarriedOver.OtherOrganizations.Value
                == r.Outcomes.Total.OtherOrganizations.Value + r.CarriedForward.OtherOrganizations.Value
            );
        RuleFor(x => x.Requests!)
            .Must(r =>
                r.NewlyReceived.Total.Value + r.CarriedOver.Total.Value == r.Outcomes.Total.Total.Value + r.CarriedForward.Total.Value
            );
        RuleFor(x => x.Requests!.Outcomes).Must(o => o.Total.NaturalPersons.Value == Leaves(o, static x => x.NaturalPersons));
        RuleFor(x => x.Requests!.Outcomes).Must(o => o.Total.CommercialEnterprises.Value == Leaves(o, static x => x.CommercialEnterprises));
        RuleFor(x => x.Requests!.Outcomes).Must(o => o.Total.ResearchInstitutions.Value == Leaves(o, static x => x.ResearchInstitutions));
        RuleFor(x => x.Requests!.Outcomes)
            .Must(o => o.Total.PublicWelfareOrganizations.Value == Leaves(o, static x => x.PublicWelfareOrganizations));
        RuleFor(x => x.Requests!.Outcomes)
            .Must(o => o.Total.LegalServiceInstitutions.Value == Leaves(o, static x => x.LegalServiceInstitutions));
        RuleFor(x => x.Requests!.Outcomes).Must(o => o.Total.OtherOrganizations.Value == Leaves(o, static x => x.OtherOrganizations));
        RuleFor(x => x.Requests!.Outcomes).Must(o => o.Total.Total.Value == Leaves(o, static x => x.Total));
        RuleFor(x => x.Requests!.NewlyReceived).Must(HandWrittenCheck.RowHolds);
        RuleFor(x => x.Requests!.CarriedOver).Must(HandWrittenCheck.RowHolds);
        RuleFor(x => x.Requests!.Outcomes.Granted).Must(HandWrittenCheck.RowHolds);
        RuleFor(x => x.Requests!.Outcomes.PartiallyGranted).Must(HandWrittenCheck.RowHolds);
        RuleFor(x => x.Requests!.Outcomes.Refused.StateSecret).Must(HandWrittenCheck.RowHolds);
        RuleFor(x => x.Requests!.Outcomes.Refused.LegallyProhibited).Must(HandWrittenCheck.RowHolds);
        RuleFor(x => x.Requests!.Outcomes.Refused.SecurityAndStability).Must(HandWrittenCheck.RowHolds);
        RuleFor(x => x.Requests!.Outcomes.Refused.ThirdPartyRights).Must(HandWrittenCheck.RowHolds);
        RuleFor(x => x.Requests!.Outcomes.Refused.InternalAffairs).Must(HandWrittenCheck.RowHolds);
        RuleFor(x => x.Requests!.Outcomes.Refused.DeliberativeProcess).Must(HandWrittenCheck.RowHolds);
        RuleFor(x => x.Requests!.Outcomes.Refused.EnforcementCaseFile).Must(HandWrittenCheck.RowHolds);
        RuleFor(x => x.Requests!.Outcomes.Refused.AdministrativeInquiry).Must(HandWrittenCheck.RowHolds);
        RuleFor(x => x.Requests!.Outcomes.UnableToProvide.NotHeld).Must(HandWrittenCheck.RowHolds);
        RuleFor(x => x.Requests!.Outcomes.UnableToProvide.RequiresCreation).Must(HandWrittenCheck.RowHolds);
        RuleFor(x => x.Requests!.Outcomes.UnableToProvide.StillUnclear).Must(HandWrittenCheck.RowHolds);
        RuleFor(x => x.Requests!.Outcomes.NotProcessed.PetitionOrComplaint).Must(HandWrittenCheck.RowHolds);
        RuleFor(x => x.Requests!.Outcomes.NotProcessed.Repeat).Must(HandWrittenCheck.RowHolds);
        RuleFor(x => x.Requests!.Outcomes.NotProcessed.PublicPublication).Must(HandWrittenCheck.RowHolds);
        RuleFor(x => x.Requests!.Outcomes.NotProcessed.ExcessiveRepeated).Must(HandWrittenCheck.RowHolds);
        RuleFor(x => x.Requests!.Outcomes.NotProcessed.ConfirmOrReissue).Must(HandWrittenCheck.RowHolds);
        RuleFor(x => ((DividedOtherHandling)x.Requests!.Outcomes.OtherHandling).CorrectionOverdue).Must(HandWrittenCheck.RowHolds);
        RuleFor(x => ((DividedOtherHandling)x.Requests!.Outcomes.OtherHandling).FeeOverdue).Must(HandWrittenCheck.RowHolds);
        RuleFor(x => ((DividedOtherHandling)x.Requests!.Outcomes.OtherHandling).Other).Must(HandWrittenCheck.RowHolds);
        RuleFor(x => x.Requests!.Outcomes.Total).Must(HandWrittenCheck.RowHolds);
        RuleFor(x => x.Requests!.CarriedForward).Must(HandWrittenCheck.RowHolds);
        RuleFor(x => x.ReviewAndLitigation!.Reconsideration).Must(HandWrittenCheck.BlockHolds);
        RuleFor(x => x.ReviewAndLitigation!.LitigationDirect).Must(HandWrittenCheck.BlockHolds);
        RuleFor(x => x.ReviewAndLitigation!.LitigationAfterReconsideration).Must(HandWrittenCheck.BlockHolds);
    }

    public static long Leaves(Outcomes o, Func<ApplicantCounts, Count> column)
    {
        var d = (DividedOtherHandling)o.OtherHandling;
        return column(o.Granted).Value
            + column(o.PartiallyGranted).Value
            + column(o.Refused.StateSecret).Value
            + column(o.Refused.LegallyProhibited).Value
            + column(o.Refused.SecurityAndStability).Value
            + column(o.Refused.ThirdPartyRights).Value
            + column(o.Refused.InternalAffairs).Value
            + column(o.Refused.DeliberativeProcess).Value
            + column(o.Refused.EnforcementCaseFile).Value
            + column(o.Refused.AdministrativeInquiry).Value
            + column(o.UnableToProvide.NotHeld).Value
            + column(o.UnableToProvide.RequiresCreation).Value
            + column(o.UnableToProvide.StillUnclear).Value
            + column(o.NotProcessed.PetitionOrComplaint).Value
            + column(o.NotProcessed.Repeat).Value
            + column(o.NotProcessed.PublicPublication).Value
            + column(o.NotProcessed.ExcessiveRepeated).Value
            + column(o.NotProcessed.ConfirmOrReissue).Value
            + column(d.CorrectionOverdue).Value
            + column(d.FeeOverdue).Value
            + column(d.Other).Value;
    }
}
