using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Cells;

/// <summary>GD2201: an agency that cannot make rules states that it made or repealed some.</summary>
internal sealed class RulesWithoutPowerRule() : Rule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD2201",
            Name = "rules-without-power",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Table,
            Statement = new(
                "没有规章制定权的机关（县级及以下，地方政府部门，但代政府报告的政府办公厅、办公室除外）不填报规章的制发、废止件数。",
                "An agency that cannot make rules (county level and below; a local department other than a government's general office, which reports its government's rules) states none issued or repealed."
            ),
            Basis = new(
                "《立法法》第九十一条、第九十三条（2023 年修正前为第八十条、第八十二条）",
                "Legislation Law, Art. 91 and 93 (80 and 82 before the amendment of 2023)"
            ),
            Failing = ExampleReports.Cells(
                "乡镇填报制发规章 1 件。",
                "A township states 1 rule issued.",
                ("/proactiveDisclosure/rules/issued", 1),
                ("/proactiveDisclosure/rules/inForce", 1)
            ),
            Passing = ExampleReports.Cells(
                "乡镇填报规章 0 件，制发行政规范性文件 2 件。",
                "A township states no rules and 2 normative documents issued."
            ),
        };

    private static readonly RuleOutcome UnknownAgency = RuleOutcome.NotRun(
        new("机关类型或层级不详", "the kind or the level of the agency is not known"),
        RuleRemedy.Agency
    );

    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        var row = context
            .Tables.SelectMany(static table => table.Table.Rows)
            .FirstOrDefault(static row => row.PropertyName == nameof(ProactiveDisclosure2021.Rules));
        if (row is null)
        {
            return NoTable;
        }

        if (HasPower(context.Agency) is not { } hasPower)
        {
            return UnknownAgency;
        }

        if (!hasPower)
        {
            var broken = new List<Operand>();
            foreach (var cell in row.Cells.Where(static cell => IsMaking(cell.Column)))
            {
                var value = cell.Get(context.Report);
                if (value.Number is null)
                {
                    broken.Add(new Operand(cell, 0, value));
                }
                else if (value.Number > 0)
                {
                    findings.Add(Found(cell, value));
                }
            }

            if (broken.Count > 0)
            {
                findings.Add(NotAssessable(context, broken[0].Cell.Table, broken, CannotBeAssessed));
            }
        }

        return RuleOutcome.Ran;
    }

    /// <summary>Whether an agency may make rules (规章); null when too little is known about it.</summary>
    private static bool? HasPower(Agency agency) =>
        agency switch
        {
            { Level: AgencyLevel.Central } => true,
            { Level: AgencyLevel.County or AgencyLevel.Township } => false,

            // A general office reports its government's rules.
            { Level: AgencyLevel.Province or AgencyLevel.City, Kind: AgencyKind.Government or AgencyKind.Office or AgencyKind.Corps } =>
                true,
            { Level: AgencyLevel.Province or AgencyLevel.City, Kind: not null } => false,

            // Whatever place they are of: a zone's authority, a branch and an institution are no government and no department that may make
            // rules.
            { Kind: AgencyKind.Zone or AgencyKind.Branch or AgencyKind.Authorised } => false,
            _ => null,
        };

    private static bool IsMaking(FormColumn column) =>
        column.PropertyName
            is nameof(DocumentCounts.Issued)
                or nameof(DocumentCounts.Repealed)
                or nameof(DocumentDisclosureCounts.NewlyMade);

    private Finding Found(FormCell cell, CellValue value) =>
        Violation(
            cell.Pointer,
            new LocalizedText(
                $"“{cell.LabelZh}”为 {value}，而该机关没有制定规章的权限；请核对是否将规范性文件计入。",
                $"{cell.LabelEn}: {value}, but the agency has no power to make rules; check whether normative documents were counted here."
            )
        ) with
        {
            Operands = [new Operand(cell, 1, value)],
        };
}
