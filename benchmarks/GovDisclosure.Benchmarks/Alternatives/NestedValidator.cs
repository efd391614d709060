using FluentValidation;

namespace GovDisclosure.Benchmarks.Alternatives;

/// <summary>The relations as FluentValidation is most often used: a child validator for each row, and rules across rows.</summary>
internal sealed class NestedValidator : AbstractValidator<AnnualReport>
{
    public NestedValidator()
    {
        RuleFor(x => x.Requests!).SetValidator(new RequestsValidator());
        RuleFor(x => x.ReviewAndLitigation!).SetValidator(new ReviewValidator());
    }

    private sealed class RowValidator : AbstractValidator<ApplicantCounts>
    {
        public RowValidator() => RuleFor(x => x).Must(HandWrittenCheck.RowHolds);
    }

    private sealed class BlockValidator : AbstractValidator<CaseOutcomes>
    {
        public BlockValidator() => RuleFor(x => x).Must(HandWrittenCheck.BlockHolds);
    }

    private sealed class RequestsValidator : AbstractValidator<Requests>
    {
        public RequestsValidator()
        {
            var row = new RowValidator();
            RuleFor(r => r)
                .Must(r =>
                    r.NewlyReceived.NaturalPersons.Value + r.CarriedOver.NaturalPersons.Value
                    == r.Outcomes.Total.NaturalPersons.Value + r.CarriedForward.NaturalPersons.Value
                );
            RuleFor(r => r)
                .Must(r =>
                    r.NewlyReceived.CommercialEnterprises.Value + r.CarriedOver.CommercialEnterprises.Value
                    == r.Outcomes.Total.CommercialEnterprises.Value + r.CarriedForward.CommercialEnterprises.Value
                );
            RuleFor(r => r)
                .Must(r =>
                    r.NewlyReceived.ResearchInstitutions.Value + r.CarriedOver.ResearchInstitutions.Value
                    == r.Outcomes.Total.ResearchInstitutions.Value + r.CarriedForward.ResearchInstitutions.Value
                );
            RuleFor(r => r)
                .Must(r =>
                    r.NewlyReceived.PublicWelfareOrganizations.Value + r.CarriedOver.PublicWelfareOrganizations.Value
                    == r.Outcomes.Total.PublicWelfareOrganizations.Value + r.CarriedForward.PublicWelfareOrganizations.Value
                );
            RuleFor(r => r)
                .Must(r =>
                    r.NewlyReceived.LegalServiceInstitutions.Value + r.CarriedOver.LegalServiceInstitutions.Value
                    == r.Outcomes.Total.LegalServiceInstitutions.Value + r.CarriedForward.LegalServiceInstitutions.Value
                );
            RuleFor(r => r)
                .Must(r =>
                    r.NewlyReceived.OtherOrganizations.Value + r.CarriedOver.OtherOrganizations.Value
                    == r.Outcomes.Total.OtherOrganizations.Value + r.CarriedForward.OtherOrganizations.Value
                );
            RuleFor(r => r)
                .Must(r =>
                    r.NewlyReceived.Total.Value + r.CarriedOver.Total.Value == r.Outcomes.Total.Total.Value + r.CarriedForward.Total.Value
                );
            RuleFor(r => r.Outcomes).Must(o => o.Total.NaturalPersons.Value == FlatValidator.Leaves(o, static x => x.NaturalPersons));
            RuleFor(r => r.Outcomes)
                .Must(o => o.Total.CommercialEnterprises.Value == FlatValidator.Leaves(o, static x => x.CommercialEnterprises));
            RuleFor(r => r.Outcomes)
                .Must(o => o.Total.ResearchInstitutions.Value == FlatValidator.Leaves(o, static x => x.ResearchInstitutions));
            RuleFor(r => r.Outcomes)
                .Must(o => o.Total.PublicWelfareOrganizations.Value == FlatValidator.Leaves(o, static x => x.PublicWelfareOrganizations));
            RuleFor(r => r.Outcomes)
                .Must(o => o.Total.LegalServiceInstitutions.Value == FlatValidator.Leaves(o, static x => x.LegalServiceInstitutions));
            RuleFor(r => r.Outcomes)
                .Must(o => o.Total.OtherOrganizations.Value == FlatValidator.Leaves(o, static x => x.OtherOrganizations));
            RuleFor(r => r.Outcomes).Must(o => o.Total.Total.Value == FlatValidator.Leaves(o, static x => x.Total));
            RuleFor(x => x.NewlyReceived).SetValidator(row);
            RuleFor(x => x.CarriedOver).SetValidator(row);
            RuleFor(x => x.Outcomes.Granted).SetValidator(row);
            RuleFor(x => x.Outcomes.PartiallyGranted).SetValidator(row);
            RuleFor(x => x.Outcomes.Refused.StateSecret).SetValidator(row);
            RuleFor(x => x.Outcomes.Refused.LegallyProhibited).SetValidator(row);
            RuleFor(x => x.Outcomes.Refused.SecurityAndStability).SetValidator(row);
            RuleFor(x => x.Outcomes.Refused.ThirdPartyRights).SetValidator(row);
            RuleFor(x => x.Outcomes.Refused.InternalAffairs).SetValidator(row);
            RuleFor(x => x.Outcomes.Refused.DeliberativeProcess).SetValidator(row);
            RuleFor(x => x.Outcomes.Refused.EnforcementCaseFile).SetValidator(row);
            RuleFor(x => x.Outcomes.Refused.AdministrativeInquiry).SetValidator(row);
            RuleFor(x => x.Outcomes.UnableToProvide.NotHeld).SetValidator(row);
            RuleFor(x => x.Outcomes.UnableToProvide.RequiresCreation).SetValidator(row);
            RuleFor(x => x.Outcomes.UnableToProvide.StillUnclear).SetValidator(row);
            RuleFor(x => x.Outcomes.NotProcessed.PetitionOrComplaint).SetValidator(row);
            RuleFor(x => x.Outcomes.NotProcessed.Repeat).SetValidator(row);
            RuleFor(x => x.Outcomes.NotProcessed.PublicPublication).SetValidator(row);
            RuleFor(x => x.Outcomes.NotProcessed.ExcessiveRepeated).SetValidator(row);
            RuleFor(x => x.Outcomes.NotProcessed.ConfirmOrReissue).SetValidator(row);
            RuleFor(x => ((DividedOtherHandling)x.Outcomes.OtherHandling).CorrectionOverdue).SetValidator(row);
            RuleFor(x => ((DividedOtherHandling)x.Outcomes.OtherHandling).FeeOverdue).SetValidator(row);
            RuleFor(x => ((DividedOtherHandling)x.Outcomes.OtherHandling).Other).SetValidator(row);
            RuleFor(x => x.Outcomes.Total).SetValidator(row);
            RuleFor(x => x.CarriedForward).SetValidator(row);
        }
    }

    private sealed class ReviewValidator : AbstractValidator<ReviewAndLitigation>
    {
        public ReviewValidator()
        {
            var block = new BlockValidator();
            RuleFor(x => x.Reconsideration).SetValidator(block);
            RuleFor(x => x.LitigationDirect).SetValidator(block);
            RuleFor(x => x.LitigationAfterReconsideration).SetValidator(block);
        }
    }
}
