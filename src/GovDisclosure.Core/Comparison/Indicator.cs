using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Forms;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison;

/// <summary>A rate that is worked out of the printed figures: a sum over a sum.</summary>
/// <remarks>Printed totals are taken as they are printed. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultPartConverter<Indicator>))]
public sealed class Indicator : IJsonPart
{
    private static readonly IndicatorTerm Completed = Requests(nameof(GovDisclosure.Requests.Outcomes), nameof(Outcomes.Total));
    private static readonly ImmutableArray<IndicatorTerm> ToHandle =
    [
        Requests(nameof(GovDisclosure.Requests.NewlyReceived)),
        Requests(nameof(GovDisclosure.Requests.CarriedOver)),
    ];

    private Indicator(
        string id,
        LocalizedText name,
        int scale,
        ImmutableArray<IndicatorTerm> numerator,
        ImmutableArray<IndicatorTerm> denominator
    )
    {
        Id = id;
        Name = name;
        Scale = scale;
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>Granted and partially granted among all completed requests.</summary>
    public static Indicator DisclosureRate { get; } =
        OfCompleted("disclosureRate", "公开率", "Disclosure rate", nameof(Outcomes.Granted), nameof(Outcomes.PartiallyGranted));

    /// <summary>Refused among all completed requests.</summary>
    public static Indicator RefusalRate { get; } = OfCompleted("refusalRate", "不予公开率", "Refusal rate", nameof(Outcomes.Refused));

    /// <summary>Unable to provide among all completed requests.</summary>
    public static Indicator UnableRate { get; } =
        OfCompleted("unableRate", "无法提供率", "Rate of unable to provide", nameof(Outcomes.UnableToProvide));

    /// <summary>Not processed among all completed requests.</summary>
    public static Indicator NotProcessedRate { get; } =
        OfCompleted("notProcessedRate", "不予处理率", "Rate of not processed", nameof(Outcomes.NotProcessed));

    /// <summary>Completed among all requests that there were to handle.</summary>
    public static Indicator CompletionRate { get; } =
        new("completionRate", new("办结率", "Completion rate"), Percent, [Completed], ToHandle);

    /// <summary>Carried forward among all requests that there were to handle.</summary>
    public static Indicator CarryForwardRate { get; } =
        new(
            "carryForwardRate",
            new("结转率", "Carry-forward rate"),
            Percent,
            [Requests(nameof(GovDisclosure.Requests.CarriedForward))],
            ToHandle
        );

    /// <summary>Corrected among all reconsiderations that were concluded.</summary>
    public static Indicator ReconsiderationCorrectionRate { get; } =
        OfConcluded(
            "reconsiderationCorrectionRate",
            "复议纠正率",
            "Correction rate of reconsideration",
            nameof(ReviewAndLitigation.Reconsideration)
        );

    /// <summary>Corrected among all litigation that was concluded.</summary>
    public static Indicator LitigationCorrectionRate { get; } =
        OfConcluded(
            "litigationCorrectionRate",
            "诉讼纠正率",
            "Correction rate of litigation",
            nameof(ReviewAndLitigation.LitigationDirect),
            nameof(ReviewAndLitigation.LitigationAfterReconsideration)
        );

    /// <summary>Litigation for every thousand newly received requests.</summary>
    public static Indicator LitigationPerThousand { get; } =
        new(
            "litigationPerThousand",
            new("每千件申请诉讼数", "Litigation per thousand requests"),
            PerThousand,
            [
                Cases(nameof(ReviewAndLitigation.LitigationDirect), nameof(CaseOutcomes.Total)),
                Cases(nameof(ReviewAndLitigation.LitigationAfterReconsideration), nameof(CaseOutcomes.Total)),
            ],
            [Requests(nameof(GovDisclosure.Requests.NewlyReceived))]
        );

    /// <summary>All of them.</summary>
    public static ImmutableArray<Indicator> All { get; } =
    [
        DisclosureRate,
        RefusalRate,
        UnableRate,
        NotProcessedRate,
        CompletionRate,
        CarryForwardRate,
        ReconsiderationCorrectionRate,
        LitigationCorrectionRate,
        LitigationPerThousand,
    ];

    /// <summary>The denominator of a percentage below which it is a small sample: it is reported and marked.</summary>
    public const int SmallSample = 10;

    /// <summary>
    /// The denominator of a number per thousand below which it is a small sample: below a hundred requests, one case of litigation more or
    /// less is
    /// more than ten per thousand.
    /// </summary>
    public const int SmallSamplePerThousand = 100;

    private const int Percent = 100;

    private const int PerThousand = 1000;

    /// <summary>The permanent id, such as <c>disclosureRate</c>.</summary>
    public string Id { get; }

    /// <summary>What it is called.</summary>
    public LocalizedText Name { get; }

    /// <summary>What one whole comes to: 100 for a percentage, 1000 for a number per thousand.</summary>
    public int Scale { get; }

    /// <summary>Whether the numerator is a part of the denominator, so that the indicator lies between 0 and 100 %.</summary>
    public bool IsPartOfWhole => Scale == Percent;

    /// <summary>A denominator below this is a small sample: <see cref="SmallSample"/>, or <see cref="SmallSamplePerThousand"/>.</summary>
    public int LeastSample => IsPartOfWhole ? SmallSample : SmallSamplePerThousand;

    /// <summary>What is after a value: a percent sign, or that it is for a thousand.</summary>
    public LocalizedText Unit => IsPartOfWhole ? new("%", "%") : new("件/千件", " per thousand");

    /// <summary>What is after a change of the value: percentage points, or that it is for a thousand.</summary>
    public LocalizedText ChangeUnit => IsPartOfWhole ? new("个百分点", " points") : Unit;

    /// <summary>What is added up above the line.</summary>
    public ImmutableArray<IndicatorTerm> Numerator { get; }

    /// <summary>What is added up below the line.</summary>
    public ImmutableArray<IndicatorTerm> Denominator { get; }

    /// <summary>The formula, in the labels of the form.</summary>
    public LocalizedText Formula =>
        new(
            $"（{string.Join(" + ", Numerator.Select(static term => term.Label.Zh))}）÷（{string.Join(" + ", Denominator.Select(static term => term.Label.Zh))}）× {Scale}",
            $"({string.Join(" + ", Numerator.Select(static term => term.Label.En))}) ÷ ({string.Join(" + ", Denominator.Select(static term => term.Label.En))}) × {Scale}"
        );

    /// <summary>Works the indicator out of a report.</summary>
    public IndicatorValue Of(AnnualReport report) => Of(report, FormCatalog.Default);

    /// <summary>Works the indicator out of a report of one's own editions.</summary>
    /// <param name="report">The report.</param>
    /// <param name="forms">The editions.</param>
    public IndicatorValue Of(AnnualReport report, FormCatalog forms)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(forms);
        return
            Sum(Numerator, report, forms) is { } numerator
            && Sum(Denominator, report, forms) is { } denominator
            && numerator >= 0
            && denominator >= 0
            ? new IndicatorValue(this, numerator, denominator)
            : new IndicatorValue(this, null, null);
    }

    /// <inheritdoc/>
    public override string ToString() => Id;

    // Null as soon as a cell holds no number: a blank is no zero.
    private static decimal? Sum(ImmutableArray<IndicatorTerm> terms, AnnualReport report, FormCatalog forms)
    {
        var sum = 0m;
        foreach (var term in terms)
        {
            var any = false;
            foreach (var cell in term.CellsOf(report, forms))
            {
                any = true;
                if (cell.Get(report).Number is not { } number)
                {
                    return null;
                }

                sum += number;
            }

            if (!any)
            {
                return null;
            }
        }

        return sum;
    }

    private static Indicator OfCompleted(string id, string zh, string en, params ReadOnlySpan<string> outcomes) =>
        new(
            id,
            new LocalizedText(zh, en),
            Percent,
            Terms(outcomes, static outcome => Requests(nameof(GovDisclosure.Requests.Outcomes), outcome)),
            [Completed]
        );

    private static Indicator OfConcluded(string id, string zh, string en, params ReadOnlySpan<string> rows) =>
        new(
            id,
            new LocalizedText(zh, en),
            Percent,
            Terms(rows, static row => Cases(row, nameof(CaseOutcomes.Corrected))),
            [
                .. Terms(rows, static row => Cases(row, nameof(CaseOutcomes.Upheld))),
                .. Terms(rows, static row => Cases(row, nameof(CaseOutcomes.Corrected))),
                .. Terms(rows, static row => Cases(row, nameof(CaseOutcomes.Other))),
            ]
        );

    private static ImmutableArray<IndicatorTerm> Terms(ReadOnlySpan<string> names, Func<string, IndicatorTerm> term)
    {
        var terms = ImmutableArray.CreateBuilder<IndicatorTerm>(names.Length);
        foreach (var name in names)
        {
            terms.Add(term(name));
        }

        return terms.MoveToImmutable();
    }

    private static IndicatorTerm Requests(params string[] path) =>
        new(FormPath.Of([nameof(AnnualReport.Requests), .. path]), FormPath.Name(nameof(ApplicantCounts.Total)));

    private static IndicatorTerm Cases(string row, string column) =>
        new(FormPath.Of(nameof(AnnualReport.ReviewAndLitigation), row), FormPath.Name(column));

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => IndicatorJson.Write(writer, this);
}
