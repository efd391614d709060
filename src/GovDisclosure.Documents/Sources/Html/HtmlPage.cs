using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>A page as AngleSharp's tree builder makes it, with its text in one piece.</summary>
/// <param name="source">The source; null where the page is made from another tree.</param>
/// <param name="limits">What the elements are counted by.</param>
internal sealed class HtmlPage(TextSource? source, HtmlLimits limits) : IConstructableDocument
{
    private char[] text = new char[1024];

    /// <summary>How many letters of text it has.</summary>
    public int Length { get; private set; }

    public HtmlLimits Limits => limits;

    /// <summary>The style sheets that say how text is shown; null where none do.</summary>
    public HtmlStyleSheet? Sheet { get; set; }

    public HtmlElement? Root { get; private set; }

    /// <summary>Whether something is elsewhere than the standard asks for: what a table holds outside of its cells.</summary>
    public bool IsMisplaced { get; private set; }

    /// <summary>What the first title of the page says; null where there is none.</summary>
    public string? Title
    {
        get
        {
            var open = new Stack<HtmlElement>();
            if (Root is not null)
            {
                open.Push(Root);
            }

            while (open.TryPop(out var element))
            {
                if (element.Name == "title")
                {
                    return TextOf(element);
                }

                for (var i = element.Children.Length - 1; i >= 0; i--)
                {
                    if (element.Children[i] is HtmlElement child)
                    {
                        open.Push(child);
                    }
                }
            }

            return null;
        }
    }

    public TextSource Source => source!;

    /// <summary>Whether the builder made it, not a copy of another tree.</summary>
    public bool IsOfBuilder => source is not null;

    public IDisposable? Builder { get; set; }

    public QuirksMode QuirksMode { get; set; }

    public IConstructableElement? Head => HeadElement;

    public HtmlElement? HeadElement => Find("head");

    public HtmlElement? Body => Find("body");

    public IConstructableElement DocumentElement => Root!;

    public bool IsLoading => false;

    public StringOrMemory NodeName => "#document";

    public NodeFlags Flags => NodeFlags.None;

    public IConstructableNode? Parent
    {
        get => null;
        set => throw new NotSupportedException();
    }

    public IConstructableNodeList ChildNodes => throw new NotSupportedException();

    /// <summary>The letters of a piece of text.</summary>
    public ReadOnlySpan<char> TextOf(HtmlPiece piece) => text.AsSpan(piece.Start, piece.Length);

    /// <summary>The words that are right in an element.</summary>
    public string TextOf(HtmlElement element)
    {
        var words = new HtmlText(0);
        foreach (var child in element.Children)
        {
            if (child is HtmlPiece piece)
            {
                words.Append(TextOf(piece));
            }
        }

        return words.ToString();
    }

    /// <summary>Takes down letters.</summary>
    /// <returns>Where they start.</returns>
    public int Write(ReadOnlySpan<char> letters)
    {
        if (text.Length - Length < letters.Length)
        {
            Array.Resize(ref text, Math.Max(text.Length * 2, Length + letters.Length));
        }

        letters.CopyTo(text.AsSpan(Length));
        Length += letters.Length;
        return Length - letters.Length;
    }

    public void AddNode(IConstructableNode node)
    {
        if (Root is not null)
        {
            IsMisplaced = true;
        }
        else if (node is HtmlElement { Name: "html" } root)
        {
            Root = root;
        }
    }

    public void AppendText(StringOrMemory text, bool emitWhiteSpaceOnly) => IsMisplaced = true;

    public void InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly) => IsMisplaced = true;

    public void InsertNode(int idx, IConstructableNode childNode) => IsMisplaced = true;

    public void RemoveFromParent() => throw new NotSupportedException();

    public void RemoveChild(IConstructableNode childNode) => throw new NotSupportedException();

    public void RemoveNode(int idx, IConstructableNode childNode) => throw new NotSupportedException();

    public void PerformMicrotaskCheckpoint()
    {
        // No program is run.
    }

    public void ProvideStableState()
    {
        // No program is run.
    }

    public void AddComment(ref StructHtmlToken token)
    {
        // Comments print nothing.
    }

    public void TrackError(Exception exception)
    {
        // Nothing is fetched or run that could fail.
    }

    public Task WaitForReadyAsync(CancellationToken cancelToken) => Task.CompletedTask;

    public Task FinishLoadingAsync() => Task.CompletedTask;

    public void ApplyManifest()
    {
        // Nothing is kept for later.
    }

    public void Clear() => Root = null;

    private HtmlElement? Find(string name)
    {
        if (Root is { } root)
        {
            foreach (var child in root.Children)
            {
                if (child is HtmlElement element && string.Equals(element.Name, name, StringComparison.Ordinal))
                {
                    return element;
                }
            }
        }

        return null;
    }
}
