using System.Collections.Frozen;
using System.Text.Json;

namespace GovDisclosure.Cli.Input;

/// <summary>Tells a report in JSON that is cut or otherwise broken from JSON that is something else.</summary>
internal static class DamagedJson
{
    // Anything may have a title and a year; these members together are those of a report.
    private const int Enough = 2;

    private static readonly FrozenSet<string> Members =
    [
        "edition",
        "agency",
        "publishedOn",
        "overview",
        "proactiveDisclosure",
        "requests",
        "reviewAndLitigation",
        "problemsAndImprovements",
        "otherMatters",
    ];

    /// <summary>Whether a text is no JSON as a whole but begins as a report of the contract.</summary>
    public static bool IsOfReport(ReadOnlySpan<byte> json)
    {
        var bom = json.StartsWith("\uFEFF"u8) ? 3 : 0;
        var reader = new Utf8JsonReader(json[bom..], isFinalBlock: false, default);
        var (known, isWhole) = (0, false);
        try
        {
            while (reader.Read())
            {
                if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && Members.Contains(reader.GetString()!))
                {
                    known++;
                }
                else if (reader is { TokenType: JsonTokenType.EndObject or JsonTokenType.EndArray, CurrentDepth: 0 })
                {
                    // Whole, unless something is behind it.
                    isWhole = true;
                }
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Broken here; what is before it tells what it was.
            isWhole = false;
        }

        return !isWhole && known >= Enough;
    }
}
