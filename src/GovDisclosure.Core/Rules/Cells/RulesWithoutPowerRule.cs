using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Cells;

/// <summary>GD2201: an agency that cannot make rules states that it made or repealed some.</summary>
internal sealed class RulesWithoutPowerRule() : Rule(RuleCatalog.RulesWithoutPower)
{
    private static readonly RuleOutcome UnknownAgency = RuleOutcome.NotRun(
        new("机关类型或层级不详", "the kind or the level of the agency is not known"),
        RuleRemedy.Agency
    );

    public override RuleOutcome Run(RuleContext context, ICollection<Finding> findings)
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
