namespace GovDisclosure.Json;

/// <summary>What a text was expected to hold, in Chinese.</summary>
internal static class ExpectedText
{
    /// <summary>“应为” and what follows it, with the space that Chinese print puts before a number or a foreign word.</summary>
    public static string Zh(string expected) => char.IsAsciiLetterOrDigit(expected[0]) ? "应为 " + expected : "应为" + expected;
}
