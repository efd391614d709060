namespace GovDisclosure.Documents.Sources.Wrapped;

/// <summary>What a file holds that wraps others: a page inside a web archive, a document inside a ZIP archive, a text inside the JSON of a
/// portal.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="Charset">The encoding that the wrapping says; null where it says none.</param>
/// <param name="Place">Where it is among the others.</param>
/// <param name="Facts">What the wrapping says of the page; null where it says nothing.</param>
internal sealed record WrappedSource(ReadOnlyMemory<byte> Content, string? Charset = null, int Place = 0, PageFacts? Facts = null);

/// <summary>What a file wraps.</summary>
/// <param name="Found">The sources.</param>
/// <param name="LeftOut">How many more there are, beyond those that are looked at.</param>
/// <param name="Whole">Puts all parts together as one source, where a report may be divided among them; null where there is nothing to put
/// together.</param>
/// <param name="PartsLeftOut">How many parts more there are than the whole has.</param>
internal sealed record WrappedSources(List<WrappedSource> Found, int LeftOut, Func<WrappedSource?>? Whole = null, int PartsLeftOut = 0);
