using GovDisclosure.Statements;

namespace GovDisclosure.Output;

/// <summary>Why a figure in the words was not compared, where no nearer reason is known.</summary>
internal static class StatementWords
{
    public static LocalizedText Of(StatementVerdict verdict) =>
        verdict == StatementVerdict.OtherScope
            ? new("属于其他机关、年度或范围", "of another body, year or scope")
            : new("未能判断", "not assessed");
}
