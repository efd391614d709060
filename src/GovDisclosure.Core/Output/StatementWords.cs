using GovDisclosure.Statements;

namespace GovDisclosure.Output;

/// <summary>What became of a figure in the words.</summary>
internal static class StatementWords
{
    public static LocalizedText Of(StatementVerdict verdict) =>
        verdict switch
        {
            StatementVerdict.Agrees => new("与表格一致", "agree with the tables"),
            StatementVerdict.Differs => new("与表格不一致", "differ from the tables"),
            StatementVerdict.OtherScope => new("属于其他机关、年度或范围", "belong to another body, year or scope"),
            _ => new("没有核对", "were not compared"),
        };
}
