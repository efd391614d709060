namespace GovDisclosure.Reading;

/// <summary>What a code of a <see cref="Diagnostic"/> means.</summary>
/// <param name="Code">The permanent code, such as <c>GD9401</c>; see <see cref="DiagnosticCodes"/>.</param>
/// <param name="Meaning">What a reader remarks by it, and what becomes of the cells it is about.</param>
public sealed record DiagnosticDescriptor(string Code, LocalizedText Meaning);
