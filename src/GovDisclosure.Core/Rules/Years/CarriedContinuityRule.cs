using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Years;

/// <summary>GD5001: what this year carries over is what last year carried forward.</summary>
internal sealed class CarriedContinuityRule() : YearRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD5001",
            Name = "carried-continuity",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Years,
            Statement = new(
                "本年表三第二项（上年结转）与上年表三第四项（结转下年度）每一列相等。",
                "Table three: what this year carries over equals what last year carried forward, in each column."
            ),
            Basis = new(
                "《政府信息公开条例》第三十三条、第三十五条（跨年办理的申请）",
                "Regulation on Open Government Information, Art. 33 and 35 (requests handled over the turn of the year)"
            ),
            Formula = "二（本年） = 四（上年）",
            Failing = ExampleReports.Years(
                "上年结转下年度自然人 1 件，本年上年结转写为商业企业 1 件。",
                "Last year carried forward 1 request of a natural person; this year carries over 1 of an enterprise.",
                static previous => previous,
                static report =>
                    ExampleReports.With(
                        report,
                        ("/requests/carriedOver/naturalPersons", 0),
                        ("/requests/carriedOver/commercialEnterprises", 1),
                        ("/requests/carriedForward/naturalPersons", 0),
                        ("/requests/carriedForward/commercialEnterprises", 1)
                    )
            ),
            Passing = ExampleReports.Years(
                "上年结转下年度 1 件，本年上年结转 1 件。",
                "1 carried forward last year, 1 carried over this year.",
                static previous => previous,
                static report => report
            ),
        };

    protected override RuleOutcome Run(RuleContext context, AnnualReport previous, IFindingSink findings)
    {
        var links = context.Tables.SelectMany(static table => table.Table.YearLinks).Where(link => link.Rule == Descriptor.Id).ToList();
        if (links.Count == 0 || !links[0].Previous.Table.IsPresent(previous))
        {
            var table = context
                .Catalog.Editions.Reverse()
                .SelectMany(static edition => edition.Tables)
                .First(table => table.YearLinks.Any(link => link.Rule == Descriptor.Id));
            return RuleOutcome.NotRun(
                new LocalizedText($"两年的报告并非都有“{table.LabelZh}”表", $"one of the two reports has no table of \"{table.LabelEn}\"")
            );
        }

        Check(context, previous, links, findings);
        return RuleOutcome.Ran;
    }

    private void Check(RuleContext context, AnnualReport previous, List<YearLink> links, IFindingSink findings)
    {
        var broken = new List<Operand>();
        foreach (var link in links)
        {
            var now = Now(context, link.Current);
            var before = Before(context, previous, link.Previous.Pointer)
                ?? new Operand(link.Previous, -1, CellValue.Blank, IsPrevious: true);
            if (now.Value.Number is not { } left || before.Value.Number is not { } right)
            {
                broken.AddRange(new[] { now, before }.Where(static operand => !operand.Value.IsNumber));
            }
            else if (left != right)
            {
                findings.Add(Violated(now, before, (Int128)left, (Int128)right));
            }
        }

        if (broken.Count > 0)
        {
            findings.Add(NotAssessable(context, links[0].Current.Table, broken, NotJoined));
        }
    }

    private Finding Violated(Operand now, Operand before, Int128 left, Int128 right)
    {
        var column = now.Cell.Column;
        return new Finding
        {
            Rule = Descriptor,
            Severity = Descriptor.Severity,
            Status = FindingStatus.Fail,
            Pointer = now.Pointer,
            Left = left,
            Right = right,
            Operands = [now, before],
            Message = new LocalizedText(
                $"“{column.PathZh}”列：本年“{now.Cell.Row.LabelZh}”为 {now.Value}，上年“{before.Cell.Row.LabelZh}”为 {before.Value}，{Differences.Zh(left - right)}。",
                $"Column \"{column.LabelEn}\": this year's \"{now.Cell.Row.LabelEn}\" is {now.Value}, last year's \"{before.Cell.Row.LabelEn}\" is {before.Value}; {Differences.En(left - right)}."
            ),
        };
    }
}
