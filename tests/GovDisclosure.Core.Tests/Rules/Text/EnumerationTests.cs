using GovDisclosure.Rules;

namespace GovDisclosure.Core.Tests.Rules.Text;

/// <summary>GD3008 over lists as reports have them, all made up: in brackets, with semicolons, of two parts, of requests by their way, in
/// ten thousands.</summary>
public sealed class EnumerationTests
{
    [Theory]
    [InlineData("公开信息120条（机构类30条，政策类50条，动态类45条）。")]
    [InlineData("公开信息120条(机构类30条、政策类50条、动态类45条)。")]
    [InlineData("公开信息120条，包括机构类30条；政策类50条；其他类30条。")]
    [InlineData("收到政府信息公开申请60件，其中网络申请41件，信函申请21件。")]
    [InlineData("收到政府信息公开申请60件（通过网站41件、通过信函21件）。")]
    [InlineData("收到政府信息公开申请60件，其中网站申请35件，信函申请14件，其他方式10件。")]
    [InlineData("收到申请35件，其中自然人申请30件、法人申请6件。")]
    [InlineData("办结申请35件：予以公开20件，部分公开5件，无法提供8件，其他处理1件。")]
    [InlineData("受理申请20件（予以公开12件、部分公开3件、无法提供6件），均已办结。")]
    [InlineData("信息公开行政复议8件，其中维持5件，纠正2件，尚未审结2件。")]
    [InlineData("办理建议提案30件，其中人大建议18件、政协提案13件。")]
    [InlineData("举办培训12次，其中集中培训5次、现场培训8次。")]
    [InlineData("全年发布信息1.5万条，其中政策类6000条、动态类7000条、其他3500条。")]
    [InlineData("公开信息１２０条，其中：機構類３０條、政策類５０條、動態類４５條。")]
    [InlineData("发布信息共300条，比上年增加40条，其中动态200条、公告90条、其他5条。")]
    [InlineData("全年共主动公开信息200条。其中，机构类80条，政策类60条，其他类50条。")]
    public void A_list_that_does_not_add_up_is_found(string text) => Assert.Contains("GD3008", Found(text));

    [Theory]
    [InlineData("公开信息120条（机构类30条，政策类50条，动态类40条）。")]
    [InlineData("公开信息120条，包括机构类30条；政策类50条；其他类40条。")]
    [InlineData("收到政府信息公开申请60件，其中网络申请41件，信函申请19件。")]
    [InlineData("收到政府信息公开申请60件，其中网络申请41件，信函申请19件；办结58件，其中予以公开40件、部分公开18件。")]
    [InlineData("收到政府信息公开申请60件（网络41件、信函19件），办结58件。")]
    [InlineData("公开信息120条，其中机构类30条、政策类50条等。")]
    [InlineData("公开信息120条，主要包括机构类30条、政策类50条。")]
    [InlineData("公开信息120条，其中网站90条、微信60条。")]
    [InlineData("公开信息30条，包括政策解读12条（文字解读8条、图片解读4条）、动态18条。")]
    [InlineData("收到申请20件，其中5件为重复申请，3件已撤回。")]
    [InlineData("收到申请20件，其中自然人申请18件、法人申请2件；网络申请15件、信函申请5件。")]
    [InlineData("全年发布信息1.2万条，其中政策类0.8万条、动态类0.5万条。")]
    [InlineData("全年发布信息1.5万条，其中政策类6000条、动态类7000条、其他2400条。")]
    [InlineData("收到申请30件，其中上年结转2件、新收28件，办结29件。")]
    [InlineData("发布信息共300条，比上年增加40条，其中动态200条、公告100条。")]
    [InlineData("收到申请21件，其中信访举报投诉类申请3件，重复申请1件，其他处理2件。")]
    [InlineData("上年结转3件。其中县本级收到申请12件，已答复11件；乡镇收到9件。")]
    [InlineData("公开信息120余条，其中机构类30条、政策类50条、动态类60条。")]
    public void A_list_that_adds_up_or_leaves_some_out_is_not(string text) => Assert.DoesNotContain("GD3008", Found(text));

    private static IEnumerable<string> Found(string text) =>
        ReportChecker
            .Default.Check(ExampleReports.Clean with { Overview = new Overview { Text = text } })
            .Findings.Select(static finding => finding.Rule.Id);
}
