using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Explanations;

/// <summary>A figure outside the table's own relations that speaks for or against a proposed change: what last year's report states.</summary>
/// <param name="Link">The relation to last year's report; its rule names the witness.</param>
/// <param name="Value">The figure of last year's report.</param>
/// <param name="Supports">Whether the change brings the two years together; else it parts them.</param>
public sealed record Witness(YearLink Link, long Value, bool Supports);
