namespace GovDisclosure.Rules.Text;

/// <summary>A total with the parts that are listed after it.</summary>
/// <param name="Whole">The total.</param>
/// <param name="Sum">The sum of the parts.</param>
/// <param name="Parts">How many parts there are.</param>
/// <param name="AddsUp">Whether the parts, the first of them, or those in the total's unit add up to it.</param>
/// <param name="IsOpen">Whether the list does not claim to be whole (等, 主要).</param>
/// <param name="EndsWithOther">Whether the last part is 其他.</param>
/// <param name="IsByChannel">Whether half of the parts or more are ways of publishing, on several of which one item may be.</param>
/// <param name="IsOfOneSentence">Whether the total is in the same sentence.</param>
internal readonly record struct Enumeration(
    decimal Whole,
    decimal Sum,
    int Parts,
    bool AddsUp,
    bool IsOpen,
    bool EndsWithOther,
    bool IsByChannel,
    bool IsOfOneSentence
);
