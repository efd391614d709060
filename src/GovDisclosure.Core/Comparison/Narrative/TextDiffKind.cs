namespace GovDisclosure.Comparison.Narrative;

/// <summary>What became of a piece of text.</summary>
public enum TextDiffKind
{
    /// <summary>It stayed.</summary>
    Equal = 0,

    /// <summary>Only last year's text has it.</summary>
    Deleted = 1,

    /// <summary>Only this year's text has it.</summary>
    Inserted = 2,
}
