using GovDisclosure.Forms;

namespace GovDisclosure.Rules;

/// <summary>Where more than one rule comes from.</summary>
internal static class Bases
{
    public static readonly LocalizedText TheForm = new(
        $"年度报告格式（{string.Join("、", Notices())}）",
        $"The form ({string.Join(", ", Notices())})"
    );

    public static readonly LocalizedText Notice2019 = OfEdition("2019");

    public static readonly LocalizedText Notice2021 = OfEdition("2021");

    public static readonly LocalizedText Article49 = new(
        "《政府信息公开条例》第四十九条",
        "Regulation on Open Government Information, Art. 49"
    );

    public static readonly LocalizedText Article50 = new(
        "《政府信息公开条例》第五十条",
        "Regulation on Open Government Information, Art. 50"
    );

    public static readonly LocalizedText Article50AndForm = new(Article50.Zh + "；" + TheForm.Zh, Article50.En + "; " + TheForm.En);

    public static readonly LocalizedText Article50Item4 = new(
        "《政府信息公开条例》第五十条第（四）项",
        "Regulation on Open Government Information, Art. 50(4)"
    );

    public static readonly LocalizedText Words = new(
        "报告文字应与表格一致、前后一致",
        "The words of the report agree with its tables and with themselves"
    );

    public static readonly LocalizedText Editing = new(
        "文字核对：报告由机关公布，应是本机关、本年度的，且已校对",
        "Proof-reading: what an agency publishes is its own, on its year, and read through"
    );

    public static LocalizedText Collected =>
        new("逐级汇总的要求：汇总数等于各下级单位之和", "Reports are rolled up level by level: the whole is the sum of its parts");

    private static IEnumerable<string> Notices() => FormCatalog.Default.Editions.Select(static edition => edition.Notice);

    private static LocalizedText OfEdition(string id)
    {
        var notice = FormCatalog.Default.Find(id)!.Notice;
        return new LocalizedText(notice, notice);
    }
}
