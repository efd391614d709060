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

    public bool IsYear => Unit == "年" && Decimals == 0 && Value is >= 1949 and <= 2200;

    /// <summary>Whether it is a share of something, and so no number of things.</summary>
    public bool IsShare => Unit == "%";

    public bool IsDate => Unit is "年" or "月" or "日" or "号";
}
