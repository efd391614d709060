namespace GovDisclosure.Rules.Years;

/// <summary>GD5002: the documents in force go on.</summary>
internal sealed class StockContinuityRule()
    : YearSumRule(
        Definition,
        new LocalizedText("清理、修订或自然失效也会造成差异", "A clean-up, revisions or lapsing explain it too"),
        new StockRelation(
            nameof(DocumentCounts.InForce),
            nameof(DocumentCounts.Issued),
            nameof(DocumentCounts.Repealed),
            IsOfPrevious: false
        )
    )
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD5002",
            Name = "stock-continuity",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Years,
            Statement = new(
                "本年现行有效件数等于上年现行有效件数加本年制发件数、减本年废止件数；清理、修订、自然失效可以造成差异。",
                "What is in force equals last year's, plus what was issued, less what was repealed; clean-ups, revisions and lapsing explain a difference."
            ),
            Formula = "现行有效（本年） + 本年废止 = 现行有效（上年） + 本年制发",
            Basis = new(
                "表二栏目含义；正确的报告在清理之后也会不符",
                "The meaning of the columns; correct reports break it after clean-ups"
            ),
            Failing = ExampleReports.Years(
                "上年有效 6 件，本年制发 2 件、废止 1 件，现行有效 9 件。",
                "6 in force last year, 2 issued, 1 repealed, 9 in force this year.",
                static previous => previous,
                static report => ExampleReports.With(report, ("/proactiveDisclosure/administrativeNormativeDocuments/inForce", 9))
            ),
            Passing = ExampleReports.Years("6 + 2 − 1 = 7。", "6 + 2 − 1 = 7.", static previous => previous, static report => report),
        };
}
