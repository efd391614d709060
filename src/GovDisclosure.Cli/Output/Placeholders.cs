namespace GovDisclosure.Cli.Output;

/// <summary>What stands in a command's usage for what the user writes, in the user's language.</summary>
internal static class Placeholders
{
    private static readonly Dictionary<string, string> Chinese = new(StringComparer.Ordinal)
    {
        ["INPUT"] = "输入",
        ["OLD"] = "上年",
        ["NEW"] = "本年",
        ["MORE"] = "更多年份",
        ["FILE"] = "文件",
        ["own|region=FILE"] = "own|region=文件",
        ["FOLDER"] = "文件夹",
        ["DIR"] = "文件夹",
        ["ID"] = "编号",
        ["WHAT"] = "内容",
        ["DATE"] = "日期",
        ["NAME"] = "名称",
        ["YEAR"] = "年度",
        ["N"] = "数",
    };

    /// <summary>The placeholder in both languages; a word that is none is the same in each.</summary>
    public static LocalizedText Of(string word) => new(Chinese.GetValueOrDefault(word, word), word);
}
