using System.Text;
using System.Text.Json;

namespace GovDisclosure.Json;

/// <summary>What is wrong with a text that is no JSON, in both languages; the framework says it in one, and not in every build.</summary>
internal static class JsonFault
{
    /// <summary>Says what is where reading ended.</summary>
    /// <param name="json">The text.</param>
    /// <param name="error">Where reading ended.</param>
    /// <param name="isTooDeep">Whether it ended for the depth of the nesting.</param>
    public static LocalizedText Of(ReadOnlySpan<byte> json, JsonException error, bool isTooDeep = false)
    {
        if (isTooDeep)
        {
            return new LocalizedText("不是有效的 JSON：此处嵌套过深", "not valid JSON: it is nested too deeply here");
        }

        for (var line = error.LineNumber ?? 0; line > 0 && json.IndexOf((byte)'\n') is var end and >= 0; line--)
        {
            json = json[(end + 1)..];
        }

        var rest = json[(int)Math.Min(error.BytePositionInLine ?? 0, json.Length)..];
        if (rest.IsEmpty)
        {
            return new LocalizedText(
                "不是有效的 JSON：文本在此处中断，还缺括号或引号",
                "not valid JSON: the text ends here, and a bracket or a quote is missing"
            );
        }

        // A byte that is no UTF-8, and a character that cannot be seen, are known by their number.
        var isText = Rune.DecodeFromUtf8(rest, out var rune, out _) == System.Buffers.OperationStatus.Done;
        var found =
            !isText ? $"0x{rest[0]:X2}"
            : rune.Value is > ' ' and < 0x7F || Rune.IsLetterOrDigit(rune) ? $"'{rune}'"
            : $"U+{rune.Value:X4}";
        return new LocalizedText(
            $"不是有效的 JSON：此处不应是 {found}，请检查附近的括号、引号和逗号",
            $"not valid JSON: {found} is not expected here; check the brackets, quotes and commas nearby"
        );
    }
}
