using System.Collections.Concurrent;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>The name of an element: how the parser treats the element, and what it means to the walk over the page.</summary>
/// <remarks>Immutable; one for each name that HTML knows, shared by all pages.</remarks>
internal sealed class HtmlName
{
    private const int LongestKnown = 20;

    // AngleSharp tells how it treats an element by the element only.
    private static readonly IDocument Elements = new HtmlParser().ParseDocument("");
    private static readonly Lock MakesElement = new();
    private static readonly ConcurrentDictionary<string, HtmlName> Known = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, HtmlName>.AlternateLookup<ReadOnlySpan<char>> KnownBySpan = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private HtmlName(string text, NodeFlags flags)
    {
        Text = text;
        Flags = flags;
        Role = HtmlNames.RoleOf(text);
        ClosesItself = HtmlNames.ClosesItself(text);
    }

    /// <summary>The name in small letters.</summary>
    public string Text { get; }

    /// <summary>How the parser treats the element.</summary>
    public NodeFlags Flags { get; }

    public HtmlRole Role { get; }

    /// <summary>Whether the end tag is left out as a rule, since the parser closes the element by itself.</summary>
    public bool ClosesItself { get; }

    public static HtmlName Of(StringOrMemory name) => KnownBySpan.TryGetValue(name.Memory.Span, out var known) ? known : Make(name.ToString());

    // Names that HTML does not know have no end, and are not kept.
    private static HtmlName Make(string name)
    {
        if (name.Length is 0 or > LongestKnown || !name.All(char.IsAsciiLetterOrDigit))
        {
            return new HtmlName(name, NodeFlags.HtmlMember);
        }

        lock (MakesElement)
        {
            var element = Elements.CreateElement(name);
            var made = new HtmlName(name, element.Flags);
            return element is IHtmlUnknownElement ? made : Known.GetOrAdd(name, made);
        }
    }
}
