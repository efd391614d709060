namespace GovDisclosure.Documents.Tests.Damages;

/// <summary>One thing that goes wrong in a printed report.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Set">The set whose results it counts to.</param>
/// <param name="Needs">What the print must have for it to show.</param>
/// <param name="Apply">Does it at a place by chance; false where there is no such place.</param>
internal sealed record Damage(string Name, DamageSet Set, Needs Needs, Func<Draft, Random, bool> Apply)
{
    public static IReadOnlyList<Damage> All { get; } =
    [
        .. HeaderDamages.All,
        .. ColumnDamages.All,
        .. CellDamages.All,
        .. RowDamages.All,
        .. PageNumberDamages.All,
        .. Aside.All.Select(static aside => aside.AsDamage()),
    ];
}

/// <summary>The sets whose results are counted apart.</summary>
internal enum DamageSet
{
    None = 0,
    Headers = 1,
    Columns = 2,
    Cells = 3,
    Rows = 4,
    PageNumbers = 5,
    Hidden = 6,
    TwoAtOnce = 7,
}

/// <summary>What a print must have.</summary>
[Flags]
internal enum Needs
{
    Nothing = 0,

    /// <summary>Cells over several columns or rows.</summary>
    Spans = 1,

    /// <summary>A cell on each line.</summary>
    CellALine = 2,

    /// <summary>Empty cells that leave a mark.</summary>
    Blanks = 16,

    /// <summary>Rows in which no blank has vanished: with a figure too many they would look whole.</summary>
    WholeRows = 64,

    /// <summary>Rows that end with their last cell: one that is filled up and lost a cell looks like one with a blank at its end.</summary>
    RowEnds = 128,

    /// <summary>Cells that move up where one before them is lost.</summary>
    Shifts = 256,

    /// <summary>Empty cells that are seen behind the last column too.</summary>
    BlankEdges = 512,

    /// <summary>Figures that stand apart from what belongs to no cell.</summary>
    Inset = 32,

    /// <summary>Marks of a page.</summary>
    Page = 4,

    /// <summary>Properties of a Word document.</summary>
    Word = 8,
}
