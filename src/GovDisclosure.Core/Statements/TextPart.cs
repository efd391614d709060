namespace GovDisclosure.Statements;

/// <summary>A text of a report with the pointer of its place in the JSON contract.</summary>
/// <param name="Pointer">The JSON Pointer.</param>
/// <param name="Text">The text, as much of it as is looked at.</param>
/// <param name="IsCut">Whether the report has more of it.</param>
/// <param name="IsNote">Whether it is around a table, and not in a section of words.</param>
internal sealed record TextPart(string Pointer, string Text, bool IsCut = false, bool IsNote = false);
