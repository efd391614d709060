using System.Text.Json;
using GovDisclosure.Cli.Output;
using GovDisclosure.Output.Sarif;

namespace GovDisclosure.Cli.Input;

/// <summary>The file of an earlier check.</summary>
internal static class BaselineFile
{
    private const int MaxBytes = 64 * 1024 * 1024;
    private const int MaxDepth = 32;

    /// <summary>Reads the findings of an earlier result.</summary>
    /// <param name="path">The file; null when there is none.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="OutputException">The file cannot be read, or is no result.</exception>
    public static async Task<SarifBaseline?> ReadAsync(string? path, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return null;
        }

        if (path == ReportSource.StandardInput)
        {
            throw new OutputException(FileTexts.NotFromStandardInput("--baseline"));
        }

        try
        {
            var file = File.OpenRead(path);
            await using (file.ConfigureAwait(false))
            {
                if (file.Length > MaxBytes)
                {
                    throw new OutputException(FileTexts.BaselineInvalid(path));
                }

                using var document = await JsonDocument
                    .ParseAsync(file, new JsonDocumentOptions { MaxDepth = MaxDepth }, cancellationToken)
                    .ConfigureAwait(false);
                return new SarifBaseline(
                    document.RootElement.ValueKind == JsonValueKind.Array
                        ? [.. document.RootElement.EnumerateArray().SelectMany(result => Known(result, path))]
                        : [.. Known(document.RootElement, path)]
                );
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Half of a pair of UTF-16 units passes as JSON, and is no text.
            throw new OutputException(FileTexts.BaselineInvalid(path), exception);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new OutputException(FileTexts.BaselineUnreadable(path, exception), exception);
        }
    }

    // A file that could not be read then has no findings.
    private static IEnumerable<SarifBaselineResult> Known(JsonElement result, string path)
    {
        var file = Text(result, "file", path);
        if (!result.TryGetProperty("findings", out var findings))
        {
            return result.TryGetProperty("error", out _) ? [] : throw new OutputException(FileTexts.BaselineInvalid(path));
        }

        return findings.ValueKind == JsonValueKind.Array
            ? findings.EnumerateArray().Select(finding => Known(finding, file, path))
            : throw new OutputException(FileTexts.BaselineInvalid(path));
    }

    private static SarifBaselineResult Known(JsonElement finding, string file, string path)
    {
        var fingerprint = Text(finding, "fingerprint", path);
        var message = finding.TryGetProperty("message", out var texts) ? texts : default;
        return new SarifBaselineResult(
            file,
            fingerprint,
            Text(finding, "rule", path),
            Text(finding, "pointer", path),
            new LocalizedText(Text(message, "zh", path), Text(message, "en", path))
        );
    }

    private static string Text(JsonElement element, string name, string path) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var member)
        && member.ValueKind == JsonValueKind.String
            ? member.GetString()!
            : throw new OutputException(FileTexts.BaselineInvalid(path));
}
