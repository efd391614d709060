using System.Text.Json.Serialization;

namespace GovDisclosure.Benchmarks.Alternatives;

/// <summary>The report as plain classes, as a vendor would write them: what Newtonsoft.Json and source generation are measured
/// on.</summary>
public static class Plain
{
    public sealed class Report
    {
        public string? Edition { get; set; }
        public int? Year { get; set; }
        public string? Title { get; set; }
        public Agency Agency { get; set; } = null!;
        public string? PublishedOn { get; set; }
        public string? Preamble { get; set; }
        public Text Overview { get; set; } = null!;
        public Proactive ProactiveDisclosure { get; set; } = null!;
        public Requests Requests { get; set; } = null!;
        public Review ReviewAndLitigation { get; set; } = null!;
        public Text ProblemsAndImprovements { get; set; } = null!;
        public Text OtherMatters { get; set; } = null!;
    }

    public sealed class Agency
    {
        public string? Name { get; set; }
        public string? Kind { get; set; }
        public string? Level { get; set; }
    }

    public sealed class Text
    {
        [JsonPropertyName("text")]
        [Newtonsoft.Json.JsonProperty("text")]
        public string? Value { get; set; }
    }

    public sealed class Documents
    {
        public long? Issued { get; set; }
        public long? Repealed { get; set; }
        public long? InForce { get; set; }
    }

    public sealed class Decision
    {
        public long? Decisions { get; set; }
    }

    public sealed class Fee
    {
        public decimal? Amount { get; set; }
    }

    public sealed class Proactive
    {
        public Documents Rules { get; set; } = null!;
        public Documents AdministrativeNormativeDocuments { get; set; } = null!;
        public Decision AdministrativeLicensing { get; set; } = null!;
        public Decision AdministrativePenalties { get; set; } = null!;
        public Decision AdministrativeCompulsion { get; set; } = null!;
        public Fee AdministrativeFees { get; set; } = null!;
    }

    public sealed class Row
    {
        public long? NaturalPersons { get; set; }
        public long? CommercialEnterprises { get; set; }
        public long? ResearchInstitutions { get; set; }
        public long? PublicWelfareOrganizations { get; set; }
        public long? LegalServiceInstitutions { get; set; }
        public long? OtherOrganizations { get; set; }
        public long? Total { get; set; }
    }

    public sealed class Requests
    {
        public Row NewlyReceived { get; set; } = null!;
        public Row CarriedOver { get; set; } = null!;
        public Outcome Outcomes { get; set; } = null!;
        public Row CarriedForward { get; set; } = null!;
    }

    public sealed class Outcome
    {
        public Row Granted { get; set; } = null!;
        public Row PartiallyGranted { get; set; } = null!;
        public RefusedRows Refused { get; set; } = null!;
        public UnableRows UnableToProvide { get; set; } = null!;
        public NotProcessedRows NotProcessed { get; set; } = null!;
        public OtherRows OtherHandling { get; set; } = null!;
        public Row Total { get; set; } = null!;
    }

    public sealed class RefusedRows
    {
        public Row StateSecret { get; set; } = null!;
        public Row LegallyProhibited { get; set; } = null!;
        public Row SecurityAndStability { get; set; } = null!;
        public Row ThirdPartyRights { get; set; } = null!;
        public Row InternalAffairs { get; set; } = null!;
        public Row DeliberativeProcess { get; set; } = null!;
        public Row EnforcementCaseFile { get; set; } = null!;
        public Row AdministrativeInquiry { get; set; } = null!;
    }

    public sealed class UnableRows
    {
        public Row NotHeld { get; set; } = null!;
        public Row RequiresCreation { get; set; } = null!;
        public Row StillUnclear { get; set; } = null!;
    }

    public sealed class NotProcessedRows
    {
        public Row PetitionOrComplaint { get; set; } = null!;
        public Row Repeat { get; set; } = null!;
        public Row PublicPublication { get; set; } = null!;
        public Row ExcessiveRepeated { get; set; } = null!;
        public Row ConfirmOrReissue { get; set; } = null!;
    }

    public sealed class OtherRows
    {
        public Row CorrectionOverdue { get; set; } = null!;
        public Row FeeOverdue { get; set; } = null!;
        public Row Other { get; set; } = null!;
    }

    public sealed class Block
    {
        public long? Upheld { get; set; }
        public long? Corrected { get; set; }
        public long? Other { get; set; }
        public long? Pending { get; set; }
        public long? Total { get; set; }
    }

    public sealed class Review
    {
        public Block Reconsideration { get; set; } = null!;
        public Block LitigationDirect { get; set; } = null!;
        public Block LitigationAfterReconsideration { get; set; } = null!;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Plain.Report))]
internal sealed partial class PlainContext : JsonSerializerContext;
