namespace GovDisclosure.Statements;

/// <summary>The sentence that a finding is about, as printed, and where it stands.</summary>
/// <param name="Pointer">The JSON Pointer of the text, such as <c>/overview/text</c>.</param>
/// <param name="Offset">Where the sentence begins in the text, in UTF-16 code units.</param>
/// <param name="Text">The sentence.</param>
public sealed record TextQuote(string Pointer, int Offset, string Text)
{
    /// <summary>The length of the sentence in UTF-16 code units.</summary>
    public int Length => Text.Length;
}
