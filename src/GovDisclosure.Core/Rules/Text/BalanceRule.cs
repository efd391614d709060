using System.Collections.Immutable;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3012: the text's own figures of requests received, carried over, completed and carried forward.</summary>
internal sealed class BalanceRule() : TextRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD3012",
            Name = "text-balance",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Text,
            Statement = new(
                "文中收到与上年结转的申请数量之和，等于办结与结转下年之和（“收到”可以已含上年结转；文中没有上年结转的，只看收到是否多于后两项之和）。",
                "The text's own figures balance: received plus carried over is completed plus carried forward; \"received\" may include what was carried over, and where none is stated to be carried over, received is not above the other two."
            ),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "年份不详的报告，文中上年结转 1 件、新收 5 件，办结 5 件、结转下年 2 件。",
                "In a report whose year is not known, the text has 1 carried over and 5 new, but 5 completed and 2 carried forward.",
                static report =>
                    ExampleReports.Overview(
                        "新收政府信息公开申请5件，办结5件，结转下年度1件",
                        "新收政府信息公开申请5件，上年结转1件，办结5件，结转下年度2件"
                    )(report) with
                    {
                        Year = null,
                    }
            ),
            Passing = ExampleReports.Of(
                "文中上年结转 1 件、新收 5 件，办结 5 件、结转下年 1 件。",
                "The text has 1 carried over and 5 new, 5 completed and 1 carried forward.",
                ExampleReports.Overview("新收政府信息公开申请5件，办结5件", "新收政府信息公开申请5件，上年结转1件，办结5件")
            ),
        };

    protected override RuleOutcome Look(RuleContext context, IFindingSink findings)
    {
        var own = context.Statements;
        var received = Only(own, Meaning.Received, Meaning.NewlyReceived);
        var (over, completed, forward) = (Only(own, Meaning.CarriedOver), Only(own, Meaning.Completed), Only(own, Meaning.CarriedForward));
        if (received is null || completed is null || forward is null)
        {
            return RuleOutcome.NothingStated;
        }

        var left = received.Value + (over?.Value ?? 0);
        var right = completed.Value + forward.Value;

        // What was received may include what was carried over, unless it is said to be new; without a figure of it, it may be anything.
        var mayInclude = received.Happened == Meaning.Received && received.Value == right;
        if (left == right || mayInclude || (over is null && received.Value < right))
        {
            return over is null && left != right ? RuleOutcome.NothingStated : RuleOutcome.Ran;
        }

        var (overZh, overEn) = over is null ? ("", "") : ($"加上年结转 {Print(over.Value)}", $" plus {Print(over.Value)} carried over");
        findings.Add(
            Violation(
                received.Quote.Pointer,
                new LocalizedText(
                    $"文中收到 {Print(received.Value)}{overZh}，与办结 {Print(completed.Value)} 加结转下年 {Print(forward.Value)} 不等；请核对文字。",
                    $"The text has {Print(received.Value)} received{overEn}, but {Print(completed.Value)} completed plus {Print(forward.Value)} carried forward; check the text."
                )
            ) with
            {
                Quote = received.Quote,
                Left = (Int128)left,
                Right = (Int128)right,
            }
        );
        return RuleOutcome.Ran;
    }

    // The figure of it, where the text has one; with two that differ, which is of the whole year is not known.
    private static Statement? Only(ImmutableArray<Statement> statements, params ReadOnlySpan<Meaning> events)
    {
        Statement? only = null;
        foreach (var statement in statements)
        {
            if (
                !events.Contains(statement.Happened)
                || statement.Topic != Meaning.Requests
                || !statement.IsOwn
                || statement.HasChoice
                || statement.IsAtMost
                || statement.Step > 0
                || (statement.IsInWords && statement.Happened == Meaning.Completed)
                || (statement.IsDerived && statement.Happened == Meaning.Completed)
            )
            {
                continue;
            }

            if (only is not null && only.Value != statement.Value)
            {
                return null;
            }

            only = only is null || statement.Happened == Meaning.NewlyReceived ? statement : only;
        }

        return only;
    }
}
