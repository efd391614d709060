namespace GovDisclosure.Forms;

/// <summary>A relation between two years: what last year's report states in one cell, this year's states in another.</summary>
/// <param name="Rule">The id of the rule that the relation belongs to, such as <c>GD5001</c>.</param>
/// <param name="Previous">The cell of last year's report, such as one of 四、结转下年度继续办理.</param>
/// <param name="Current">The cell of this year's report, such as one of 二、上年结转政府信息公开申请数量.</param>
public sealed record YearLink(string Rule, FormCell Previous, FormCell Current);
