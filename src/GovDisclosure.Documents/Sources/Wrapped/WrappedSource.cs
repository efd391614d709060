namespace GovDisclosure.Documents.Sources.Wrapped;

/// <summary>What a file holds that wraps others: a page inside a web archive, a document inside a ZIP archive, a text inside the JSON of a
/// portal.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="Charset">The encoding that the wrapping says; null where it says none.</param>
/// <param name="Place">Where it stands among the others.</param>
internal sealed record WrappedSource(ReadOnlyMemory<byte> Content, string? Charset = null, int Place = 0);
