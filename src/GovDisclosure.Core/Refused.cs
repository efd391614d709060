using System.Numerics;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>
/// Requests refused (（三）不予公开), by reason.
/// </summary>
/// <remarks>Regulation on Open Government Information, Art. 14–16 and 36(7). A new one is complete and all blank. Equality is by value; the
/// type is immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ReportPartConverter<Refused>))]
public sealed record Refused : IReportGroup<Refused>, IAdditionOperators<Refused, Refused, Refused>, IAdditiveIdentity<Refused, Refused>
{
    /// <summary>State secrets, Art. 14 (1.属于国家秘密).</summary>
    public ApplicantCounts StateSecret
    {
        get;
        init => field = Given.NotNull(value);
    } = ApplicantCounts.Blank;

    /// <summary>Prohibited by law or administrative regulation, Art. 14 (2.其他法律行政法规禁止公开).</summary>
    public ApplicantCounts LegallyProhibited
    {
        get;
        init => field = Given.NotNull(value);
    } = ApplicantCounts.Blank;

    /// <summary>Three securities and one stability, Art. 14 (3.危及“三安全一稳定”).</summary>
    public ApplicantCounts SecurityAndStability
    {
        get;
        init => field = Given.NotNull(value);
    } = ApplicantCounts.Blank;

    /// <summary>Third-party rights, Art. 15 and 32 (4.保护第三方合法权益).</summary>
    public ApplicantCounts ThirdPartyRights
    {
        get;
        init => field = Given.NotNull(value);
    } = ApplicantCounts.Blank;

    /// <summary>Internal affairs, Art. 16 ¶1 (5.属于三类内部事务信息).</summary>
    public ApplicantCounts InternalAffairs
    {
        get;
        init => field = Given.NotNull(value);
    } = ApplicantCounts.Blank;

    /// <summary>Deliberative process, Art. 16 ¶2 (6.属于四类过程性信息).</summary>
    public ApplicantCounts DeliberativeProcess
    {
        get;
        init => field = Given.NotNull(value);
    } = ApplicantCounts.Blank;

    /// <summary>Enforcement case files, Art. 16 ¶2 (7.属于行政执法案卷).</summary>
    public ApplicantCounts EnforcementCaseFile
    {
        get;
        init => field = Given.NotNull(value);
    } = ApplicantCounts.Blank;

    /// <summary>Administrative inquiries, Art. 36(7) (8.属于行政查询事项).</summary>
    public ApplicantCounts AdministrativeInquiry
    {
        get;
        init => field = Given.NotNull(value);
    } = ApplicantCounts.Blank;

    /// <summary>Complete, with every cell blank: what a new one is.</summary>
    public static Refused Blank { get; } = new();

    /// <summary>All zeros, the identity element of addition.</summary>
    public static Refused Zero { get; } =
        new()
        {
            StateSecret = ApplicantCounts.Zero,
            LegallyProhibited = ApplicantCounts.Zero,
            SecurityAndStability = ApplicantCounts.Zero,
            ThirdPartyRights = ApplicantCounts.Zero,
            InternalAffairs = ApplicantCounts.Zero,
            DeliberativeProcess = ApplicantCounts.Zero,
            EnforcementCaseFile = ApplicantCounts.Zero,
            AdministrativeInquiry = ApplicantCounts.Zero,
        };

    /// <inheritdoc cref="Zero"/>
    public static Refused AdditiveIdentity => Zero;

    /// <summary>The sum of the rows of the group; the form prints no such subtotal.</summary>
    /// <exception cref="OverflowException">A sum is beyond the range of a count.</exception>
    public ApplicantCounts ComputeTotal() =>
        StateSecret
        + LegallyProhibited
        + SecurityAndStability
        + ThirdPartyRights
        + InternalAffairs
        + DeliberativeProcess
        + EnforcementCaseFile
        + AdministrativeInquiry;

    /// <summary>Adds cell by cell, as <see cref="Count.Add"/> does.</summary>
    /// <exception cref="OverflowException">A sum is beyond the range of its cell.</exception>
    public static Refused Add(Refused left, Refused right) => left + right;

    /// <inheritdoc cref="Add"/>
    public static Refused operator +(Refused left, Refused right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new Refused
        {
            StateSecret = left.StateSecret + right.StateSecret,
            LegallyProhibited = left.LegallyProhibited + right.LegallyProhibited,
            SecurityAndStability = left.SecurityAndStability + right.SecurityAndStability,
            ThirdPartyRights = left.ThirdPartyRights + right.ThirdPartyRights,
            InternalAffairs = left.InternalAffairs + right.InternalAffairs,
            DeliberativeProcess = left.DeliberativeProcess + right.DeliberativeProcess,
            EnforcementCaseFile = left.EnforcementCaseFile + right.EnforcementCaseFile,
            AdministrativeInquiry = left.AdministrativeInquiry + right.AdministrativeInquiry,
        };
    }

    Refused IReportGroup<Refused>.WithParts(ReadOnlySpan<object> parts) =>
        this with
        {
            StateSecret = (ApplicantCounts)parts[0],
            LegallyProhibited = (ApplicantCounts)parts[1],
            SecurityAndStability = (ApplicantCounts)parts[2],
            ThirdPartyRights = (ApplicantCounts)parts[3],
            InternalAffairs = (ApplicantCounts)parts[4],
            DeliberativeProcess = (ApplicantCounts)parts[5],
            EnforcementCaseFile = (ApplicantCounts)parts[6],
            AdministrativeInquiry = (ApplicantCounts)parts[7],
        };
}
