namespace GovDisclosure.Rules.Text;

/// <summary>GD3004: "all completed" while requests are carried forward.</summary>
internal sealed class AllCompletedRule() : TextRule(RuleCatalog.TextAllCompleted)
{
    // 均在法定期限内答复 says that no answer was late, not that none is outstanding.
    private static readonly string[] Claims = ["全部办结", "均已办结", "已全部办结", "均已办理完成", "已全部办理完", "全部办理完", "均已办理完", "均已按要求办理完成", "全部按期办结", "全部按时办结", "全部依法办结"];

    protected override RuleOutcome Look(RuleContext context, ICollection<Finding> findings)
    {
        if (context.FindTable("/requests") is null)
        {
            return NoTable;
        }

        // Where the total is blank, one applicant's column is enough to contradict.
        var cell = RequestWords.CellOf(context, "carriedForward");
        var total = new Operand(cell, -1, cell.Get(context.Report));
        var forward = total.Value.IsNumber
            ? total
            : total.Cell.Row.Cells.Select(each => new Operand(each, -1, each.Get(context.Report))).FirstOrDefault(static operand => operand.Value.Number > 0) ?? total;
        foreach (var sentence in context.Text.Sentences)
        {
            if (forward.Value.Number is not 0 && sentence.Has(Claims) && sentence.Has("申请") && sentence.Part.Pointer == "/overview/text" &&
                !sentence.Has("除", "复议", "诉讼", "建议", "提案", "信访") && !RequestWords.IsForeign(sentence, context) && !ExplainsTheRest(sentence))
            {
                if (forward.Value.Number is not { } number)
                {
                    findings.Add(NotAssessable(context, forward.Cell.Table, [forward], CannotBeAssessed));
                    break;
                }

                findings.Add(Found(
                    sentence,
                    $"文中称全部办结，表中“{forward.Cell.LabelZh}”为 {Print(number)}。",
                    $"The text says that all are completed; in the table, {forward.Cell.LabelEn} is {Print(number)}.") with
                { Operands = [forward] });
            }
        }

        return RuleOutcome.Ran;
    }

    // "All that fell due, and the rest carried forward" is no contradiction.
    private static bool ExplainsTheRest(Sentence sentence) => sentence.Has("结转下", "转下", "应办结", "到期", "上年结转的", "上年度结转的");
}
