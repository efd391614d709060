using GovDisclosure.Rules;

namespace GovDisclosure.Core.Tests.Rules.Cases;

/// <summary>
/// Cases of the rules that compare words with tables. The report has 5 new requests and 1 carried over, 5 completed (4 granted, 1 not held)
/// and 1 carried forward, 1 reconsideration, and 2 normative documents issued, 1 repealed, 7 in force. A word stands once in a sentence
/// that
/// the rule objects to without it, or that it would not look at without it.
/// </summary>
internal static class TextCases
{
    public static IEnumerable<RuleCase> All =>
        [
            .. Scopes,
            .. Received,
            .. Completed,
            .. Carried,
            .. AllCompleted,
            .. Outcomes,
            .. Cases,
            .. Documents,
            .. Enumerations,
            .. Percentages,
            .. Lists,
            .. Fees,
        ];

    private static IEnumerable<RuleCase> Scopes =>
        [
            .. Each(
                "GD3001",
                [
                    "政府办",
                    "办公室",
                    "本级",
                    "代表",
                    "各部门",
                    "各单位",
                    "各乡镇",
                    "各街道",
                    "各镇",
                    "县直",
                    "市直",
                    "区直",
                    "省直",
                    "季度",
                    "上半年",
                    "下半年",
                    "月均",
                    "日均",
                    "备案",
                    "指导",
                    "培训",
                    "信访",
                    "建议",
                    "提案",
                    "留言",
                    "热线",
                    "咨询",
                    "来信",
                    "截至目前",
                    "累计",
                    "市级部门",
                    "县级部门",
                    "区级部门",
                    "开发区",
                    "园区",
                    "其余",
                    "计划",
                    "拟",
                ],
                static word => $"{word}。收到政府信息公开申请9件，{word}。"
            ),
            .. Each(
                "GD3001",
                [
                    "教育局",
                    "建委",
                    "财政厅",
                    "县政府",
                    "区政府",
                    "市政府",
                    "省政府",
                    "镇政府",
                    "乡政府",
                    "我局",
                    "本局",
                    "全局",
                    "该局",
                    "云岭镇政府",
                ],
                static body => $"{body}收到政府信息公开申请9件。"
            ),
            .. Each("GD3001", ["受理", "收到", "共受理", "共收到", "办理", "答复", "转来"], static verb =>
                $"今年，教育局{verb}，收到政府信息公开申请9件。"
            ),
            .. Each("GD3001", ["局里的教育局收到，", "局长到教育局，", "我局和教育局收到，"], static words =>
                words + "收到政府信息公开申请9件。"
            ),
            .. Each("GD3001", ["1月至6月", "1月至12月", "一月至十二月", "12 月", "2023年", "2022年", "2024年", "2021年"], static words =>
                words + "收到政府信息公开申请9件。"
            ),
            .. Each("GD3001", ["各县", "各区", "各市", "县区", "区县"], static words => words + "收到政府信息公开申请9件。"),
            .. Each("GD3001", ["3\n  511", "3 511", "9\n", "9 ", "3\r\n511", "3 511 9"], static figure =>
                $"收到政府信息公开申请{figure}件。"
            ),
            .. Each("GD3002", ["政务服务", "服务大厅", "窗口", "行政许可", "审批", "各类", "其他"], static words =>
                $"依申请公开渠道畅通，{words}办结9件。"
            ),
            .. Each(
                "GD3001",
                ["信息公开申请", "依申请公开", "申请公开", "公开申请", "信息公开的申请", "依申请信息公开", "申请", "来件"],
                static words => $"今年收到{words}9件。"
            ),
            RuleCase.Of(
                "GD3001",
                "the general office of a government",
                Report("县政府收到政府信息公开申请9件。") with
                {
                    Agency = new Agency { Name = "云岭县政府办公厅" },
                }
            ),
            RuleCase.Of(
                "GD3001",
                "a bureau that is the agency",
                Report("教育局收到政府信息公开申请9件。") with
                {
                    Agency = new Agency { Name = "云岭县教育局" },
                }
            ),
            RuleCase.Of("GD3001", "no year", Report("收到政府信息公开申请9件。") with { Year = null }),
            RuleCase.Of("GD3001", "no table", Report("收到政府信息公开申请9件。") with { Requests = null }),
            RuleCase.Of(
                "GD3001",
                "a blank total whose parts are there",
                ExampleReports.With(Report("收到政府信息公开申请9件。"), "/requests/newlyReceived/total", CellValue.Blank)
            ),
            new RuleCase(
                "GD3001",
                "of a document, a total that was not found",
                new CheckInput
                {
                    Report = ExampleReports.With(
                        ExampleReports.With(Report("收到政府信息公开申请9件。"), "/requests/newlyReceived/total", CellValue.Blank),
                        "/requests/newlyReceived/naturalPersons",
                        CellValue.Blank
                    ),
                    Source = new GovDisclosure.Reading.ReadResult { Provenance = new GovDisclosure.Reading.Provenance([]) },
                }
            ),
            RuleCase.Of(
                "GD3001",
                "a blank total and a blank part",
                ExampleReports.With(
                    ExampleReports.With(Report("收到政府信息公开申请9件。"), "/requests/newlyReceived/total", CellValue.Blank),
                    "/requests/newlyReceived/naturalPersons",
                    CellValue.Blank
                )
            ),
        ];

    private static IEnumerable<RuleCase> Received =>
        [
            .. Each("GD3001", ["收到", "受理", "新收", "收办", "接收", "处理"], static verb => $"全年{verb}政府信息公开申请9件。"),
            .. Each(
                "GD3001",
                [
                    "结转",
                    "自然人",
                    "法人",
                    "企业",
                    "复议",
                    "诉讼",
                    "网络",
                    "网上",
                    "在线",
                    "平台",
                    "方式",
                    "渠道",
                    "重复",
                    "通过",
                    "信函",
                    "当面",
                    "邮",
                    "传真",
                    "上年",
                    "去年",
                    "转",
                    "撤",
                    "不予",
                    "未",
                    "其中",
                    "答复",
                    "办结",
                ],
                static word => $"全年{word}收到政府信息公开申请9件。"
            ),
            .. Each(
                "GD3001",
                [
                    "5件",
                    "6件",
                    "9份",
                    "9宗",
                    "9起",
                    "9例",
                    "9条",
                    "9.5件",
                    "9余件",
                    "约9件",
                    "0.0009万件",
                    "9多件",
                    "9件左右",
                    "9件以上",
                    "近9件",
                    "超9件",
                    "逾9件",
                    "１２件",
                    "十二件",
                    "1\n2件",
                ],
                static figure => $"全年收到政府信息公开申请{figure}。"
            ),
            .. Each(
                "GD3001",
                [
                    "全年收到9件政府信息公开申请。",
                    "全年收到9件，均为政府信息公开申请。",
                    "全年收到申请9件、政府信息公开申请8件。",
                    "全年 收到 政府信息\n公开申请 9 件。",
                ],
                static text => text
            ),
        ];

    private static IEnumerable<RuleCase> Completed =>
        [
            .. Each("GD3002", ["办结", "答复", "办理", "完成"], static verb => $"收到政府信息公开申请5件，{verb}9件。"),
            .. Each(
                "GD3002",
                [
                    "上年",
                    "去年",
                    "结转",
                    "延期",
                    "逾期",
                    "同意",
                    "公开",
                    "予以公开",
                    "部分",
                    "不予",
                    "无法",
                    "网",
                    "电话",
                    "书面",
                    "复议",
                    "诉讼",
                    "正在",
                    "未",
                    "其他",
                    "其中",
                    "收到",
                    "受理",
                    "转",
                    "继续",
                    "自然人",
                    "法人",
                    "当",
                    "信函",
                ],
                static word => $"收到政府信息公开申请5件，{word}答复9件。"
            ),
            .. Each("GD3002", ["信息公开申请", "依申请公开", "公开申请", "申请公开", "来件申请"], static words =>
                $"收到{words}5件，答复9件。"
            ),
            .. Each("GD3002", ["复议", "诉讼"], static word => $"政府信息公开申请引发{word}，答复9件。"),
            .. Each(
                "GD3002",
                [
                    "答复9件未结。",
                    "9件答复，信息公开申请。",
                    "办理6件。",
                    "办理5件。",
                    "答复6件。",
                    "按照规定的期限和程序及时依法一一答复9件。",
                    "按照规定的期限和程序及时依法一答复9件。",
                    "按照规定的期限和程序及时依法答复9件。",
                ],
                static text => "收到政府信息公开申请5件，" + text
            ),
        ];

    private static IEnumerable<RuleCase> Carried =>
        [
            .. Each(
                "GD3003",
                ["结转下年", "结转下一年", "结转至下", "结转到下", "转下年", "转下一年", "顺延到下", "转入下", "留到下年"],
                static words => $"政府信息公开申请{words}9件。"
            ),
            .. Each("GD3003", ["结转下年", "结转至下年", "结转到下年", "顺延到下年", "转下年", "转下一年", "留到下年"], static words =>
                $"政府信息公开申请有9件{words}。"
            ),
            .. Each("GD3003", ["收到", "受理", "结转"], static words => $"政府信息公开申请{words}9件结转下年。"),
            .. Each("GD3003", ["上年结转", "上年度结转", "上一年结转", "上一年度结转", "去年结转", "前年结转"], static words =>
                $"政府信息公开申请{words}9件。"
            ),
            .. Each("GD3003", ["受理", "收到", "新收", "复议", "诉讼", "其中", "自然人", "法人"], static word =>
                $"政府信息公开申请{word}上年结转9件。"
            ),
            .. Each("GD3003", ["复议", "诉讼"], static word => $"政府信息公开申请引发{word}的，上年结转9件。"),
            .. Each("GD3003", ["复议", "诉讼"], static word => $"申请上年结转9件，另有{word}。"),
        ];

    private static IEnumerable<RuleCase> AllCompleted =>
        [
            .. Each(
                "GD3004",
                [
                    "全部办结",
                    "均已办结",
                    "已全部办结",
                    "均已办理完成",
                    "已全部办理完",
                    "全部办理完",
                    "均已办理完",
                    "均已按要求办理完成",
                    "全部按期办结",
                    "全部按时办结",
                    "全部依法办结",
                    "均已答复",
                ],
                static claim => $"政府信息公开申请{claim}。"
            ),
            .. Each(
                "GD3004",
                ["除", "复议", "诉讼", "建议", "提案", "信访", "结转下", "转下", "应办结", "到期", "上年结转的", "上年度结转的", "申请"],
                static word => $"政府信息公开申请全部办结，{word}。"
            ),
            .. Each("GD3004", ["来件全部办结。", "2022年申请全部办结。"], static text => text),
            RuleCase.Of(
                "GD3004",
                "in another section",
                ExampleReports.Clean with
                {
                    OtherMatters = new OtherMatters { Text = "申请全部办结。" },
                }
            ),
            RuleCase.Of(
                "GD3004",
                "nothing carried forward",
                ExampleReports.With(
                    Report("申请全部办结。"),
                    ("/requests/carriedForward/naturalPersons", 0),
                    ("/requests/carriedForward/total", 0)
                )
            ),
            RuleCase.Of(
                "GD3004",
                "a blank total, a column that contradicts",
                ExampleReports.With(Report("申请全部办结。"), "/requests/carriedForward/total", CellValue.Blank)
            ),
            RuleCase.Of(
                "GD3004",
                "a blank total, nothing that contradicts",
                ExampleReports.With(
                    ExampleReports.With(Report("申请全部办结。"), "/requests/carriedForward/total", CellValue.Blank),
                    ("/requests/carriedForward/naturalPersons", 0)
                )
            ),
            RuleCase.Of("GD3004", "no table", Report("申请全部办结。") with { Requests = null }),
        ];

    private static IEnumerable<RuleCase> Outcomes =>
        [
            .. Each("GD3005", ["", "的", "答复", "答复的", "的有", "有", "共", "的申请", "申请", "决定", "事项"], static filler =>
                $"办理政府信息公开申请，予以公开{filler}9件。"
            ),
            .. Each("GD3005", ["部分公开", "不予公开", "无法提供", "不予处理", "其他处理", "总计", "属于国家秘密"], static outcome =>
                $"办理政府信息公开申请，{outcome}9件。"
            ),
            .. Each(
                "GD3005",
                [
                    "公开及",
                    "公开和",
                    "公开或",
                    "提供及",
                    "提供和",
                    "处理和",
                    "与",
                    "依法",
                    "按照规定的期限和程序及时依法",
                    "按照规定程序及时依法作出共",
                ],
                static head => $"办理政府信息公开申请，{head}予以公开9件。"
            ),
            .. Each("GD3005", ["复议", "诉讼"], static word => $"办理政府信息公开申请引发的{word}，予以公开9件。"),
            .. Each("GD3005", ["予以公开4件", "无法提供1件", "不予公开0件", "不予公开1件"], static text =>
                $"办理政府信息公开申请，{text}。"
            ),
        ];

    private static IEnumerable<RuleCase> Cases =>
        [
            .. Each("GD3006", ["行政复议", "行政诉讼", "行政复议、行政诉讼", "行政复议和行政诉讼", "行政裁决"], static words =>
                $"因政府信息公开申请，{words}9件。"
            ),
            .. Each("GD3006", ["备案", "新增", "应诉", "化解", "纠纷", "培训", "其他"], static word =>
                $"政府信息公开{word}，行政复议9件。"
            ),
            .. Each(
                "GD3006",
                [
                    "维持",
                    "纠正",
                    "尚未",
                    "直接",
                    "复议后",
                    "结果",
                    "撤",
                    "审结",
                    "上年",
                    "驳回",
                    "其中",
                    "申请人",
                    "败诉",
                    "胜诉",
                    "因",
                    "共",
                ],
                static word => $"政府信息公开{word}行政复议9件。"
            ),
            .. Each(
                "GD3006",
                [
                    "信息公开行政复议1件。",
                    "信息公开行政诉讼0件。",
                    "行政复议9件。",
                    "信息公开工作9件。",
                    "信息公开行政复议9条。",
                    "2022年信息公开行政复议9件。",
                ],
                static text => text
            ),
            RuleCase.Of(
                "GD3006",
                "one block of litigation",
                ExampleReports.With(
                    Report("信息公开行政诉讼3件。"),
                    ("/reviewAndLitigation/litigationDirect/total", 3),
                    ("/reviewAndLitigation/litigationAfterReconsideration/total", 2)
                )
            ),
            RuleCase.Of(
                "GD3006",
                "both blocks of litigation",
                ExampleReports.With(
                    Report("信息公开行政诉讼5件。"),
                    ("/reviewAndLitigation/litigationDirect/total", 3),
                    ("/reviewAndLitigation/litigationAfterReconsideration/total", 2)
                )
            ),
            RuleCase.Of(
                "GD3006",
                "neither block",
                ExampleReports.With(
                    Report("信息公开行政诉讼4件。"),
                    ("/reviewAndLitigation/litigationDirect/total", 3),
                    ("/reviewAndLitigation/litigationAfterReconsideration/total", 2)
                )
            ),
            .. Each(
                "GD3006",
                [
                    "全年收到行政复议申请150件，其中政府信息公开类1件。",
                    "审理行政复议案件150件，其中涉及政府信息公开的1件。",
                    "做好信息公开，全年行政复议9件。",
                ],
                static text => text
            ),
            RuleCase.Of(
                "GD3006",
                "reconsideration and one block of litigation",
                ExampleReports.With(
                    Report("信息公开行政复议和行政诉讼3件。"),
                    ("/reviewAndLitigation/litigationDirect/total", 2),
                    ("/reviewAndLitigation/litigationAfterReconsideration/total", 4)
                )
            ),
            RuleCase.Of(
                "GD3006",
                "one block of litigation, but both told",
                ExampleReports.With(
                    Report("信息公开行政复议和行政诉讼2件。"),
                    ("/reviewAndLitigation/litigationDirect/total", 2),
                    ("/reviewAndLitigation/litigationAfterReconsideration/total", 4)
                )
            ),
            RuleCase.Of(
                "GD3006",
                "a blank",
                ExampleReports.With(Report("信息公开行政复议9件。"), "/reviewAndLitigation/reconsideration/total", CellValue.Blank)
            ),
        ];

    private static IEnumerable<RuleCase> Documents =>
        [
            .. Each("GD3007", ["制发", "制定", "出台", "废止", "现行有效", "印发", "制定并废止", "制定现行有效"], static verb =>
                $"全年{verb}行政规范性文件9件。"
            ),
            .. Each(
                "GD3007",
                ["其中", "报备", "备案", "审查", "解读", "修订", "政府办", "办公室", "累计", "各部门", "名义", "制度", "其他"],
                static word => $"全年制发行政规范性文件9件，{word}。"
            ),
            .. Each(
                "GD3007",
                [
                    "制发9件行政规范性文件。",
                    "制发9份行政规范性文件。",
                    "制发9部行政规范性文件。",
                    "制发9条行政规范性文件。",
                    "制发约9件行政规范性文件。",
                    "制发行政规范性文件解释9件。",
                    "制定规章9件。",
                    "废止规章9件。",
                    "2022年制发行政规范性文件9件。",
                ],
                static text => text
            ),
            .. Each(
                "GD3007",
                [
                    "制发行政规范性文件2件、废止9件。",
                    "制发行政规范性文件2件，废止1件，现行有效9件。",
                    "制发行政规范性文件2件、废止9件文件。",
                    "制发行政规范性文件2件、解读4件、废止9件。",
                    "制发行政规范性文件2件，约废止9件。",
                    "制发行政规范性文件2件。废止9件。",
                    "全年制发局规范性文件9件、废止1件。",
                    "全年制发局规范性文件2件、废止9件。",
                    "全年制发局规范性文件9件。",
                    "全年制发局规范性文件9件、政策文件1件、废止1件。",
                    "全年制发县政府规范性文件9件、废止1件。",
                    "起草规章8件、县政府规范性文件8件，全年制发局规范性文件9件、废止1件。",
                ],
                static text => text
            ),
            // Another year, several years, a comparison, another body, or none at all.
            .. Each(
                "GD3007",
                [
                    "上年",
                    "上一年",
                    "去年全年",
                    "前年",
                    "往年",
                    "历年",
                    "五年来共",
                    "近三年共",
                    "“十三五”期间共",
                    "自成立以来共",
                    "全年未",
                    "没有",
                    "不存在",
                    "较上年多",
                    "同比多",
                    "下属单位共",
                    "所属单位共",
                    "直属单位",
                    "县司法局",
                    "市司法局共",
                    "我局",
                    "本局共",
                ],
                static words => $"{words}制发行政规范性文件9件。"
            ),
            .. Each("GD3007", ["全年没有制发行政规范性文件9件的情形。", "全年制发行政规范性文件9件，比去年多1件。"], static text => text),
            RuleCase.Of(
                "GD3007",
                "the form of 2019",
                ExampleReports.Clean2020 with
                {
                    Overview = new Overview { Text = "制发行政规范性文件9件。" },
                }
            ),
        ];

    private static IEnumerable<RuleCase> Enumerations =>
        [
            .. Each("GD3008", ["等", "同比", "分别", "包括", "（", "(", "；", ";", "其余", "主要", "其他"], static word =>
                $"公开信息22条，其中职能9条、指南10条、财政{word}1条。"
            ),
            .. Each(
                "GD3008",
                [
                    "公开信息22条，其中职能9条、指南10条、财政1条、其中图解2条。",
                    "公开信息22条，其中职能9条、指南11条。",
                    "公开信息231条，其中政策221条、人事9条。",
                    "公开信息231条（政策221条，人事10条）。",
                    "公开信息231条，主要是政策221条、人事9条。",
                    "公开信息231条，其中政策200条、人事9条。",
                    "公开信息1.2万条，其中网站5012条、微信5010条、微博2012条。",
                    "公开信息1.2万条，其中网站5012条、微信5010条、微博1012条。",
                    "公开信息12034条，其中网站0.5万条、微信5010条、微博2012条。",
                    "公开信息22条，按照规定的期限和程序，其中职能9条、指南10条、财政1条。",
                    "公开信息22条，按照规定的期限和程，其中职能9条、指南10条、财政1条。",
                    "其中，公开信息22条，其中职能9条、指南10条、财政1条。",
                    "公开信息22条其中9条、10条、1条。",
                    "公开信息20条，其中职能10条、指南6条、财政6条。",
                    "公开信息20条，其中职能15条、指南3条、财政3条。",
                    "公开信息20条，其中职能17条、指南3条、财政2条。",
                    "22条其中职能9条、指南10条、财政1条。",
                    "公开信息22.0条，其中职能9条、指南10条、财政1条。",
                    "公开信息22条，其中职能9条、指南10条、财政3条。",
                    "公开信息22条，其中职能9条、指南10条、财政4条。",
                    "公开信息20条，其中职能9条、指南5条、财政4条。",
                    "公开信息20条，其中职能9条、指南5条、财政3条。",
                    "公开信息20条，其中职能9条、指南9条、财政4条。",
                    "公开信息20条，其中职能10条、指南9条、财政4条。",
                    "公开信息20条，其中职能9条、指南9条、财政4条、图解2条。",
                    "公开信息20条，其中职能9条、指南9条、财政1条、图解1条、视频1条。",
                    "公开信息22条，其中职能9.5条、指南10条、财政1条。",
                    "公开信息22.5条，其中职能9条、指南10条、财政1条。",
                    "公开信息22条，其中职能9条、指南约10条、财政1条。",
                    "公开信息22条，其中职能9条、指南10条、财政1篇。",
                    "公开信息22，其中职能9、指南10、财政1。",
                    "2022年，其中1年职能9年、指南10年、财政1年。",
                    "公开信息22条，按照规定的期限和程序逐条，其中职能9条、指南10条、财政1条。",
                    "公开信息22条，按照规定的期限和程序逐，其中职能9条、指南10条、财政1条。",
                    "公开信息22条。其中职能9条、指南10条、财政1条。",
                    "公开信息22条多样。其中职能9条、指南10条、财政1条。",
                    "公开信息。其中职能9条、指南10条、财政1条。",
                    "公开信息60条，分别为职能20条、指南25条、财政20条。",
                    "公开信息60条，分别为职能20条、指南25条、财政15条。",
                    "公开信息60条，分别为职能20条、指南25条、会议20次。",
                    "职能20条、指南25条、财政20条，共计60条。",
                    "职能20条、指南25条、财政15条，共计60条。",
                    "公开30条，职能10条、指南12条、财政10条，共计30条。",
                    "职能20条、指南25条、财政20条，共计会议60次。",
                    "召开会议12次，其中专题会3次，参加人员250人次。",
                    "其中职能9条、指南10条、财政1条。",
                ],
                static text => text
            ),
        ];

    private static IEnumerable<RuleCase> Percentages =>
        [
            .. Each("GD3009", ["同比", "等", "主要", "其他"], static word => $"网站占50%，微信占30%，报刊占25%，{word}。"),
            .. Each(
                "GD3009",
                [
                    "网站占50%，微信占30%，报刊占25%。",
                    "网站占50％，微信占30％，报刊占25％。",
                    "网站为50%，微信占30%，报刊占25%。",
                    "网站占50%，微信占约30%，报刊占25%。",
                    "网站占50%，微信约占30%，报刊占25%左右。",
                    "网站占50%，微信占30%，报刊占15%。",
                    "网站占50%，微信占30%，报刊占16%。",
                    "网站占50%，微信占30%，报刊占30%。",
                    "网站占50%，微信占30%，报刊占29%。",
                    "网站占33%，微信占33%，报刊占33%。",
                    "网站占33%，微信占33%，报刊占32.5%。",
                    "网站占34%，微信占34%，报刊占33.5%。",
                    "网站占33.5%，微信占33.5%，报刊占33.15%。",
                    "网站占34%，微信占33%，报刊占34%。",
                    "网站占34%，微信占34%，报刊占34%。",
                    "网站占33.3%，微信占33.3%，报刊占33.3%。",
                    "网站占33.3%，微信占33.3%，报刊占33.2%。",
                    "网站占33.3%，微信占33.3%，报刊占33%。",
                    "网站占33.35%，微信占33.35%，报刊占33.35%。",
                    "网站占50%，微信占55%。",
                ],
                static text => text
            ),
        ];

    private static IEnumerable<RuleCase> Lists =>
        [
            .. Each("GD3010", ["以下", "如下", "下列", "主要", "存在", "还有", "做好"], static opening =>
                $"{opening}三个问题：一是人员不足；二是解读不多。"
            ),
            .. Each("GD3010", ["方面", "问题", "不足", "短板", "措施", "举措", "工作", "任务", "困难", "渠道"], static name =>
                $"主要有三个{name}：一是人员不足；二是解读不多。"
            ),
            .. Each(
                "GD3010",
                [
                    "三项",
                    "三点",
                    "三大",
                    "三类",
                    "3个",
                    "13个",
                    "十三个",
                    "第三个",
                    "第3个",
                    "两个",
                    "一个",
                    "九个",
                    "9个",
                    "1个",
                    "三个方方面面的相关",
                    "三个方方面面相关的一些",
                ],
                static number => $"主要有{number}问题：一是人员不足；二是解读不多。"
            ),
            .. Each(
                "GD3010",
                [
                    "一是人员不足。三是解读不多。",
                    "一是人员不足。一是解读不多。",
                    "一是人员不足。二是解读不多。四是更新不快。",
                    "二是解读不多。三是更新不快。",
                    "统一是前提。三是多数。",
                    "一是人员不足，改进一是培训。三是解读。",
                    "主要有三个问题：一是人员不足。二是解读不多，改进一是培训。",
                    "主要有三个问题，一是人员不足。二是解读不多。",
                    "主要有三个问题。一是人员不足。二是解读不多。",
                    "主要有三个问题。人员不足。一是人员不足。二是解读不多。",
                    "主要有三个问题：一是人员不足。二是解读不多。一是培训。二是解读。",
                    "主要有三个问题：一是人员不足。三是解读不多。",
                    "主要有三个问题：一是人员不足。",
                    "十是人员不足。",
                ],
                static text => text
            ),
            RuleCase.Of(
                "GD3010",
                "a list over two sections",
                ExampleReports.Clean with
                {
                    Overview = new Overview { Text = "主要有三个问题：一是人员不足。二是解读不多。" },
                    ProblemsAndImprovements = new ProblemsAndImprovements { Text = "三是更新不快。问题不少，改进不停。" },
                }
            ),
        ];

    private static IEnumerable<RuleCase> Fees =>
        [
            .. new[]
            {
                "收取处理费12501元。",
                "收取处理费12500元。",
                "收取处理费约12501元。",
                "收取12501元处理费。",
                "收取处理费1.3万元。",
                "处理费标准为12501元。",
                "处理费每页12501元。",
                "处理费12501元/件。",
                "收取费用12501元。",
                "处理费12501份。",
            }.Select(static text =>
                RuleCase.Of("GD3011", text, ExampleReports.Clean with { OtherMatters = new OtherMatters { Text = text } })
            ),
            RuleCase.Of("GD3011", "in another section", Report("收取处理费12501元。")),
            RuleCase.Of(
                "GD3011",
                "no figure in the table",
                ExampleReports.With(ExampleReports.Clean, "/proactiveDisclosure/administrativeFees/amount", CellValue.Blank)
            ),
            RuleCase.Of("GD3011", "no table", ExampleReports.Clean with { ProactiveDisclosure = null }),
        ];

    private static AnnualReport Report(string text) =>
        ExampleReports.Clean with
        {
            Overview = new Overview { Text = text },
            Preamble = null,
        };

    private static IEnumerable<RuleCase> Each(string rule, IEnumerable<string> words, Func<string, string> text) =>
        words
            .Select(word => text(word).ReplaceLineEndings("\n"))
            .Select(sentence => RuleCase.Of(rule, sentence.ReplaceLineEndings("\\n"), Report(sentence)));
}
