namespace GovDisclosure.Statements;

/// <summary>A number in a sentence, with its unit.</summary>
/// <param name="Start">Where it begins in the sentence.</param>
/// <param name="End">Where it ends, unit included.</param>
/// <param name="Value">The number, 万 and 亿 multiplied out.</param>
/// <param name="Unit">The unit, such as 件, % or 年; empty when none follows.</param>
/// <param name="IsExact">Whether the words around it do not make it a rough one (余, 多, 约, 近).</param>
/// <param name="Decimals">The decimal places as printed; 0 where 万 or 亿 makes a whole number of it.</param>
/// <param name="Step">What one more in the last place printed is worth where 万 or 亿 follows: the number is rounded to it; else 0.</param>
internal sealed record Figure(int Start, int End, decimal Value, string Unit, bool IsExact, int Decimals, decimal Step = 0)
{
    /// <summary>Whether the figure may stand for a number: it is that number, or that number rounded or cut off.</summary>
    public bool IsFor(Int128 number) =>
        Step == 0 ? number == (Int128)Value : number >= (Int128)(Value - (Step / 2)) && number < (Int128)(Value + Step);

    /// <summary>The unit of a year.</summary>
    public const string Year = "年";

    /// <summary>The unit of a month.</summary>
    public const string Month = "月";

    /// <summary>The unit of a day.</summary>
    public const string Day = "日";

    public bool IsYear => Unit == Year && Decimals == 0 && Value is >= 1949 and <= 2200;

    /// <summary>Whether it is a share of something, and so no number of things.</summary>
    public bool IsShare => Unit == "%";

    /// <summary>Whether it is a day of a month, such as 31日 or 31号.</summary>
    public bool IsDay => Unit is Day or "号";

    public bool IsDate => Unit is Year or Month || IsDay;

    public bool IsMoney => Unit == "元";

    /// <summary>Whether it counts requests or what was published.</summary>
    public bool CountsItems => Unit is "件" or "条" or "篇";

    /// <summary>Whether it counts what is published, and no requests or cases.</summary>
    public bool CountsPublished => Unit is "条" or "篇" or "期" or "次" or "份";

    /// <summary>Whether it counts pieces of information or papers.</summary>
    public bool CountsPapers => Unit is "条" or "篇" or "份";

    /// <summary>Whether its unit is one of applications alone.</summary>
    public bool CountsRequests => Unit is "件" or "宗" or "份";

    /// <summary>Whether its unit is one of many things, requests among them.</summary>
    public bool HasVagueUnit => Unit is "条" or "个" or "次" or "项";

    /// <summary>Whether its unit is one in which requests, cases or documents are counted.</summary>
    public bool CountsCases => Unit is "件" or "件次" or "宗" or "起" or "例" or "份" or "条" or "封" or "个" or "项" or "部";
}
