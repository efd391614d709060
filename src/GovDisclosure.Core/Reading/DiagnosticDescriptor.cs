namespace GovDisclosure.Reading;

/// <summary>What a code of a <see cref="Diagnostic"/> means.</summary>
/// <param name="Code">The permanent code, such as <c>GD9401</c>; see <see cref="DiagnosticCodes"/>.</param>
/// <param name="Meaning">What a reader remarks by it, and what becomes of the cells it is about.</param>
/// <param name="Advice">What the one who reads it can do.</param>
public sealed record DiagnosticDescriptor(string Code, LocalizedText Meaning, LocalizedText Advice)
{
    /// <summary>The page about it, from the root of the repository, such as <c>docs/diagnostics/GD9401.md</c>.</summary>
    public string HelpPage => $"docs/diagnostics/{Code}.md";
}
