using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovDisclosure.Documents.Sources.Wrapped;

/// <summary>Finds the texts in the JSON of a portal's interface that may hold a report: strings of HTML, or long ones of several
/// lines; and, as one, all strings in their order, of which each may be a part.</summary>
/// <param name="headingOf">The heading of the part that a name or a short text tells; null where it tells none.</param>
internal sealed class PortalJson(Func<string, string?> headingOf)
{
    private const int LeastLength = 100;
    private const int MostTexts = 64;
    private const int MostDepth = 64;
    private const int LongestTitle = 200;
    private const int LongestName = 32;

    private const int LongestHeading = 160;

    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    private readonly PriorityQueue<JsonText, int> found = new();
    private readonly Stack<JsonScope> scopes = new([new JsonScope()]);
    private readonly PortalParts parts = new();
    private readonly Stack<bool> lists = [];
    private PageFacts? facts;
    private int leftOut;

    /// <summary>The texts, the longest first; none for the JSON of the contract and for what is no JSON.</summary>
    public static WrappedSources Texts(ReadOnlyMemory<byte> json, ReadClock clock, Func<string, string?> headingOf)
    {
        var portal = new PortalJson(headingOf);
        try
        {
            if (!portal.Find(TextDecoder.WithoutUtf8Mark(json.Span), clock))
            {
                return new WrappedSources([], 0);
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // What is no JSON is reported by the reader of the contract, with its place.
            return new WrappedSources([], 0);
        }

        var texts = new List<WrappedSource>();
        while (portal.found.TryDequeue(out var text, out _))
        {
            texts.Insert(0, text.ToSource());
        }

        return new WrappedSources(texts, portal.leftOut, portal.Whole, portal.parts.LeftOut);
    }

    // False for the JSON of the contract.
    private bool Find(ReadOnlySpan<byte> json, ReadClock clock)
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
        var name = "";
        while (reader.Read())
        {
            clock.Tick();
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray:
                    lists.Push(true);
                    break;
                case JsonTokenType.EndArray:
                    lists.Pop();
                    break;
                case JsonTokenType.StartObject:
                    lists.Push(false);
                    scopes.Push(new JsonScope());
                    break;
                case JsonTokenType.EndObject:
                    lists.Pop();
                    Close(scopes.Pop(), scopes.Peek());
                    break;
                case JsonTokenType.PropertyName:
                    if (reader.CurrentDepth == 1 && (reader.ValueTextEquals("edition"u8) || reader.ValueTextEquals("requests"u8)))
                    {
                        return false;
                    }

                    name = reader.ValueSpan.Length < LongestName ? reader.GetString()! : "";
                    AddHeading(name, name);
                    break;
                case JsonTokenType.Number when FieldNames.IsDate(name) && reader.TryGetInt64(out var number):
                    scopes.Peek().PublishedOn ??= DayOf(number);
                    break;
                case JsonTokenType.Number when IsInList:
                    parts.Add(name, Encoding.UTF8.GetString(reader.ValueSpan), isInList: true, isSure: false);
                    break;
                case JsonTokenType.String:
                    AddString(ref reader, name);
                    break;
                default:
                    break;
            }
        }

        Close(scopes.Peek(), null);
        return true;
    }

    private void Close(JsonScope scope, JsonScope? outer)
    {
        // What the outermost object says is of the whole.
        facts = scope.Close(outer) ?? facts;
    }

    private void AddString(ref Utf8JsonReader reader, string name)
    {
        var (scope, length) = (scopes.Peek(), reader.ValueSpan.Length);
        if (length < LongestTitle && (FieldNames.IsTitle(name) || name.Contains("title", StringComparison.OrdinalIgnoreCase)))
        {
            scope.Title ??= reader.GetString();
        }
        else if (length < LongestTitle && FieldNames.IsDate(name))
        {
            scope.PublishedOn ??= reader.GetString();
            return;
        }
        else if (length < LongestTitle && FieldNames.IsPublisher(name))
        {
            scope.Publisher ??= reader.GetString();
            return;
        }

        if (!parts.IsFull)
        {
            var part = reader.GetString()!;
            if (!(length <= LongestHeading && AddHeading(part, name)))
            {
                parts.Add(name, part, IsInList, isSure: scope.Title is not null && parts.IsEmpty);
            }
        }
        else
        {
            parts.LeaveOut();
        }

        if (length < LeastLength)
        {
            return;
        }

        if (found.Count == MostTexts && found.TryPeek(out _, out var shortest) && length <= shortest)
        {
            leftOut++;
            return;
        }

        var text = new JsonText(reader.GetString()!, (int)reader.TokenStartIndex);
        scope.Texts.Add(text);
        found.Enqueue(text, length);
        if (found.Count > MostTexts)
        {
            found.Dequeue();
            leftOut++;
        }
    }

    private bool IsInList => lists.TryPeek(out var isList) && isList;

    private bool AddHeading(string text, string name)
    {
        if (text.Length == 0 || headingOf(text) is not { } heading)
        {
            return false;
        }

        parts.AddHeading(heading, name);
        return true;
    }

    // Milliseconds or seconds since 1970.
    private static string? DayOf(long number) =>
        number is > 1_000_000_000 and < 4_000_000_000_000
            ? DateTimeOffset
                .FromUnixTimeMilliseconds(number < 4_000_000_000 ? number * 1000 : number)
                .ToOffset(China)
                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private WrappedSource? Whole()
    {
        var all = parts.ToList();
        if (all.Count < 2)
        {
            return null;
        }

        var arePages = all.ConvertAll(static part => FormatDetector.DetectText(part) == SourceFormat.Html);
        var text = string.Join(
            '\n',
            arePages.Contains(true)
                ? all.Zip(arePages, static (part, isPage) => isPage ? part : $"<p>{HtmlEncoder.Default.Encode(part)}</p>")
                : all
        );
        return new WrappedSource(Encoding.UTF8.GetBytes(text), "utf-8", 0, facts);
    }

    private sealed class JsonText(string text, int place)
    {
        public PageFacts? Facts { get; set; }

        public WrappedSource ToSource() => new(Encoding.UTF8.GetBytes(text), "utf-8", place, Facts);
    }

    // An object: what it says of a page is of the texts in it, whichever comes first.
    private sealed class JsonScope
    {
        public string? Title { get; set; }

        public string? PublishedOn { get; set; }

        public string? Publisher { get; set; }

        public List<JsonText> Texts { get; } = [];

        /// <summary>Hands what it says to its texts, and these to the object around it.</summary>
        public PageFacts? Close(JsonScope? outer)
        {
            var facts =
                Title is null && PublishedOn is null && Publisher is null ? null : new PageFacts(PublishedOn, Publisher) { Title = Title };
            foreach (var text in Texts)
            {
                text.Facts = text.Facts is { } inner
                    ? inner with
                    {
                        PublishedOn = inner.PublishedOn ?? PublishedOn,
                        Publisher = inner.Publisher ?? Publisher,
                        Title = inner.Title ?? Title,
                    }
                    : facts;
            }

            outer?.Texts.AddRange(Texts);
            return facts;
        }
    }
}
