using GovDisclosure.Reading;

namespace GovDisclosure.Rules;

public static partial class RuleCatalog
{
    /// <summary>What was carried forward is what is carried over.</summary>
    public static RuleDescriptor CarriedContinuity { get; } = new()
    {
        Id = "GD5001",
        Name = "carried-continuity",
        Severity = Severity.Warning,
        Scope = RuleScope.Years,
        Statement = new(
            "本年表三第二项（上年结转）与上年表三第四项（结转下年度）每一列相等。",
            "Table three: what this year carries over equals what last year carried forward, in each column."),
        Basis = new("《政府信息公开条例》第三十三条、第三十五条（跨年办理的申请）", "Regulation on Open Government Information, Art. 33 and 35 (requests handled over the turn of the year)"),
        Formula = "二（本年） = 四（上年）",
        Failing = ExampleReports.Years(
            "上年结转下年度自然人 1 件，本年上年结转写为商业企业 1 件。",
            "Last year carried forward 1 request of a natural person; this year carries over 1 of an enterprise.",
            static previous => previous,
            static report => ExampleReports.With(
                report,
                ("/requests/carriedOver/naturalPersons", 0),
                ("/requests/carriedOver/commercialEnterprises", 1),
                ("/requests/carriedForward/naturalPersons", 0),
                ("/requests/carriedForward/commercialEnterprises", 1))),
        Passing = ExampleReports.Years("上年结转下年度 1 件，本年上年结转 1 件。", "1 carried forward last year, 1 carried over this year.", static previous => previous, static report => report),
    };
}
