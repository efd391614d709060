using System.Text;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Json;

/// <summary>What strict reading refuses, and that it says where and why; what tolerant reading makes of the same.</summary>
public sealed class JsonStrictTests
{
    private const string Integer = "an integer within 64 bits";
    private const string IntegerZh = "64 位以内的整数";
    private const string Decimal = "a decimal number of up to 28 digits";
    private const string DecimalZh = "28 位以内的小数";
    private const string Missing = "the member is missing";
    private const string MissingZh = "缺少这个成员";
    private const string Unknown = "no such member";
    private const string UnknownZh = "没有这个成员";
    private const string Twice = "occurs twice";
    private const string TwiceZh = "重复";
    private const string Unicode = "not valid Unicode";
    private const string UnicodeZh = "不是有效的 Unicode";
    private const string AnObject = "expected an object, found ";
    private const string AnObjectZh = "应为对象，实为 ";

    private static readonly DisclosureJsonOptions Indented = new() { WriteIndented = true };

    private static readonly string Valid2021 = DisclosureJson.Serialize(
        Reports.Numbered(Reports.Edition2021) with
        {
            Remarks = [new("/a", "b")],
        },
        Indented
    );

    private static readonly string Valid2019 = DisclosureJson.Serialize(Reports.Numbered(Reports.Edition2019), Indented);

    /// <summary>Text of the valid report; what stands there instead; the pointer; the text at which the problem stands; parts of the
    /// messages.</summary>
    public static TheoryData<string, string, string, string, string, string> Broken =>
        new()
        {
            // Unknown members, at each level.
            { "\"title\":", "\"titel\":", "/titel", "\"titel\"", Unknown, UnknownZh },
            { "\"title\":", "\"Title\":", "/Title", "\"Title\"", Unknown, UnknownZh },
            { "\"title\":", "\"a/b~c\":", "/a~1b~0c", "\"a/b~c\"", Unknown, UnknownZh },
            { "\"title\":", "\"\\ud800\":", "/\uFFFD", "\"\\ud800\"", Unknown, UnknownZh },
            { "\"kind\":", "\"sort\":", "/agency/sort", "\"sort\"", Unknown, UnknownZh },
            { "\"text\": \"总", "\"words\": \"总", "/overview/words", "\"words\"", Unknown, UnknownZh },
            { "\"carriedOver\":", "\"carried\":", "/requests/carried", "\"carried\"", Unknown, UnknownZh },
            { "\"stateSecret\":", "\"secret\":", "/requests/outcomes/refused/secret", "\"secret\"", Unknown, UnknownZh },
            { "\"inForce\": 3", "\"inforce\": 3", "/proactiveDisclosure/rules/inforce", "\"inforce\"", Unknown, UnknownZh },
            {
                "\"issued\": 1,",
                "\"issued\": 1, \"issuedUnit\": \"件\",",
                "/proactiveDisclosure/rules/issuedUnit",
                "\"issuedUnit\"",
                Unknown,
                UnknownZh
            },
            {
                "\"amount\": 10.50",
                "\"amount\": 10.50, \"amountUnit\": \"元\"",
                "/proactiveDisclosure/administrativeFees/amountUnit",
                "\"amountUnit\"",
                Unknown,
                UnknownZh
            },
            // Members that stand twice, the second one equal or not.
            { "\"preamble\":", "\"title\": null,\n\"preamble\":", "/title", "\"title\": null", Twice, TwiceZh },
            { "\"level\":", "\"name\": \"甲\", \"level\":", "/agency/name", "\"name\": \"甲\"", Twice, TwiceZh },
            { "\"level\":", "\"n\\u0061me\": \"甲\", \"level\":", "/agency/name", "\"n\\u0061me\"", Twice, TwiceZh },
            { "\"issued\": 1,", "\"issued\": 1, \"issued\": 1,", "/proactiveDisclosure/rules/issued", "\"issued\": 1,\"", Twice, TwiceZh },
            { "\"/a\": \"b\"", "\"/a\": \"b\",\n\"/\\u0061\": \"c\"", "/remarks/~1a", "\"/\\u0061\"", Twice, TwiceZh },
            { "\"overview\":", "\"overview\": null,\n\"overview\":", "/overview", "\"overview\": {", Twice, TwiceZh },
            {
                "\"requests\":",
                "\"reviewAndLitigation\": null,\n\"requests\":",
                "/reviewAndLitigation",
                "\"reviewAndLitigation\": {",
                Twice,
                TwiceZh
            },
            // Wrong kinds of the members around the tables.
            { "\"edition\": \"2021\"", "\"edition\": null", "/edition", "null", "expected a string, found null", "应为字符串，实为 null" },
            { "\"edition\": \"2021\"", "\"edition\": 2021", "/edition", "2021,", "expected a string, found 2021", "应为字符串，实为 2021" },
            {
                "\"edition\": \"2021\"",
                "\"edition\": \"2020\"",
                "/edition",
                "",
                "the edition \"2020\" is not known: expected one of \"2019\", \"2021\"",
                "不认识版式“2020”；应为 \"2019\", \"2021\""
            },
            {
                "\"edition\": \"2021\"",
                "\"edition\": \"2019\"",
                "/edition",
                "",
                "it says \"2019\", but the tables (or the year) are of the edition \"2021\"",
                "写的是“2019”，而表格（或年份）属于“2021”版"
            },
            {
                "\"year\": 2021",
                "\"year\": \"2021\"",
                "/year",
                "\"2021\",\n  \"t",
                "expected an integer from 1 to 9999, or null, found \"2021\"",
                "应为 1 至 9999 的整数或 null"
            },
            { "\"year\": 2021", "\"year\": 2021.0", "/year", "2021.0", "found 2021.0", "实为 2021.0" },
            { "\"year\": 2021", "\"year\": 0", "/year", "0,\n", "found 0", "实为 0" },
            { "\"year\": 2021", "\"year\": -1", "/year", "-1", "found -1", "实为 -1" },
            { "\"year\": 2021", "\"year\": 10000", "/year", "10000", "found 10000", "实为 10000" },
            {
                "\"year\": 2021",
                "\"year\": 99999999999999999999",
                "/year",
                "9999999",
                "found 99999999999999999999",
                "实为 99999999999999999999"
            },
            { "\"year\": 2021", "\"year\": [2021]", "/year", "[2021]", "found […]", "实为 […]" },
            {
                "\"title\": \"永",
                "\"title\": 5, \"preamble\": \"永",
                "/title",
                "5, ",
                "expected a string or null, found 5",
                "应为字符串或 null，实为 5"
            },
            { "\"title\": \"永", "\"title\": false, \"preamble\": \"永", "/title", "false", "found false", "实为 false" },
            { "\"title\": \"永", "\"title\": \"\\ud800永", "/title", "\"\\ud800", Unicode, UnicodeZh },
            { "\"title\": \"永", "\"title\": \"\\udc00\\ud800永", "/title", "\"\\udc00", Unicode, UnicodeZh },
            {
                "\"publishedOn\": \"2022-01-20\"",
                "\"publishedOn\": \"2022-1-20\"",
                "/publishedOn",
                "\"2022-1-20\"",
                "expected a date such as 2024-01-31, or null, found \"2022-1-20\"",
                "应为形如 2024-01-31 的日期或 null"
            },
            {
                "\"publishedOn\": \"2022-01-20\"",
                "\"publishedOn\": \"2022-02-30\"",
                "/publishedOn",
                "\"2022-02-30\"",
                "found \"2022-02-30\"",
                "实为 \"2022-02-30\""
            },
            {
                "\"publishedOn\": \"2022-01-20\"",
                "\"publishedOn\": \"2022-01-20T00:00:00Z\"",
                "/publishedOn",
                "\"2022-01-20T",
                "a date such as",
                "日期"
            },
            {
                "\"publishedOn\": \"2022-01-20\"",
                "\"publishedOn\": \"２０２２-０１-２０\"",
                "/publishedOn",
                "\"２",
                "a date such as",
                "日期"
            },
            {
                "\"publishedOn\": \"2022-01-20\"",
                "\"publishedOn\": 20220120",
                "/publishedOn",
                "20220120",
                "found 20220120",
                "实为 20220120"
            },
            { "\"publishedOn\": \"2022-01-20\"", "\"publishedOn\": \"\\ud800\"", "/publishedOn", "\"\\ud800", "a date such as", "日期" },
            {
                "\"kind\": \"government\"",
                "\"kind\": \"Government\"",
                "/agency/kind",
                "\"Government\"",
                "expected \"government\", \"office\", \"department\", \"dispatched\", \"zone\", \"vertical\", \"branch\", \"authorised\", \"corps\" or null, found \"Government\"",
                "或 null，实为 \"Government\""
            },
            { "\"kind\": \"government\"", "\"kind\": 1", "/agency/kind", "1,", "found 1", "实为 1" },
            {
                "\"kind\": \"government\"",
                "\"kind\": \"\\ud800\"",
                "/agency/kind",
                "\"\\ud800",
                "expected \"government\"",
                "应为\"government\""
            },
            {
                "\"level\": \"township\"",
                "\"level\": \"village\"",
                "/agency/level",
                "\"village\"",
                "\"county\", \"township\" or null",
                "\"township\" 或 null"
            },
            {
                "\"agency\": {",
                "\"notes\": {}, \"agency\": null, \"notes\": {",
                "/agency",
                "null, \"n",
                AnObject + "null",
                AnObjectZh + "null"
            },
            { "\"agency\": {", "\"agency\": [], \"x\": {", "/agency", "[], \"x", AnObject + "[…]", AnObjectZh + "[…]" },
            { "\"agency\": {", "\"agency\": \"甲\", \"x\": {", "/agency", "\"甲\"", AnObject + "\"甲\"", AnObjectZh + "\"甲\"" },
            { "\"name\": \"永正镇\"", "\"name\": 7", "/agency/name", "7,", "expected a string or null, found 7", "实为 7" },
            { "\"name\": \"永正镇\"", "\"name\": null, \"code\": 7", "/agency/code", "7,", "expected a string or null, found 7", "实为 7" },
            {
                "\"text\": \"总",
                "\"text\": null, \"x\": \"总",
                "/overview/text",
                "null, \"x",
                "expected a string, found null",
                "应为字符串，实为 null"
            },
            { "\"overview\": {", "\"overview\": \"总\", \"x\": {", "/overview", "\"总\", ", AnObject + "\"总\"", AnObjectZh + "\"总\"" },
            { "\"remarks\": {", "\"remarks\": null, \"notes\": {", "/remarks", "null, \"notes", AnObject + "null", AnObjectZh + "null" },
            { "\"remarks\": {", "\"notes\": [\"甲\"], \"remarks\": {", "/notes", "[\"甲\"]", AnObject + "[…]", AnObjectZh + "[…]" },
            { "\"/a\": \"b\"", "\"a\": \"b\"", "/remarks", "\"a\": \"b\"", "\"a\" is not a JSON Pointer", "“a”不是 JSON Pointer" },
            { "\"/a\": \"b\"", "\"/a/b\": null", "/remarks/~1a~1b", "null\n", "expected a string, found null", "应为字符串，实为 null" },
            { "\"/a\": \"b\"", "\"/a\": 5", "/remarks/~1a", "5\n", "expected a string, found 5", "应为字符串，实为 5" },
            { "\"/a\": \"b\"", "\"/\\ud800\": \"b\"", "/remarks", "\"/\\ud800\"", Unicode, UnicodeZh },
            { "\"edition\":", "\"$schema\": null, \"edition\":", "/$schema", "null, \"ed", "expected a string, found null", "应为字符串" },
            // Wrong kinds of tables, groups and rows.
            { "\"requests\": {", "\"requests\": [], \"x\": {", "/requests", "[], \"x", AnObject + "[…]", AnObjectZh + "[…]" },
            { "\"requests\": {", "\"requests\": \"\", \"x\": {", "/requests", "\"\", \"x", AnObject + "\"\"", AnObjectZh + "\"\"" },
            {
                "\"outcomes\": {",
                "\"outcomes\": null, \"x\": {",
                "/requests/outcomes",
                "null, \"x",
                AnObject + "null",
                AnObjectZh + "null"
            },
            { "\"refused\": {", "\"refused\": 0, \"x\": {", "/requests/outcomes/refused", "0, \"x", AnObject + "0", AnObjectZh + "0" },
            {
                "\"granted\": {",
                "\"granted\": null, \"x\": {",
                "/requests/outcomes/granted",
                "null, \"x",
                AnObject + "null",
                AnObjectZh + "null"
            },
            {
                "\"reconsideration\": {",
                "\"reconsideration\": [1, {}], \"x\": {",
                "/reviewAndLitigation/reconsideration",
                "[1,",
                AnObject + "[…]",
                AnObjectZh + "[…]"
            },
            // Counts.
            {
                "\"issued\": 1,",
                "\"issued\": 1.0,",
                "/proactiveDisclosure/rules/issued",
                "1.0",
                Integer + " without a decimal point, null (blank) or \"n/a\", found 1.0",
                "实为 1.0"
            },
            { "\"issued\": 1,", "\"issued\": 1e3,", "/proactiveDisclosure/rules/issued", "1e3", Integer, IntegerZh },
            { "\"issued\": 1,", "\"issued\": \"5\",", "/proactiveDisclosure/rules/issued", "\"5\"", "found \"5\"", "实为 \"5\"" },
            { "\"issued\": 1,", "\"issued\": true,", "/proactiveDisclosure/rules/issued", "true", "found true", "实为 true" },
            { "\"issued\": 1,", "\"issued\": [1],", "/proactiveDisclosure/rules/issued", "[1]", "found […]", "实为 […]" },
            { "\"issued\": 1,", "\"issued\": {\"a\": {}},", "/proactiveDisclosure/rules/issued", "{\"a\"", "found {…}", "实为 {…}" },
            { "\"issued\": 1,", "\"issued\": \"\",", "/proactiveDisclosure/rules/issued", "\"\"", "found \"\"", "实为 \"\"" },
            { "\"issued\": 1,", "\"issued\": \"N/A\",", "/proactiveDisclosure/rules/issued", "\"N/A\"", "found \"N/A\"", "实为 \"N/A\"" },
            { "\"issued\": 1,", "\"issued\": \"\\ud800\",", "/proactiveDisclosure/rules/issued", "\"\\ud800", Integer, IntegerZh },
            {
                "\"issued\": 1,",
                "\"issued\": 9223372036854775808,",
                "/proactiveDisclosure/rules/issued",
                "92233",
                "found 9223372036854775808",
                IntegerZh
            },
            {
                "\"issued\": 1,",
                "\"issued\": -9223372036854775807,",
                "/proactiveDisclosure/rules/issued",
                "-92233",
                "found -9223372036854775807",
                IntegerZh
            },
            { "\"issued\": 1,", "\"issued\": -9223372036854775808,", "/proactiveDisclosure/rules/issued", "-92233", Integer, IntegerZh },
            // Amounts.
            {
                "\"amount\": 10.50",
                "\"amount\": 1e3",
                "/proactiveDisclosure/administrativeFees/amount",
                "1e3",
                Decimal + " without an exponent, null (blank) or \"n/a\", found 1e3",
                DecimalZh
            },
            {
                "\"amount\": 10.50",
                "\"amount\": 0.1234567890123456789012345678901234567890",
                "/proactiveDisclosure/administrativeFees/amount",
                "0.1234",
                "found 0.12345678901234567890123456789012345678…",
                DecimalZh
            },
            {
                "\"amount\": 10.50",
                "\"amount\": 1234567890123456789012345678901234567890",
                "/proactiveDisclosure/administrativeFees/amount",
                "12345",
                Decimal,
                DecimalZh
            },
            {
                "\"amount\": 10.50",
                "\"amount\": \"10.50\"",
                "/proactiveDisclosure/administrativeFees/amount",
                "\"10.50\"",
                "found \"10.50\"",
                "实为 \"10.50\""
            },
            {
                "\"amount\": 10.50",
                "\"amount\": false",
                "/proactiveDisclosure/administrativeFees/amount",
                "false",
                "found false",
                "实为 false"
            },
            {
                "\"amount\": 10.50",
                "\"amount\": \"\\ud800\"",
                "/proactiveDisclosure/administrativeFees/amount",
                "\"\\ud800",
                Decimal,
                DecimalZh
            },
            // Rows of two editions.
            {
                "\"correctionOverdue\":",
                "\"undivided\":",
                "/requests/outcomes/otherHandling/undivided",
                "\"undivided\"",
                "one of the edition \"2019\": rows of two editions cannot be mixed",
                "“2019”版才有这个成员"
            },
            {
                "\"feeOverdue\":",
                "\"undivided\":",
                "/requests/outcomes/otherHandling/undivided",
                "\"undivided\"",
                "one of the edition \"2019\"",
                "不能混用两个版式的行"
            },
            {
                "\"inForce\": 6",
                "\"newlyMade\": 6",
                "/proactiveDisclosure/administrativeNormativeDocuments/newlyMade",
                "\"newlyMade\"",
                Unknown,
                UnknownZh
            },
            {
                "\"inForce\": 3",
                "\"newlyMade\": 3",
                "/proactiveDisclosure/rules/newlyMade",
                "\"newlyMade\"",
                "one of the edition \"2019\"",
                "“2019”版"
            },
            {
                "\"administrativeFees\":",
                "\"centralizedProcurement\":",
                "/proactiveDisclosure/centralizedProcurement",
                "\"centralized",
                "one of the edition \"2019\"",
                "“2019”版"
            },
        };

    [Theory]
    [MemberData(nameof(Broken))]
    public void One_break(string find, string replacement, string pointer, string marker, string en, string zh) =>
        AssertRefused(Replace(Valid2021, find, replacement), replacement, pointer, marker, en, zh);

    public static TheoryData<string, string, string, string, string, string> Broken2019 =>
        new()
        {
            {
                "\"amountUnit\": \"万元\"",
                "\"amountUnit\": \"亿元\"",
                "/proactiveDisclosure/centralizedProcurement/amountUnit",
                "\"亿元\"",
                "expected \"元\", \"万元\" or null, found \"亿元\"",
                "或 null，实为 \"亿元\""
            },
            {
                "\"amountUnit\": \"万元\"",
                "\"amountUnit\": \"\\ud800\"",
                "/proactiveDisclosure/centralizedProcurement/amountUnit",
                "\"\\ud800\"",
                "expected \"元\", \"万元\" or null",
                "或 null"
            },
            {
                "\"amountUnit\": \"万元\"",
                "\"amountUnit\": 1",
                "/proactiveDisclosure/centralizedProcurement/amountUnit",
                "1\n",
                "found 1",
                "实为 1"
            },
            {
                "\"undivided\":",
                "\"other\":",
                "/requests/outcomes/otherHandling/other",
                "\"other\"",
                "one of the edition \"2021\"",
                "“2021”版"
            },
            { "\"edition\": \"2019\"", "\"edition\": \"2021\"", "/edition", "", "are of the edition \"2019\"", "属于“2019”版" },
            { "\"change\":", "\"changes\":", "/proactiveDisclosure/administrativeLicensing/changes", "\"changes\"", Unknown, UnknownZh },
        };

    [Theory]
    [MemberData(nameof(Broken2019))]
    public void One_break_of_2019(string find, string replacement, string pointer, string marker, string en, string zh) =>
        AssertRefused(Replace(Valid2019, find, replacement), replacement, pointer, marker, en, zh);

    [Theory]
    [InlineData("null")]
    [InlineData("\"n/a\"")]
    public void A_unit_without_a_number(string amount)
    {
        var at = Valid2019.IndexOf("\"amount\": ", StringComparison.Ordinal);
        var end = Valid2019.IndexOf(',', at);
        var problem = Refused(Valid2019[..at] + "\"amount\": " + amount + Valid2019[end..]);
        Assert.Equal("/proactiveDisclosure/centralizedProcurement/amountUnit", problem.Pointer);
        Assert.Contains("no number", problem.Message.En, StringComparison.Ordinal);
        Assert.Contains("没有数字", problem.Message.Zh, StringComparison.Ordinal);
    }

    /// <summary>Every member that is required, by its pointer: the line of the end of its object is that of the problem.</summary>
    [Fact]
    public void Every_member_is_required()
    {
        foreach (var valid in new[] { Valid2021, Valid2019 })
        {
            var report = DisclosureJson.Deserialize(valid);
            var lines = valid.Split('\n');
            var path = new Stack<string>();
            var left = 0;
            for (var i = 1; i < lines.Length - 1; i++)
            {
                var line = lines[i].Trim();
                if (line.StartsWith('}'))
                {
                    path.Pop();
                    continue;
                }

                var name = line.Split('"')[1];
                var pointer = string.Concat(path.Reverse().Append(name).Select(static part => "/" + part));
                var opens = line.EndsWith('{');
                if (!opens && !pointer.StartsWith("/remarks", StringComparison.Ordinal) && name != "amountUnit")
                {
                    left++;
                    AssertMissing(lines, i, pointer, report);
                }

                if (opens)
                {
                    path.Push(name);
                }
            }

            Assert.True(left > 200, $"{left}");
        }
    }

    private static void AssertMissing(string[] lines, int index, string pointer, AnnualReport report)
    {
        var rest = lines.Where((_, i) => i != index).ToArray();
        if (rest[index].TrimStart().StartsWith('}'))
        {
            rest[index - 1] = rest[index - 1].TrimEnd(',');
        }

        var result = DisclosureJson.Read(string.Join('\n', rest), DisclosureJsonOptions.TolerantDefault);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(pointer, problem.Pointer);
        var level = lines[index].TakeWhile(char.IsWhiteSpace).Count();
        var end = Array.FindIndex(rest, index - 1, line =>
            line.TrimStart().StartsWith('}') && line.TakeWhile(char.IsWhiteSpace).Count() == level - 2
        );
        Assert.Equal(end + 1, problem.Line);
        Assert.Contains(Missing, problem.Message.En, StringComparison.Ordinal);
        Assert.Contains(MissingZh, problem.Message.Zh, StringComparison.Ordinal);
        Assert.Equal(problem, Refused(string.Join('\n', rest)));
        if (GovDisclosure.Forms.FormCatalog.Default.EditionOf(report).Find(pointer) is { } cell)
        {
            Assert.Equal(cell.With(report, CellValue.Blank), result.Report);
        }
    }

    [Theory]
    [InlineData("", "the text is empty", "文本为空")]
    [InlineData(" \r\n\t ", "the text is empty", "文本为空")]
    [InlineData("\uFEFF", "the text is empty", "文本为空")]
    [InlineData("null", "expected an object, found null", "应为对象，实为 null")]
    [InlineData("5", "expected an object, found 5", "应为对象，实为 5")]
    [InlineData("\"甲\"", "expected an object, found \"甲\"", "应为对象")]
    [InlineData("[{}]", "expected an object, found […]", "应为对象")]
    [InlineData("年度报告", "not valid JSON", "不是有效的 JSON")]
    [InlineData("<html>", "not valid JSON", "不是有效的 JSON")]
    [InlineData("{", "not valid JSON", "不是有效的 JSON")]
    [InlineData("{'edition':'2021'}", "not valid JSON", "不是有效的 JSON")]
    [InlineData("{} // 注", "the member is missing", "缺少这个成员")]
    [InlineData("/**/{}", "not valid JSON", "不是有效的 JSON")]
    public void No_report_at_all(string text, string en, string zh)
    {
        foreach (var options in new[] { DisclosureJsonOptions.Default, DisclosureJsonOptions.TolerantDefault })
        {
            var result = DisclosureJson.Read(text, options);
            Assert.Null(result.Report);
            Assert.Contains(en, result.Problems[0].Message.En, StringComparison.Ordinal);
            Assert.Contains(zh, result.Problems[0].Message.Zh, StringComparison.Ordinal);
            Assert.Throws<DisclosureJsonException>(() => DisclosureJson.Deserialize(text, options));
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_in_the_text() =>
        No_report_at_all("{\uD800", "half a surrogate pair at index 1", "第 1 个字符处有半个代理对");

    [Fact]
    public void Text_that_follows_is_refused()
    {
        Assert.Equal(DisclosureJson.Deserialize(Valid2021), DisclosureJson.Deserialize(Valid2021 + "\n \t\r\n"));
        foreach (var rest in new[] { "x", "{}", ",", "null", "// 注", "\0" })
        {
            var problem = Refused(Valid2021 + "\n" + rest);
            Assert.Equal(Valid2021.Split('\n').Length + 1, problem.Line);
            Assert.Equal(1, problem.Column);
            Assert.StartsWith("not valid JSON: ", problem.Message.En, StringComparison.Ordinal);
            Assert.DoesNotContain("LineNumber", problem.Message.En, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_text_that_breaks_off_is_refused()
    {
        for (var length = 1; length < Valid2021.Length; length += 97)
        {
            var text = Valid2021[..length];
            var problem = Refused(text);
            Assert.StartsWith("not valid JSON: ", problem.Message.En, StringComparison.Ordinal);
            Assert.InRange(problem.Line, 1, text.Split('\n').Length);
            Assert.Contains($"line {problem.Line}, column {problem.Column}: ", problem.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Invalid_utf8_is_refused_where_it_stands()
    {
        var bytes = Encoding.UTF8.GetBytes(Valid2021);
        var title = Array.IndexOf(bytes, (byte)0xE6);
        bytes[title + 1] = (byte)'x';
        foreach (var options in new[] { DisclosureJsonOptions.Default, DisclosureJsonOptions.TolerantDefault })
        {
            var problem = Assert.Single(DisclosureJson.Read(bytes, options).Problems);
            Assert.Equal(("/title", 4L), (problem.Pointer, problem.Line));
            Assert.Contains(Unicode, problem.Message.En, StringComparison.Ordinal);
        }

        // In a name, in a word, in a cell.
        foreach (
            var (find, pointer) in new[]
            {
                ("\"title\"", "/\uFFFD"),
                ("\"government\"", "/agency/kind"),
                ("\"kind\"", "/agency/\uFFFD"),
                ("\"/a\"", "/remarks"),
                ("1,\n", "/proactiveDisclosure/rules/issued"),
            }
        )
        {
            var at = Valid2021.IndexOf(find, StringComparison.Ordinal);
            if (find == "1,\n")
            {
                at = Valid2021.IndexOf("\"issued\": 1,", StringComparison.Ordinal) + 10;
            }

            byte[] token =
                find == "1,\n"
                    ? [(byte)'"', 0xFF, (byte)'"']
                    : [(byte)'"', .. find.StartsWith("\"/", StringComparison.Ordinal) ? "/"u8.ToArray() : [], 0xFF, (byte)'"'];
            byte[] broken =
            [
                .. Encoding.UTF8.GetBytes(Valid2021[..at]),
                .. token,
                .. Encoding.UTF8.GetBytes(Valid2021[(at + (find == "1,\n" ? 1 : find.Length))..]),
            ];
            var strict = DisclosureJson.Read(broken, DisclosureJsonOptions.Default);
            Assert.Null(strict.Report);
            Assert.Equal(pointer, Assert.Single(strict.Problems).Pointer);
            _ = DisclosureJson.Read(broken, DisclosureJsonOptions.TolerantDefault);
        }
    }

    [Theory]
    [InlineData(10_000, 16)]
    [InlineData(10_000, int.MaxValue)]
    [InlineData(1_000_000, int.MaxValue)]
    public void Depth_is_no_danger(int depth, int most)
    {
        var nest = string.Concat(Enumerable.Repeat("[", depth)) + string.Concat(Enumerable.Repeat("]", depth));
        foreach (
            var text in new[]
            {
                nest,
                Replace(Valid2021, "\"title\":", "\"x\": " + nest + ", \"title\":"),
                Replace(Valid2021, "\"issued\": 1,", "\"issued\": " + nest + ","),
            }
        )
        {
            foreach (var tolerant in new[] { true, false })
            {
                var result = DisclosureJson.Read(text, new DisclosureJsonOptions { MaxDepth = most, Tolerant = tolerant });
                Assert.NotEmpty(result.Problems);
                Assert.False(result.Report is not null && !tolerant);
            }
        }
    }

    [Fact]
    public void The_depth_of_the_contract_is_five()
    {
        foreach (var valid in new[] { Valid2021, Valid2019 })
        {
            Assert.NotNull(DisclosureJson.Deserialize(valid, new DisclosureJsonOptions { MaxDepth = 5 }));
            Assert.Throws<DisclosureJsonException>(() => DisclosureJson.Deserialize(valid, new DisclosureJsonOptions { MaxDepth = 4 }));
        }
    }

    [Fact]
    public async Task The_limit_is_in_bytes_and_exact()
    {
        var bytes = Encoding.UTF8.GetBytes(Valid2021);
        var enough = new DisclosureJsonOptions { MaxBytes = bytes.Length };
        var tooFew = new DisclosureJsonOptions { MaxBytes = bytes.Length - 1 };
        var cancellation = TestContext.Current.CancellationToken;
        Assert.NotNull(DisclosureJson.Read(Valid2021, enough).Report);
        Assert.NotNull(DisclosureJson.Read(bytes, enough).Report);
        Assert.NotNull((await DisclosureJson.ReadAsync(new MemoryStream(bytes), enough, cancellation)).Report);
        Assert.NotNull((await ReadPieces(bytes, 100, 1, enough)).Report);
        foreach (
            var result in new[]
            {
                DisclosureJson.Read(Valid2021, tooFew),
                DisclosureJson.Read(bytes, tooFew),
                await DisclosureJson.ReadAsync(new MemoryStream(bytes), tooFew, cancellation),
                await ReadPieces(bytes, 100, 1, tooFew),
                await ReadPieces(bytes, 1 << 20, 1_000_000, new DisclosureJsonOptions { MaxBytes = 1 << 20 }),
                DisclosureJson.Read(new string(' ', 1000), new DisclosureJsonOptions { MaxBytes = 999 }),
            }
        )
        {
            Assert.Null(result.Report);
            var problem = Assert.Single(result.Problems);
            Assert.Equal("", problem.Pointer);
            Assert.Contains("beyond the limit of", problem.Message.En, StringComparison.Ordinal);
            Assert.Contains("上限", problem.Message.Zh, StringComparison.Ordinal);
            Assert.DoesNotContain("MaxBytes", problem.Message.Zh, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_edition_may_be_any_where_nothing_tells_it()
    {
        var text = DisclosureJson.Serialize(new AnnualReport { ReviewAndLitigation = new ReviewAndLitigation() });
        var newest = $"\"edition\":\"{FormCatalog.Default.Newest.Id}\"";
        Assert.Contains(newest, text, StringComparison.Ordinal);
        Assert.NotNull(DisclosureJson.Deserialize(text.Replace(newest, "\"edition\":\"2019\"", StringComparison.Ordinal)));

        var dated = DisclosureJson.Serialize(new AnnualReport { Year = 2020 });
        Assert.Contains("\"edition\":\"2019\"", dated, StringComparison.Ordinal);
        Assert.Equal("/edition", Refused(dated.Replace("\"edition\":\"2019\"", "\"edition\":\"2021\"", StringComparison.Ordinal)).Pointer);
    }

    private static async Task<DisclosureJsonResult> ReadPieces(byte[] bytes, int most, int times, DisclosureJsonOptions options)
    {
        using var stream = new PiecewiseStream(bytes, most, times);
        return await DisclosureJson.ReadAsync(stream, options, TestContext.Current.CancellationToken);
    }

    private static string Replace(string valid, string find, string replacement)
    {
        var at = valid.IndexOf(find, StringComparison.Ordinal);
        Assert.True(at >= 0, find);
        return valid[..at] + replacement + valid[(at + find.Length)..];
    }

    // An empty marker stands for the end of the root.
    private static void AssertRefused(string text, string replacement, string pointer, string marker, string en, string zh)
    {
        var problem = Refused(text);
        Assert.Equal(pointer, problem.Pointer);
        Assert.Contains(en, problem.Message.En, StringComparison.Ordinal);
        Assert.Contains(zh, problem.Message.Zh, StringComparison.Ordinal);
        var from = Math.Max(0, text.IndexOf(replacement, StringComparison.Ordinal));
        var at = marker.Length == 0 ? text.LastIndexOf('}') : text.IndexOf(marker, from, StringComparison.Ordinal);
        if (at >= 0)
        {
            Assert.Equal(text.AsSpan(0, at).Count('\n') + 1, problem.Line);
            if (marker.Length > 0)
            {
                Assert.Equal(
                    Encoding.UTF8.GetByteCount(text.AsSpan(text.LastIndexOf('\n', at) + 1, at - text.LastIndexOf('\n', at) - 1)) + 1,
                    problem.Column
                );
            }
        }

        var tolerant = DisclosureJson.Read(text, DisclosureJsonOptions.TolerantDefault);
        Assert.NotNull(tolerant.Report);
        Assert.Contains(problem, tolerant.Problems);
    }

    private static JsonProblem Refused(string text)
    {
        var result = DisclosureJson.Read(text, DisclosureJsonOptions.Default);
        Assert.Null(result.Report);
        var problem = Assert.Single(result.Problems);
        var exception = Assert.Throws<DisclosureJsonException>(() => DisclosureJson.Deserialize(text));
        Assert.Equal(problem, exception.Problem);
        Assert.Equal(problem.ToString(), exception.Message);
        return problem;
    }
}
