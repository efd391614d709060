using System.Globalization;
using System.Text.Json;
using GovDisclosure.Json;

namespace GovDisclosure.Rules.Policy;

/// <summary>The values of a policy's JSON: each is what its member asks for, or an error that says what was expected and found.</summary>
internal static class PolicyValues
{
    public static IEnumerable<(string Pointer, string Name, JsonElement Value)> Members(JsonElement element, string pointer) =>
        element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().Select(member => ($"{pointer}/{PointerTexts.Escape(member.Name)}", member.Name, member.Value))
            : throw Wrong(pointer, "对象", "an object", element);

    public static IEnumerable<(string Pointer, JsonElement Value)> Items(JsonElement element, string pointer) =>
        element.ValueKind == JsonValueKind.Array
            ? element.EnumerateArray().Select((item, i) => (string.Create(CultureInfo.InvariantCulture, $"{pointer}/{i}"), item))
            : throw Wrong(pointer, "数组", "an array", element);

    public static string TextOf(JsonElement element, string pointer) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : throw Wrong(pointer, "字符串", "a string", element);

    public static string Said(JsonElement element, string pointer) =>
        TextOf(element, pointer) is var text && !string.IsNullOrWhiteSpace(text)
            ? text
            : throw Wrong(pointer, "非空字符串", "a string that says something", element);

    public static bool Flag(JsonElement element, string pointer) =>
        element.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? element.GetBoolean()
            : throw Wrong(pointer, "true 或 false", "true or false", element);

    public static decimal Number(JsonElement element, string pointer) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var number)
            ? number
            : throw Wrong(pointer, "数字", "a number", element);

    public static double Fraction(JsonElement element, string pointer) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number)
            ? number
            : throw Wrong(pointer, "数字", "a number", element);

    public static int Integer(JsonElement element, string pointer) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number)
            ? number
            : throw Wrong(pointer, "整数", "an integer", element);

    public static int Natural(JsonElement element, string pointer) =>
        Integer(element, pointer) is var number and >= 0
            ? number
            : throw Wrong(pointer, "不小于 0 的整数", "an integer of 0 or more", element);

    public static FindingSeverity SeverityOf(JsonElement element, string pointer) => Word<FindingSeverity>(element, pointer);

    public static T Word<T>(JsonElement element, string pointer)
        where T : struct, Enum
    {
        var text = TextOf(element, pointer);
        if (JsonWords.TryFind<T>(text, out var value))
        {
            return value;
        }

        var words = string.Join(", ", JsonWords.All<T>());
        throw Wrong(pointer, $"以下之一：{words}", $"one of {words}", element);
    }

    public static DateOnly Date(string text, string format, string example, string pointer) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new CheckPolicyException(
                pointer,
                new LocalizedText($"应为日期，如“{example}”。", $"a date such as \"{example}\" was expected.")
            );

    /// <summary>A day of any year, such as 03-31; 02-29 is one.</summary>
    public static DateOnly DayOfYear(JsonElement element, string pointer) =>
        Date(
            string.Create(CultureInfo.InvariantCulture, $"{PublicationDeadline.LeapYear}-{TextOf(element, pointer)}"),
            "yyyy-MM-dd",
            "03-31",
            pointer
        );

    public static T InRange<T>(string pointer, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentOutOfRangeException exception)
        {
            var found = Convert.ToString(exception.ActualValue, CultureInfo.InvariantCulture);
            throw new CheckPolicyException(
                pointer,
                new LocalizedText(
                    $"数值 {found} 超出允许范围。",
                    $"{found} is out of range. {exception.Message.Split('\n', '(')[0].Trim()}"
                ),
                exception
            );
        }
    }

    public static CheckPolicyException Unknown(string pointer, string name, string known) =>
        new(pointer, new LocalizedText($"没有成员“{name}”；可用：{known}。", $"there is no member \"{name}\"; known are {known}."));

    public static CheckPolicyException NotUtf8() =>
        new(
            "",
            new LocalizedText(
                "文字编码不是 UTF-8（可能是 GBK）；请另存为 UTF-8 后重试。",
                "the text is not in UTF-8 (it may be in GBK): save it as UTF-8 and try again."
            )
        );

    public static CheckPolicyException Missing(string pointer, string name) =>
        new(pointer, new LocalizedText($"缺少成员“{name}”。", $"the member \"{name}\" is required."));

    public static CheckPolicyException Wrong(string pointer, string zh, string en, JsonElement found)
    {
        var text = found.GetRawText();
        text = text.Length > 60 ? text[..60] + "…" : text;
        return new CheckPolicyException(
            pointer,
            new LocalizedText($"{ExpectedText.Zh(zh)}，却是 {text}。", $"{en} was expected, but {text} was found.")
        );
    }
}
