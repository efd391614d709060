using GovDisclosure.Rules;

namespace GovDisclosure.Core.Tests.Rules.Cases;

/// <summary>Cases of GD4005 about counties, districts, cities and villages.</summary>
internal static class PlaceCases
{
    public static IEnumerable<RuleCase> All =>
        new (string Agency, string Text)[]
        {
            ("云岭县人民政府", "全县公开信息3条。推进区政府信息公开。"),
            ("云岭县人民政府", "全县公开信息3条。我区落实制度。"),
            ("云岭县人民政府", "全县公开信息3条。我镇落实制度。"),
            ("云岭县人民政府", "我镇落实制度。"),
            ("云岭县人民政府", "全县公开信息3条。各乡镇落实制度，我市要求从严。"),
            ("云岭县人民政府", "青石县主动公开信息3条。"),
            ("云岭县人民政府", "2023年青石县人民政府严格落实制度。"),
            ("云岭县人民政府", "强化县政府门户建设。完善区政府网站。"),
            ("云岭县人民政府", "高新区主动公开信息3条，开发区积极公开。"),
            ("云岭县人民政府", "赴青石县学习，青石县积极公开。"),
            ("云岭县人民政府办公室", "云岭县公开信息3条，青石区公开信息2条。"),
            ("云岭县财政局", "青石县主动公开信息3条。"),
            ("云岭区人民政府", "云岭区公开信息3条。全县落实制度，推进县政府网站建设。"),
            ("云岭县松岭镇人民政府", "青石县主动公开信息3条。"),
            ("云岭县松岭镇人民政府", "云岭县主动公开信息3条，我县从严。"),
            ("松岭镇人民政府", "我村公开栏已更新。"),
            ("松岭街道办事处", "推进乡政府信息公开。"),
            ("江苏省沭阳县人民政府", "宿迁市积极公开，江苏省积极公开。"),
            ("江苏省沭阳县人民政府", "泗阳县积极公开。"),
            ("江苏省沭阳县人民政府", "徐州市积极公开。"),
            ("广西壮族自治区上林县人民政府", "上林县积极公开，我区从严。"),
            ("松岭镇人民政府", "松岭鎮公開信息3條。"),
            ("松嶺鎮人民政府", "松岭镇公开信息3条。"),
        }.Select(static pair =>
            RuleCase.Of(
                "GD4005",
                pair.Agency + ": " + pair.Text,
                ExampleReports.Clean with
                {
                    Overview = new Overview { Text = pair.Text },
                    Agency = new Agency { Name = pair.Agency },
                }
            )
        );
}
