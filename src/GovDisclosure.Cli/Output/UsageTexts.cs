namespace GovDisclosure.Cli.Output;

/// <summary>What the tool says of a command line that it does not understand.</summary>
internal static class UsageTexts
{
    public static LocalizedText NeedsValue(string option) => new($"{option} 后面缺少内容。", $"{option} needs a value.");

    public static LocalizedText TooManyValues(string option) =>
        new($"{option} 只能写一次，后面只能有一个内容。", $"{option} is given once, with one value.");

    public static LocalizedText OptionMissing(string option) => new($"没有写出选项 {option}。", $"{option} is missing.");

    public static LocalizedText ArgumentMissing(LocalizedText argument) => new($"没有写出“{argument.Zh}”。", $"{argument.En} is missing.");

    public static LocalizedText NotAmong(LocalizedText name, string word, IReadOnlyList<string> choices, string? near) =>
        new(
            $"{name.Zh} 不能是“{word}”；可以是 {string.Join("、", choices)}{Meant(near).Zh}。",
            $"{name.En} cannot be \"{word}\"; it is one of {string.Join(", ", choices)}{Meant(near).En}."
        );

    public static LocalizedText UnknownLanguage(string word, string chinese, string english) =>
        new(
            $"没有“{word}”这种语言；--lang 可以是 {chinese}（中文）、{english}（英文）。",
            $"there is no language \"{word}\"; --lang is {chinese} (Chinese) or {english} (English)."
        );

    public static LocalizedText NotANumber(string name, string word) =>
        new($"{name} 应为整数，而不是“{word}”。", $"{name} is a whole number, not \"{word}\".");

    public static LocalizedText UnknownOption(string word, string? near) =>
        near is null
            ? Texts.UnknownOption(word)
            : new($"没有“{word}”这个选项；是否为 {near}？", $"there is no option \"{word}\"; did you mean {near}?");

    public static LocalizedText OnlyAlone(string option) =>
        new($"{option} 前面不写命令：{Tool.Name} {option}。", $"{option} is given without a command: {Tool.Name} {option}.");

    public static LocalizedText TooMuch(string word) => new($"不需要“{word}”。", $"\"{word}\" is too much.");

    public static LocalizedText UnknownCommand(string word, IReadOnlyList<string> commands, string? near) =>
        new(
            $"没有“{word}”这个命令；可用的命令：{string.Join("、", commands)}{Meant(near).Zh}。",
            $"there is no command \"{word}\"; the commands are: {string.Join(", ", commands)}{Meant(near).En}."
        );

    public static LocalizedText Meant(string? near) => near is null ? new("", "") : new($"（是否为 {near}？）", $" (did you mean {near}?)");
}
