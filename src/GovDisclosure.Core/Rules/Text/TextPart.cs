namespace GovDisclosure.Rules.Text;

/// <summary>A text of a report with the pointer of its place in the JSON contract.</summary>
internal sealed record TextPart(string Pointer, string Text);
