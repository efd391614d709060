namespace GovDisclosure.Forms;

/// <summary>Why a report adds nothing to a cell of a sum.</summary>
public enum SumGapKind
{
    /// <summary>The cell is printed as not applicable (/).</summary>
    NotApplicable = 0,

    /// <summary>The cell is blank.</summary>
    Blank = 1,

    /// <summary>The report is of another edition of the form, which has no such cell.</summary>
    NoPlace = 2,
}

/// <summary>A report that adds nothing to a cell of a sum.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Addend">Which report, as it was named to the sum.</param>
/// <param name="Kind">Why.</param>
public readonly record struct SumGap(FormCell Cell, string Addend, SumGapKind Kind);
