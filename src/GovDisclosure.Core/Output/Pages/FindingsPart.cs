using System.Collections.Immutable;
using System.Globalization;
using GovDisclosure.Comparison;
using GovDisclosure.Rules;

namespace GovDisclosure.Output.Pages;

/// <summary>Whether the two years join up.</summary>
internal sealed class FindingsPart(PageText page)
{
    public void Write(ComparisonResult result)
    {
        var continuity = result.Continuity;
        WriteDifference(result);
        page.Element("h2", page.In("两年衔接", "Whether the years join up"));
        if (continuity.Findings.IsEmpty && continuity.NotRun.IsEmpty)
        {
            page.Element("p", page.In("未发现问题。", "Nothing was found."));
            return;
        }

        page.Raw("<ul class=\"find\">\n");
        WriteAll(continuity.Findings);
        foreach (var group in continuity.NotRun.GroupBy(static notRun => notRun.Reason))
        {
            page.Raw(
                $"<li>{PageText.Escape(page.In("未核对：", "Not run: "))}{PageText.Escape(string.Join(page.In("、", ", "), group.Select(static notRun => notRun.Rule.Id)))} ({PageText.Escape(page.In(group.Key))})</li>\n"
            );
        }

        page.Raw("</ul>\n");
    }

    private void WriteDifference(ComparisonResult result)
    {
        if (result.Findings is not { } findings)
        {
            return;
        }

        page.Element("h2", page.In(ChangeWords.FindingsHeading));
        foreach (var (kind, part) in findings.Parts)
        {
            page.Element("h3", $"{page.In(kind)}{page.In("：", ": ")}{part.Length.ToString(CultureInfo.InvariantCulture)}");
            if (!part.IsEmpty)
            {
                page.Raw("<ul class=\"find\">\n");
                WriteAll(part);
                page.Raw("</ul>\n");
            }
        }
    }

    private void WriteAll(ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var style =
                finding.Status == FindingStatus.Fail
                    ? finding.Severity switch
                    {
                        FindingSeverity.Error => " class=\"error\"",
                        FindingSeverity.Warning => " class=\"warning\"",
                        _ => "",
                    }
                    : "";
            var status = finding.Status switch
            {
                FindingStatus.NotAssessable => page.In("无法核对", "not assessable"),
                FindingStatus.Waived => page.In("豁免", "waived"),
                _ => "",
            };
            page.Raw(
                $"<li{style} data-rule=\"{PageText.Escape(finding.Rule.Id)}\"><strong>{PageText.Escape(finding.Rule.Id)}</strong> {PageText.Escape(status)} {PageText.Escape(page.In(finding.Message))}</li>\n"
            );
        }
    }
}
