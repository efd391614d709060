namespace GovDisclosure.Benchmarks.Alternatives;

/// <summary>The 42 relations of the 2021 edition as one would write them by hand, property by property.</summary>
internal static class HandWrittenCheck
{
    public static bool Holds(AnnualReport report)
    {
        var r = report.Requests!;
        var o = r.Outcomes;
        var d = (DividedOtherHandling)o.OtherHandling;
        var l = report.ReviewAndLitigation!;
        var ok = true;
        ok &=
            r.NewlyReceived.NaturalPersons.Value + r.CarriedOver.NaturalPersons.Value
            == o.Total.NaturalPersons.Value + r.CarriedForward.NaturalPersons.Value;
        ok &=
            r.NewlyReceived.CommercialEnterprises.Value + r.CarriedOver.CommercialEnterprises.Value
            == o.Total.CommercialEnterprises.Value + r.CarriedForward.CommercialEnterprises.Value;
        ok &=
            r.NewlyReceived.ResearchInstitutions.Value + r.CarriedOver.ResearchInstitutions.Value
            == o.Total.ResearchInstitutions.Value + r.CarriedForward.ResearchInstitutions.Value;
        ok &=
            r.NewlyReceived.PublicWelfareOrganizations.Value + r.CarriedOver.PublicWelfareOrganizations.Value
            == o.Total.PublicWelfareOrganizations.Value + r.CarriedForward.PublicWelfareOrganizations.Value;
        ok &=
            r.NewlyReceived.LegalServiceInstitutions.Value + r.CarriedOver.LegalServiceInstitutions.Value
            == o.Total.LegalServiceInstitutions.Value + r.CarriedForward.LegalServiceInstitutions.Value;
        ok &=
            r.NewlyReceived.OtherOrganizations.Value + r.CarriedOver.OtherOrganizations.Value
            == o.Total.OtherOrganizations.Value + r.CarriedForward.OtherOrganizations.Value;
        ok &= r.NewlyReceived.Total.Value + r.CarriedOver.Total.Value == o.Total.Total.Value + r.CarriedForward.Total.Value;
        ok &=
            o.Total.NaturalPersons.Value
            == o.Granted.NaturalPersons.Value
                + o.PartiallyGranted.NaturalPersons.Value
                + o.Refused.StateSecret.NaturalPersons.Value
                + o.Refused.LegallyProhibited.NaturalPersons.Value
                + o.Refused.SecurityAndStability.NaturalPersons.Value
                + o.Refused.ThirdPartyRights.NaturalPersons.Value
                + o.Refused.InternalAffairs.NaturalPersons.Value
                + o.Refused.DeliberativeProcess.NaturalPersons.Value
                + o.Refused.EnforcementCaseFile.NaturalPersons.Value
                + o.Refused.AdministrativeInquiry.NaturalPersons.Value
                + o.UnableToProvide.NotHeld.NaturalPersons.Value
                + o.UnableToProvide.RequiresCreation.NaturalPersons.Value
                + o.UnableToProvide.StillUnclear.NaturalPersons.Value
                + o.NotProcessed.PetitionOrComplaint.NaturalPersons.Value
                + o.NotProcessed.Repeat.NaturalPersons.Value
                + o.NotProcessed.PublicPublication.NaturalPersons.Value
                + o.NotProcessed.ExcessiveRepeated.NaturalPersons.Value
                + o.NotProcessed.ConfirmOrReissue.NaturalPersons.Value
                + d.CorrectionOverdue.NaturalPersons.Value
                + d.FeeOverdue.NaturalPersons.Value
                + d.Other.NaturalPersons.Value;
        ok &=
            o.Total.CommercialEnterprises.Value
            == o.Granted.CommercialEnterprises.Value
                + o.PartiallyGranted.CommercialEnterprises.Value
                + o.Refused.StateSecret.CommercialEnterprises.Value
                + o.Refused.LegallyProhibited.CommercialEnterprises.Value
                + o.Refused.SecurityAndStability.CommercialEnterprises.Value
                + o.Refused.ThirdPartyRights.CommercialEnterprises.Value
                + o.Refused.InternalAffairs.CommercialEnterprises.Value
                + o.Refused.DeliberativeProcess.CommercialEnterprises.Value
                + o.Refused.EnforcementCaseFile.CommercialEnterprises.Value
                + o.Refused.AdministrativeInquiry.CommercialEnterprises.Value
                + o.UnableToProvide.NotHeld.CommercialEnterprises.Value
                + o.UnableToProvide.RequiresCreation.CommercialEnterprises.Value
                + o.UnableToProvide.StillUnclear.CommercialEnterprises.Value
                + o.NotProcessed.PetitionOrComplaint.CommercialEnterprises.Value
                + o.NotProcessed.Repeat.CommercialEnterprises.Value
                + o.NotProcessed.PublicPublication.CommercialEnterprises.Value
                + o.NotProcessed.ExcessiveRepeated.CommercialEnterprises.Value
                + o.NotProcessed.ConfirmOrReissue.CommercialEnterprises.Value
                + d.CorrectionOverdue.CommercialEnterprises.Value
                + d.FeeOverdue.CommercialEnterprises.Value
                + d.Other.CommercialEnterprises.Value;
        ok &=
            o.Total.ResearchInstitutions.Value
            == o.Granted.ResearchInstitutions.Value
                + o.PartiallyGranted.ResearchInstitutions.Value
                + o.Refused.StateSecret.ResearchInstitutions.Value
                + o.Refused.LegallyProhibited.ResearchInstitutions.Value
                + o.Refused.SecurityAndStability.ResearchInstitutions.Value
                + o.Refused.ThirdPartyRights.ResearchInstitutions.Value
                + o.Refused.InternalAffairs.ResearchInstitutions.Value
                + o.Refused.DeliberativeProcess.ResearchInstitutions.Value
                + o.Refused.EnforcementCaseFile.ResearchInstitutions.Value
                + o.Refused.AdministrativeInquiry.ResearchInstitutions.Value
                + o.UnableToProvide.NotHeld.ResearchInstitutions.Value
                + o.UnableToProvide.RequiresCreation.ResearchInstitutions.Value
                + o.UnableToProvide.StillUnclear.ResearchInstitutions.Value
                + o.NotProcessed.PetitionOrComplaint.ResearchInstitutions.Value
                + o.NotProcessed.Repeat.ResearchInstitutions.Value
                + o.NotProcessed.PublicPublication.ResearchInstitutions.Value
                + o.NotProcessed.ExcessiveRepeated.ResearchInstitutions.Value
                + o.NotProcessed.ConfirmOrReissue.ResearchInstitutions.Value
                + d.CorrectionOverdue.ResearchInstitutions.Value
                + d.FeeOverdue.ResearchInstitutions.Value
                + d.Other.ResearchInstitutions.Value;
        ok &=
            o.Total.PublicWelfareOrganizations.Value
            == o.Granted.PublicWelfareOrganizations.Value
                + o.PartiallyGranted.PublicWelfareOrganizations.Value
                + o.Refused.StateSecret.PublicWelfareOrganizations.Value
                + o.Refused.LegallyProhibited.PublicWelfareOrganizations.Value
                + o.Refused.SecurityAndStability.PublicWelfareOrganizations.Value
                + o.Refused.ThirdPartyRights.PublicWelfareOrganizations.Value
                + o.Refused.InternalAffairs.PublicWelfareOrganizations.Value
                + o.Refused.DeliberativeProcess.PublicWelfareOrganizations.Value
                + o.Refused.EnforcementCaseFile.PublicWelfareOrganizations.Value
                + o.Refused.AdministrativeInquiry.PublicWelfareOrganizations.Value
                + o.UnableToProvide.NotHeld.PublicWelfareOrganizations.Value
                + o.UnableToProvide.RequiresCreation.PublicWelfareOrganizations.Value
                + o.UnableToProvide.StillUnclear.PublicWelfareOrganizations.Value
                + o.NotProcessed.PetitionOrComplaint.PublicWelfareOrganizations.Value
                + o.NotProcessed.Repeat.PublicWelfareOrganizations.Value
                + o.NotProcessed.PublicPublication.PublicWelfareOrganizations.Value
                + o.NotProcessed.ExcessiveRepeated.PublicWelfareOrganizations.Value
                + o.NotProcessed.ConfirmOrReissue.PublicWelfareOrganizations.Value
                + d.CorrectionOverdue.PublicWelfareOrganizations.Value
                + d.FeeOverdue.PublicWelfareOrganizations.Value
                + d.Other.PublicWelfareOrganizations.Value;
        ok &=
            o.Total.LegalServiceInstitutions.Value
            == o.Granted.LegalServiceInstitutions.Value
                + o.PartiallyGranted.LegalServiceInstitutions.Value
                + o.Refused.StateSecret.LegalServiceInstitutions.Value
                + o.Refused.LegallyProhibited.LegalServiceInstitutions.Value
                + o.Refused.SecurityAndStability.LegalServiceInstitutions.Value
                + o.Refused.ThirdPartyRights.LegalServiceInstitutions.Value
                + o.Refused.InternalAffairs.LegalServiceInstitutions.Value
                + o.Refused.DeliberativeProcess.LegalServiceInstitutions.Value
                + o.Refused.EnforcementCaseFile.LegalServiceInstitutions.Value
                + o.Refused.AdministrativeInquiry.LegalServiceInstitutions.Value
                + o.UnableToProvide.NotHeld.LegalServiceInstitutions.Value
                + o.UnableToProvide.RequiresCreation.LegalServiceInstitutions.Value
                + o.UnableToProvide.StillUnclear.LegalServiceInstitutions.Value
                + o.NotProcessed.PetitionOrComplaint.LegalServiceInstitutions.Value
                + o.NotProcessed.Repeat.LegalServiceInstitutions.Value
                + o.NotProcessed.PublicPublication.LegalServiceInstitutions.Value
                + o.NotProcessed.ExcessiveRepeated.LegalServiceInstitutions.Value
                + o.NotProcessed.ConfirmOrReissue.LegalServiceInstitutions.Value
                + d.CorrectionOverdue.LegalServiceInstitutions.Value
                + d.FeeOverdue.LegalServiceInstitutions.Value
                + d.Other.LegalServiceInstitutions.Value;
        ok &=
            o.Total.OtherOrganizations.Value
            == o.Granted.OtherOrganizations.Value
                + o.PartiallyGranted.OtherOrganizations.Value
                + o.Refused.StateSecret.OtherOrganizations.Value
                + o.Refused.LegallyProhibited.OtherOrganizations.Value
                + o.Refused.SecurityAndStability.OtherOrganizations.Value
                + o.Refused.ThirdPartyRights.OtherOrganizations.Value
                + o.Refused.InternalAffairs.OtherOrganizations.Value
                + o.Refused.DeliberativeProcess.OtherOrganizations.Value
                + o.Refused.EnforcementCaseFile.OtherOrganizations.Value
                + o.Refused.AdministrativeInquiry.OtherOrganizations.Value
                + o.UnableToProvide.NotHeld.OtherOrganizations.Value
                + o.UnableToProvide.RequiresCreation.OtherOrganizations.Value
                + o.UnableToProvide.StillUnclear.OtherOrganizations.Value
                + o.NotProcessed.PetitionOrComplaint.OtherOrganizations.Value
                + o.NotProcessed.Repeat.OtherOrganizations.Value
                + o.NotProcessed.PublicPublication.OtherOrganizations.Value
                + o.NotProcessed.ExcessiveRepeated.OtherOrganizations.Value
                + o.NotProcessed.ConfirmOrReissue.OtherOrganizations.Value
                + d.CorrectionOverdue.OtherOrganizations.Value
                + d.FeeOverdue.OtherOrganizations.Value
                + d.Other.OtherOrganizations.Value;
        ok &=
            o.Total.Total.Value
            == o.Granted.Total.Value
                + o.PartiallyGranted.Total.Value
                + o.Refused.StateSecret.Total.Value
                + o.Refused.LegallyProhibited.Total.Value
                + o.Refused.SecurityAndStability.Total.Value
                + o.Refused.ThirdPartyRights.Total.Value
                + o.Refused.InternalAffairs.Total.Value
                + o.Refused.DeliberativeProcess.Total.Value
                + o.Refused.EnforcementCaseFile.Total.Value
                + o.Refused.AdministrativeInquiry.Total.Value
                + o.UnableToProvide.NotHeld.Total.Value
                + o.UnableToProvide.RequiresCreation.Total.Value
                + o.UnableToProvide.StillUnclear.Total.Value
                + o.NotProcessed.PetitionOrComplaint.Total.Value
                + o.NotProcessed.Repeat.Total.Value
                + o.NotProcessed.PublicPublication.Total.Value
                + o.NotProcessed.ExcessiveRepeated.Total.Value
                + o.NotProcessed.ConfirmOrReissue.Total.Value
                + d.CorrectionOverdue.Total.Value
                + d.FeeOverdue.Total.Value
                + d.Other.Total.Value;
        ok &= RowHolds(r.NewlyReceived);
        ok &= RowHolds(r.CarriedOver);
        ok &= RowHolds(o.Granted);
        ok &= RowHolds(o.PartiallyGranted);
        ok &= RowHolds(o.Refused.StateSecret);
        ok &= RowHolds(o.Refused.LegallyProhibited);
        ok &= RowHolds(o.Refused.SecurityAndStability);
        ok &= RowHolds(o.Refused.ThirdPartyRights);
        ok &= RowHolds(o.Refused.InternalAffairs);
        ok &= RowHolds(o.Refused.DeliberativeProcess);
        ok &= RowHolds(o.Refused.EnforcementCaseFile);
        ok &= RowHolds(o.Refused.AdministrativeInquiry);
        ok &= RowHolds(o.UnableToProvide.NotHeld);
        ok &= RowHolds(o.UnableToProvide.RequiresCreation);
        ok &= RowHolds(o.UnableToProvide.StillUnclear);
        ok &= RowHolds(o.NotProcessed.PetitionOrComplaint);
        ok &= RowHolds(o.NotProcessed.Repeat);
        ok &= RowHolds(o.NotProcessed.PublicPublication);
        ok &= RowHolds(o.NotProcessed.ExcessiveRepeated);
        ok &= RowHolds(o.NotProcessed.ConfirmOrReissue);
        ok &= RowHolds(d.CorrectionOverdue);
        ok &= RowHolds(d.FeeOverdue);
        ok &= RowHolds(d.Other);
        ok &= RowHolds(o.Total);
        ok &= RowHolds(r.CarriedForward);
        ok &= BlockHolds(l.Reconsideration);
        ok &= BlockHolds(l.LitigationDirect);
        ok &= BlockHolds(l.LitigationAfterReconsideration);
        return ok;
    }

    public static bool RowHolds(ApplicantCounts x) =>
        x.Total.Value
        == x.NaturalPersons.Value
            + x.CommercialEnterprises.Value
            + x.ResearchInstitutions.Value
            + x.PublicWelfareOrganizations.Value
            + x.LegalServiceInstitutions.Value
            + x.OtherOrganizations.Value;

    public static bool BlockHolds(CaseOutcomes x) => x.Total.Value == x.Upheld.Value + x.Corrected.Value + x.Other.Value + x.Pending.Value;
}
