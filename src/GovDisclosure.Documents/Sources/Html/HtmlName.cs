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
    private static readonly ConcurrentDictionary<string, HtmlName>.AlternateLookup<ReadOnlySpan<char>> KnownBySpan =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private HtmlName(string text, NodeFlags flags)
    {
        Text = text;
        Flags = flags;
        Role = HtmlNames.RoleOf(text);
    }

    /// <summary>The name in small letters.</summary>
    public string Text { get; }

    /// <summary>How the parser treats the element.</summary>
    public NodeFlags Flags { get; }

    public HtmlRole Role { get; }

    /// <summary>The name of an element of HTML.</summary>
    public static HtmlName Of(StringOrMemory name) =>
        KnownBySpan.TryGetValue(name.Memory.Span, out var known) ? known : Make(name.ToString());

    /// <summary>The name of an element of a drawing.</summary>
    public static HtmlName OfSvg(StringOrMemory name) => Make(NamespaceNames.SvgUri, name.ToString(), NodeFlags.SvgMember);

    /// <summary>The name of an element of a formula.</summary>
    public static HtmlName OfMath(StringOrMemory name) => Make(NamespaceNames.MathMlUri, name.ToString(), NodeFlags.MathMember);

    private static HtmlName Make(string space, string name, NodeFlags unknown)
    {
        if (!MayBeKnown(name))
        {
            return new HtmlName(name, unknown);
        }

        lock (MakesElement)
        {
            return new HtmlName(name, Elements.CreateElement(space, name).Flags);
        }
    }

    // Names that HTML does not know have no end, and are not kept.
    private static HtmlName Make(string name)
    {
        if (!MayBeKnown(name))
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

    private static bool MayBeKnown(string name) =>
        name.Length is > 0 and <= LongestKnown
        && name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-')
        && char.IsAsciiLetter(name[0]);
}
