namespace GovDisclosure.Rules.Explanations;

/// <summary>How many figures a set of cells can be given so that every relation holds.</summary>
internal enum Solutions
{
    None = 0,
    One = 1,
    Many = 2,
}
