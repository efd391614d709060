using System.Collections.Immutable;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.RollUp;

/// <summary>What is kept of a file of the folder: its figures and what tells whose they are, but none of its words.</summary>
internal sealed class UnitFigures
{
    public required string File { get; init; }

    public string? AgencyName { get; init; }

    public string? AgencyCode { get; init; }

    public int? Year { get; init; }

    public required string Edition { get; init; }

    public DateOnly? PublishedOn { get; init; }

    /// <summary>Whether its words name the annual report of the government that sums up.</summary>
    public bool NamesParent { get; init; }

    /// <summary>Whether they say that they publish it, or its title is not its agency's own.</summary>
    public bool PublishesParent { get; init; }

    /// <summary>Tells equal reports from others.</summary>
    public required string Fingerprint { get; init; }

    public required CellValue[] Values { get; init; }

    public required bool[] HasPlace { get; init; }

    /// <summary>The cells that were not read; null where all were.</summary>
    public bool[]? IsUnread { get; init; }

    /// <summary>What the only smallest repair of its relations would change.</summary>
    public ImmutableArray<(int Place, long From, long To)> Repairs { get; init; } = [];

    /// <summary>The cells that were not read; null, as nearly always, where every cell was.</summary>
    public static bool[]? Unread(ImmutableArray<FormCell> cells, ShownCells shown, CellValue[] values, bool[] hasPlace)
    {
        bool[]? unread = null;
        for (var place = 0; place < values.Length; place++)
        {
            if (values[place].IsBlank && hasPlace[place] && !shown.IsBlank(cells[place]))
            {
                (unread ??= new bool[values.Length])[place] = true;
            }
        }

        return unread;
    }

    /// <summary>What it is that a number was counted in a cell in which the report has none; null where it has one, or no place.</summary>
    public CauseKind? FilledKind(int place) =>
        !HasPlace[place] ? null
        : Values[place].IsBlank ? (IsUnread?[place] is true ? CauseKind.UnreadFilled : CauseKind.BlankFilled)
        : Values[place].IsNotApplicable ? CauseKind.NotApplicableFilled
        : null;

    public RollUpUnit? Unit { get; set; }

    /// <summary>The perimeter whose published figures it carries.</summary>
    public UnitPerimeter? Carries { get; set; }

    public FileRole Role { get; set; }

    public LocalizedText Reason { get; set; } = new("", "");

    /// <summary>Whether the days of publication do not tell which of two versions is the later.</summary>
    public bool IsOrderUnknown(UnitFigures other) => PublishedOn is null || other.PublishedOn is null || PublishedOn == other.PublishedOn;
}
