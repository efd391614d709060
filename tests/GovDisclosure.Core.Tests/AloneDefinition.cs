namespace GovDisclosure.Core.Tests;

/// <summary>Tests that measure time or memory run alone.</summary>
[CollectionDefinition("Alone", DisableParallelization = true)]
public sealed class AloneDefinition;
