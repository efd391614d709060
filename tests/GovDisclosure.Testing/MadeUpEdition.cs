using System.Globalization;
using System.Numerics;
using GovDisclosure.Forms;
using GovDisclosure.Forms.Declaration;
using GovDisclosure.Forms.Editions;

namespace GovDisclosure.Testing;

/// <summary>
/// An edition of 2099 that nobody has decreed. It shows what a new edition takes: this file. Against 2021, section two has one more row, a
/// total with a relation of its own, and a renamed column; the other sections are those of 2021.
/// </summary>
public static class MadeUpEdition
{
    public static FormEdition Edition { get; } = Declare(2099, extended: false);

    /// <summary>The edition of 2100: that of 2099 with a row added to the same record.</summary>
    public static FormEdition Extended { get; } = Declare(2100, extended: true);

    /// <summary>The editions of 2019 and 2021 and the made-up one.</summary>
    public static FormCatalog Catalog { get; } = new(Reports.Edition2019, Reports.Edition2021, Edition);

    /// <summary>All of them.</summary>
    public static FormCatalog ExtendedCatalog { get; } = new(Reports.Edition2019, Reports.Edition2021, Edition, Extended);

    private static FormEdition Declare(int year, bool extended) =>
        new(
            year.ToString(CultureInfo.InvariantCulture),
            firstYear: year,
            string.Create(CultureInfo.InvariantCulture, $"国办公开办函〔{year}〕0号"),
            [
                SharedForm.Overview,
                new FormSection("二", ProactiveDisclosure(extended), "50(1)"),
                new FormSection("三", Reports.Table(Reports.Edition2021, "/requests"), "50(2)"),
                new FormSection("四", SharedForm.ReviewAndLitigation, "50(3)"),
                SharedForm.ProblemsAndImprovements,
                SharedForm.OtherMatters,
            ]
        );

    private static FormTable ProactiveDisclosure(bool extended)
    {
        var documents = new Columns<DocumentCounts2099>(
            new(nameof(DocumentCounts2099.Issued), CellKind.Count, "件", "本年制发件数", "Issued this year"),
            new(nameof(DocumentCounts2099.Repealed), CellKind.Count, "件", "本年废止件数", "Repealed this year"),
            new(nameof(DocumentCounts2099.ValidAtYearEnd), CellKind.Count, "件", "年末有效件数", "Valid at the end of the year")
        );
        var decisions = new Columns<DecisionCounts>(
            new FormColumn(nameof(DecisionCounts.Decisions), CellKind.Count, "件", "本年处理决定数量", "Decisions made this year")
        );
        var fees = new Columns<FeeRevenue>(
            new FormColumn(
                nameof(FeeRevenue.Amount),
                CellKind.Amount,
                "万元",
                "本年收费金额（单位：万元）",
                "Amount collected this year (10,000 yuan)"
            )
        );

        var table = SharedForm.ProactiveDisclosure<ProactiveDisclosure2099>();
        table.Row(x => x.Rules, "规章", "Rules", documents, "20(1)", "第二十条第（一）项");
        table.Row(
            x => x.AdministrativeNormativeDocuments,
            "行政规范性文件",
            "Administrative normative documents",
            documents,
            "20(1)",
            "第二十条第（一）项"
        );
        var licensing = table.Row(
            x => x.AdministrativeLicensing,
            "行政许可",
            "Administrative licensing",
            decisions,
            "20(5)",
            "第二十条第（五）项"
        );
        var penalties = table.Row(
            x => x.AdministrativePenalties,
            "行政处罚",
            "Administrative penalties",
            decisions,
            "20(6)",
            "第二十条第（六）项"
        );
        var compulsion = table.Row(
            x => x.AdministrativeCompulsion,
            "行政强制",
            "Administrative compulsion",
            decisions,
            "20(6)",
            "第二十条第（六）项"
        );
        var total = table.Row(x => x.AllDecisions, "处理决定合计", "All decisions", decisions, "", isTotal: true);
        if (extended)
        {
            table.AddedRow(
                x => x.Inspections,
                (x, v) => x with { Inspections = v },
                "行政检查",
                "Administrative inspections",
                decisions,
                "20(6)",
                "第二十条第（六）项"
            );
        }

        table.Row(x => x.AdministrativeFees, "行政事业性收费", "Administrative fees", fees, "20(8)", "第二十条第（八）项");

        // A relation belongs to a rule of the catalogue; this one borrows "the total is the sum of its rows".
        table.PerColumn("GD2102", [total], [licensing, penalties, compulsion]);
        return table.Build();
    }
}

/// <summary>Section two of the made-up edition.</summary>
public sealed record ProactiveDisclosure2099
    : ProactiveDisclosure,
        IReportGroup<ProactiveDisclosure2099>,
        IAdditionOperators<ProactiveDisclosure2099, ProactiveDisclosure2099, ProactiveDisclosure2099>,
        IAdditiveIdentity<ProactiveDisclosure2099, ProactiveDisclosure2099>
{
    public DocumentCounts2099 Rules { get; init; } = DocumentCounts2099.Blank;

    public DocumentCounts2099 AdministrativeNormativeDocuments { get; init; } = DocumentCounts2099.Blank;

    public DecisionCounts AdministrativeLicensing { get; init; } = DecisionCounts.Blank;

    public DecisionCounts AdministrativePenalties { get; init; } = DecisionCounts.Blank;

    public DecisionCounts AdministrativeCompulsion { get; init; } = DecisionCounts.Blank;

    public DecisionCounts AllDecisions { get; init; } = DecisionCounts.Blank;

    public FeeRevenue AdministrativeFees { get; init; } = FeeRevenue.Blank;

    public DecisionCounts? Inspections { get; init; }

    public static ProactiveDisclosure2099 Blank { get; } = new();

    public static ProactiveDisclosure2099 Zero { get; } =
        new()
        {
            Rules = DocumentCounts2099.Zero,
            AdministrativeNormativeDocuments = DocumentCounts2099.Zero,
            AdministrativeLicensing = DecisionCounts.Zero,
            AdministrativePenalties = DecisionCounts.Zero,
            AdministrativeCompulsion = DecisionCounts.Zero,
            AllDecisions = DecisionCounts.Zero,
            AdministrativeFees = FeeRevenue.Zero,
        };

    public static ProactiveDisclosure2099 AdditiveIdentity => Zero;

    public static ProactiveDisclosure2099 Add(ProactiveDisclosure2099 left, ProactiveDisclosure2099 right) => left + right;

    public static ProactiveDisclosure2099 operator +(ProactiveDisclosure2099 left, ProactiveDisclosure2099 right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new()
        {
            Rules = left.Rules + right.Rules,
            AdministrativeNormativeDocuments = left.AdministrativeNormativeDocuments + right.AdministrativeNormativeDocuments,
            AdministrativeLicensing = left.AdministrativeLicensing + right.AdministrativeLicensing,
            AdministrativePenalties = left.AdministrativePenalties + right.AdministrativePenalties,
            AdministrativeCompulsion = left.AdministrativeCompulsion + right.AdministrativeCompulsion,
            AllDecisions = left.AllDecisions + right.AllDecisions,
            AdministrativeFees = left.AdministrativeFees + right.AdministrativeFees,
            Inspections = ReportRow.AddAdded(left.Inspections, right.Inspections, "行政检查 (inspections)"),
        };
    }

    ProactiveDisclosure2099 IReportGroup<ProactiveDisclosure2099>.WithParts(ReadOnlySpan<object> parts) =>
        this with
        {
            Rules = (DocumentCounts2099)parts[0],
            AdministrativeNormativeDocuments = (DocumentCounts2099)parts[1],
            AdministrativeLicensing = (DecisionCounts)parts[2],
            AdministrativePenalties = (DecisionCounts)parts[3],
            AdministrativeCompulsion = (DecisionCounts)parts[4],
            AllDecisions = (DecisionCounts)parts[5],
            AdministrativeFees = (FeeRevenue)parts[6],
        };

    private protected override ProactiveDisclosure AddSameShape(ProactiveDisclosure other) => this + (ProactiveDisclosure2099)other;
}

/// <summary>A row of section two of the made-up edition: 现行有效件数 has another name.</summary>
public sealed record DocumentCounts2099
    : IReportRow<DocumentCounts2099>,
        IAdditionOperators<DocumentCounts2099, DocumentCounts2099, DocumentCounts2099>,
        IAdditiveIdentity<DocumentCounts2099, DocumentCounts2099>
{
    public Count Issued { get; init; }

    public Count Repealed { get; init; }

    public Count ValidAtYearEnd { get; init; }

    public static DocumentCounts2099 Blank { get; } = new();

    public static DocumentCounts2099 Zero { get; } =
        new()
        {
            Issued = Count.Zero,
            Repealed = Count.Zero,
            ValidAtYearEnd = Count.Zero,
        };

    public static DocumentCounts2099 AdditiveIdentity => Zero;

    public static DocumentCounts2099 Add(DocumentCounts2099 left, DocumentCounts2099 right) => left + right;

    public static DocumentCounts2099 operator +(DocumentCounts2099 left, DocumentCounts2099 right) => ReportRow.Add(left, right);

    void IReportRow<DocumentCounts2099>.CopyTo(Span<Count> counts, Span<Amount> amounts)
    {
        counts[2] = ValidAtYearEnd;
        counts[1] = Repealed;
        counts[0] = Issued;
    }

    static DocumentCounts2099 IReportRow<DocumentCounts2099>.FromCells(ReadOnlySpan<Count> counts, ReadOnlySpan<Amount> amounts) =>
        new()
        {
            Issued = counts[0],
            Repealed = counts[1],
            ValidAtYearEnd = counts[2],
        };
}
