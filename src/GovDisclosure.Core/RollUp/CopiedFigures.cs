namespace GovDisclosure.RollUp;

/// <summary>
/// Whether the figures under a unit's name are those that the government published, all or nearly all of them: to sum them would count the
/// other units twice.
/// </summary>
/// <remarks>
/// That a unit has what was published is natural where it is nearly the whole sum: then the others have nothing beside it. A figure speaks
/// for a copy where others have one in the same cell, since the published one is theirs too; where a report is missing it is not known
/// what is in it, and only many equal figures do. A blank says nothing.
/// </remarks>
internal sealed class CopiedFigures
{
    // Figures that are equal in so many cells that are not zero are not equal by chance.
    private const int EnoughFigures = 10;

    // Where other units have a figure too, fewer do: what was published is then more than the unit's.
    private const int EnoughBeside = 5;

    // A copy may be mistyped, corrected or of another day: one figure in so many may be another. A unit's own report has hardly any of the
    // sum's where others add to it.
    private const int OneOtherIn = 4;

    private readonly UnitPerimeter perimeter;
    private readonly PublishedFigures published;
    private readonly HashSet<string> members;
    private readonly ILookup<string, UnitFigures> reports;
    private readonly Lazy<int[]> reporting;

    private CopiedFigures(UnitList units, int year, List<UnitFigures> files, UnitPerimeter perimeter, PublishedFigures published)
    {
        this.perimeter = perimeter;
        this.published = published;
        members = units
            .In(perimeter)
            .Where(unit => unit.IsThereAtEndOf(year))
            .Select(static unit => unit.Code)
            .ToHashSet(StringComparer.Ordinal);
        reports = files
            .Where(file => file.Role == FileRole.Used && members.Contains(file.Unit!.Code))
            .ToLookup(static file => file.Unit!.Code, StringComparer.Ordinal);
        // Hardly any file asks for it.
        reporting = new(Reporting);
    }

    /// <summary>Whether all figures are those that were published, and there are enough of them.</summary>
    public static bool AreAll(UnitFigures file, PublishedFigures published) =>
        file.Values.AsSpan().SequenceEqual(published.Values)
        && file.Values.Count(static value => value.Number is not (null or 0)) >= EnoughFigures;

    /// <summary>Marks the files whose figures are most likely a copy of what was published for a perimeter: whose report they are is not
    /// certain.</summary>
    public static void Mark(UnitList units, int year, List<UnitFigures> files, UnitPerimeter perimeter, PublishedFigures? published)
    {
        if (published is null)
        {
            return;
        }

        var copied = new CopiedFigures(units, year, files, perimeter, published);
        foreach (var file in files)
        {
            if (
                file.Role is FileRole.Used or FileRole.AfterMerger or FileRole.NotThere or FileRole.InZone or FileRole.Outside
                && copied.Reason(file) is { } reason
            )
            {
                (file.Role, file.Reason) = (FileRole.Ambiguous, reason);
            }
        }
    }

    private LocalizedText? Reason(UnitFigures file)
    {
        var all = new Likeness();
        for (var place = 0; place < published.Values.Length; place++)
        {
            if (IsStated(file, place))
            {
                all.Add(file.Values[place].Number == published.Values[place].Number);
                if (all.Others * OneOtherIn > published.Values.Length)
                {
                    return null;
                }
            }
        }

        if (!all.IsGreat)
        {
            return null;
        }

        var (code, beside) = (file.Unit!.Code, new Likeness());
        for (var place = 0; place < published.Values.Length; place++)
        {
            if (IsStated(file, place) && reporting.Value[place] > (HasFigure(reports[code], place) ? 1 : 0))
            {
                beside.Add(file.Values[place].Number == published.Values[place].Number);
            }
        }

        var isCopy =
            beside.Figures == 0
                ? all.Equal >= EnoughFigures && IsAnotherMissing(code)
                : beside.IsGreat && (beside.Equal >= EnoughBeside || all.Equal >= EnoughFigures);
        return isCopy ? Told(all, published.Values.Count(static value => value.Number is not (null or 0))) : null;
    }

    // A figure that is not zero in both; a blank or "/" says nothing.
    private bool IsStated(UnitFigures file, int place) =>
        file.Values[place].Number is { } ours && published.Values[place].Number is { } theirs && (ours != 0 || theirs != 0);

    // How many units of the perimeter have a figure in each cell.
    private int[] Reporting()
    {
        var units = new int[published.Values.Length];
        foreach (var unit in reports)
        {
            for (var place = 0; place < units.Length; place++)
            {
                units[place] += HasFigure(unit, place) ? 1 : 0;
            }
        }

        return units;
    }

    private LocalizedText Told(Likeness all, int whole)
    {
        var name = RollUpWords.Text(perimeter);
        return all.Others == 0 && all.Equal == whole
            ? new(
                $"与汇总机关公布的{name.Zh}数据相同（{whole} 个非零数字），文字却没有说是它的报告；请核对是谁的报告",
                $"its figures are those that the government published for {name.En} ({whole} that are not zero), but its words do not say that it is that report; check whose report it is"
            )
            : new(
                $"与汇总机关公布的{name.Zh}数据几乎相同（公布的 {whole} 个非零数字中 {all.Equal} 个相同），像是它的报告改动而成；请核对是谁的报告",
                $"its figures are nearly those that the government published for {name.En} ({all.Equal} of {whole} that are not zero), as if it were that report with changes; check whose report it is"
            );
    }

    private bool IsAnotherMissing(string code) =>
        members.Count - reports.Count - (members.Contains(code) && !reports.Contains(code) ? 1 : 0) > 0;

    private static bool HasFigure(IEnumerable<UnitFigures> files, int place) =>
        files.Any(file => file.Values[place].Number is not (null or 0));

    private struct Likeness
    {
        public int Figures { get; private set; }

        public int Equal { get; private set; }

        public readonly int Others => Figures - Equal;

        public readonly bool IsGreat => Others * OneOtherIn <= Figures;

        public void Add(bool isEqual)
        {
            Figures++;
            Equal += isEqual ? 1 : 0;
        }
    }
}
