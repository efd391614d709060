namespace GovDisclosure.Statements;

/// <summary>A set of roles of words that are looked for wherever they are.</summary>
internal readonly record struct PhraseRoles(ulong Bits)
{
    public bool Has(WordRole phrase) => (Bits & Bit(phrase)) != 0;

    public PhraseRoles With(WordRole phrase) => new(Bits | Bit(phrase));

    public PhraseRoles With(PhraseRoles others) => new(Bits | others.Bits);

    private static ulong Bit(WordRole phrase) => 1UL << (phrase - WordRole.Composition);
}
