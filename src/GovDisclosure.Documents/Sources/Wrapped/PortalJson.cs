using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovDisclosure.Documents.Sources.Wrapped;

/// <summary>Finds the texts in the JSON of a portal's interface that may hold a report: strings of HTML, or long ones of several
/// lines.</summary>
internal static class PortalJson
{
    private const int LeastLength = 100;
    private const int MostTexts = 64;
    private const int MostDepth = 64;
    private const int LongestTitle = 200;

    /// <summary>The texts, the longest first; empty for the JSON of the contract and for what is no JSON.</summary>
    public static List<WrappedSource> Texts(ReadOnlySpan<byte> json, ReadClock clock)
    {
        var found = new PriorityQueue<(string Text, int Place), int>();
        try
        {
            Find(TextDecoder.WithoutUtf8Mark(json), clock, found);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // What is no JSON is told by the reader of the contract, with its place.
            return [];
        }

        var texts = new List<WrappedSource>();
        while (found.TryDequeue(out var text, out _))
        {
            texts.Insert(0, new WrappedSource(Encoding.UTF8.GetBytes(text.Text), "utf-8", text.Place));
        }

        return texts;
    }

    private static void Find(ReadOnlySpan<byte> json, ReadClock clock, PriorityQueue<(string Text, int Place), int> found)
    {
        var reader = new Utf8JsonReader(
            json,
            new JsonReaderOptions
            {
                MaxDepth = MostDepth,
                AllowTrailingCommas = true,
                CommentHandling = JsonCommentHandling.Skip,
            }
        );
        string? title = null;
        var isTitle = false;
        while (reader.Read())
        {
            clock.Tick();
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.CurrentDepth == 1 && (reader.ValueTextEquals("edition"u8) || reader.ValueTextEquals("requests"u8)))
                {
                    found.Clear();
                    return;
                }

                isTitle = reader.ValueSpan.Length < 32 && reader.GetString()!.Contains("title", StringComparison.OrdinalIgnoreCase);
            }
            else if (reader.TokenType == JsonTokenType.String && isTitle && reader.ValueSpan.Length < LongestTitle)
            {
                title = reader.GetString();
            }
            else if (
                reader.TokenType == JsonTokenType.String
                && reader.ValueSpan.Length >= LeastLength
                && (found.Count < MostTexts || (found.TryPeek(out _, out var shortest) && reader.ValueSpan.Length > shortest))
            )
            {
                var length = reader.ValueSpan.Length;
                found.Enqueue((WithTitle(reader.GetString()!, title), (int)reader.TokenStartIndex), length);
                if (found.Count > MostTexts)
                {
                    found.Dequeue();
                }
            }
        }
    }

    // The title of the page stands beside its text.
    private static string WithTitle(string text, string? title) =>
        title is null ? text
        : FormatDetector.DetectText(text) == SourceFormat.Html ? $"<title>{HtmlEncoder.Default.Encode(title)}</title>{text}"
        : text;
}
