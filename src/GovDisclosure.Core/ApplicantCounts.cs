using System.Numerics;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>
/// One row of section three's table: a number of requests (件) by kind of applicant, and the total as printed.
/// </summary>
/// <remarks>Regulation on Open Government Information, Art. 27: any citizen, legal person or other organisation may apply. A new row is all
/// blank. Equality is by value; the type is immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ReportPartConverter<ApplicantCounts>))]
public sealed record ApplicantCounts
    : IReportRow<ApplicantCounts>,
        IAdditionOperators<ApplicantCounts, ApplicantCounts, ApplicantCounts>,
        IAdditiveIdentity<ApplicantCounts, ApplicantCounts>
{
    /// <summary>Natural persons (自然人).</summary>
    public Count NaturalPersons { get; init; }

    /// <summary>Commercial enterprises (法人或其他组织：商业企业).</summary>
    public Count CommercialEnterprises { get; init; }

    /// <summary>Research institutions (法人或其他组织：科研机构).</summary>
    public Count ResearchInstitutions { get; init; }

    /// <summary>Public-welfare organisations (法人或其他组织：社会公益组织).</summary>
    public Count PublicWelfareOrganizations { get; init; }

    /// <summary>Legal-service institutions (法人或其他组织：法律服务机构).</summary>
    public Count LegalServiceInstitutions { get; init; }

    /// <summary>Other organisations (法人或其他组织：其他).</summary>
    public Count OtherOrganizations { get; init; }

    /// <summary>The total as printed, right or wrong (总计).</summary>
    public Count Total { get; init; }

    /// <summary>The row with every cell blank: what a new row is.</summary>
    public static ApplicantCounts Blank { get; } = new();

    /// <summary>The row of zeros, the identity element of addition.</summary>
    public static ApplicantCounts Zero { get; } =
        new()
        {
            NaturalPersons = Count.Zero,
            CommercialEnterprises = Count.Zero,
            ResearchInstitutions = Count.Zero,
            PublicWelfareOrganizations = Count.Zero,
            LegalServiceInstitutions = Count.Zero,
            OtherOrganizations = Count.Zero,
            Total = Count.Zero,
        };

    /// <inheritdoc cref="Zero"/>
    public static ApplicantCounts AdditiveIdentity => Zero;

    /// <summary>The sum of the six kinds of applicant; <see cref="Total"/> is what the report prints.</summary>
    /// <returns>Blank when any of the six is blank.</returns>
    /// <exception cref="OverflowException">The sum is beyond the range of a count.</exception>
    public Count ComputeTotal() =>
        NaturalPersons
        + CommercialEnterprises
        + ResearchInstitutions
        + PublicWelfareOrganizations
        + LegalServiceInstitutions
        + OtherOrganizations;

    /// <summary>Adds two rows cell by cell, as <see cref="Count.Add"/> does.</summary>
    /// <exception cref="OverflowException">A sum is beyond the range of its cell.</exception>
    public static ApplicantCounts Add(ApplicantCounts left, ApplicantCounts right) => left + right;

    /// <inheritdoc cref="Add"/>
    public static ApplicantCounts operator +(ApplicantCounts left, ApplicantCounts right) => ReportRow.Add(left, right);

    void IReportRow<ApplicantCounts>.CopyTo(Span<Count> counts, Span<Amount> amounts)
    {
        counts[6] = Total;
        counts[5] = OtherOrganizations;
        counts[4] = LegalServiceInstitutions;
        counts[3] = PublicWelfareOrganizations;
        counts[2] = ResearchInstitutions;
        counts[1] = CommercialEnterprises;
        counts[0] = NaturalPersons;
    }

    static ApplicantCounts IReportRow<ApplicantCounts>.FromCells(ReadOnlySpan<Count> counts, ReadOnlySpan<Amount> amounts) =>
        new()
        {
            NaturalPersons = counts[0],
            CommercialEnterprises = counts[1],
            ResearchInstitutions = counts[2],
            PublicWelfareOrganizations = counts[3],
            LegalServiceInstitutions = counts[4],
            OtherOrganizations = counts[5],
            Total = counts[6],
        };
}
