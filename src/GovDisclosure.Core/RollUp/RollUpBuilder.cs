using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.Reading;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;

namespace GovDisclosure.RollUp;

/// <summary>
/// Takes the reports of a folder one by one and makes the roll-up of them: who is missing, late or there twice, what the reports add up to,
/// and where what was published differs from that.
/// </summary>
/// <remarks>Keeps the figures of each file, and none of its words. For one thread; what it builds is immutable.</remarks>
public sealed class RollUpBuilder
{
    private readonly UnitList units;
    private readonly RollUpOptions options;
    private readonly FormEdition edition;
    private readonly EditionFigures figures;
    private readonly PublishedFigures? own;
    private readonly PublishedFigures? region;
    private readonly LocalizedText? problemOfOwn;
    private readonly LocalizedText? problemOfRegion;
    private readonly List<UnitFigures> files = [];
    private readonly List<FileOutcome> others = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>Begins a roll-up.</summary>
    /// <param name="units">The units that report.</param>
    /// <param name="options">The year, and what was published.</param>
    public RollUpBuilder(UnitList units, RollUpOptions options)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(options);
        this.units = units;
        this.options = options;
        var catalog = FormCatalog.Default;
        problemOfOwn = options.PublishedOwn is { } ofOwn ? PublishedFigures.Problem(ofOwn, units, options.Year) : null;
        problemOfRegion = options.PublishedRegion is { } ofRegion ? PublishedFigures.Problem(ofRegion, units, options.Year) : null;
        var (publishedOwn, publishedRegion) = (
            problemOfOwn is null ? options.PublishedOwn : null,
            problemOfRegion is null ? options.PublishedRegion : null
        );
        edition = (publishedOwn ?? publishedRegion) is { } published ? catalog.EditionOf(published) : catalog.ForYear(options.Year);
        figures = new EditionFigures(catalog, edition.Tables);
        own = publishedOwn is null ? null : PublishedFigures.Of(figures, publishedOwn);
        region = publishedRegion is null ? null : PublishedFigures.Of(figures, publishedRegion);
    }

    /// <summary>Takes a report all of whose cells are what they are.</summary>
    /// <param name="file">The name of its file.</param>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentException">A file of that name was taken already.</exception>
    public void Add(string file, AnnualReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        Add(file, report, ShownCells.OfNoDocument);
    }

    /// <summary>Takes a report as it was read: a cell that was not read is no blank of the unit, and casts doubt.</summary>
    /// <param name="file">The name of its file.</param>
    /// <param name="reading">What was read of it; without a report the file is one that could not be read.</param>
    /// <exception cref="ArgumentException">A file of that name was taken already.</exception>
    public void Add(string file, ReadResult reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Report is { } report)
        {
            Add(file, report, reading.Shown);
        }
        else
        {
            AddUnreadable(file, new("没有读出报告", "no report was read in it"));
        }
    }

    private void Add(string file, AnnualReport report, ShownCells shown)
    {
        TakeName(file);
        if (RollUpDraft.IsDraft(report))
        {
            others.Add(
                new FileOutcome(
                    file,
                    FileRole.Draft,
                    null,
                    report.Year,
                    FormCatalog.Default.EditionOf(report).Id,
                    new LocalizedText("是汇总产生的草稿，不是单位的报告", "it is the draft of a sum, and no unit's report")
                )
            );
            return;
        }

        var cells = figures.Cells;
        var (values, hasPlace) = (new CellValue[cells.Length], new bool[cells.Length]);
        figures.Read(report, values, hasPlace);
        var publishesParent = false;
        var namesParent =
            units.Parent is { } parent
            && !AgencyMatch.IsOneName(report.Agency.Name ?? "", parent.Name)
            && ParentWords.Names(report, parent.Name, out publishesParent);
        files.Add(
            new UnitFigures
            {
                File = file,
                AgencyName = report.Agency.Name,
                AgencyCode = report.Agency.Code,
                Year = report.Year,
                Edition = FormCatalog.Default.EditionOf(report).Id,
                PublishedOn = report.PublishedOn,
                NamesParent = namesParent,
                PublishesParent = publishesParent,
                Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(DisclosureJson.Serialize(report)))),
                Values = values,
                HasPlace = hasPlace,
                IsUnread = UnitFigures.Unread(figures.Cells, shown, values, hasPlace),
                Repairs = Repairs(report),
            }
        );
    }

    /// <summary>Takes note of a file that could not be read.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="ArgumentException">A file of that name was taken already.</exception>
    public void AddUnreadable(string file, LocalizedText reason)
    {
        TakeName(file);
        others.Add(new FileOutcome(file, FileRole.Unreadable, null, null, null, reason));
    }

    /// <summary>Takes note of a sum that an earlier run stored: which units are in it is not known, so it is not summed.</summary>
    /// <param name="file">The name of the file.</param>
    /// <exception cref="ArgumentException">A file of that name was taken already.</exception>
    public void AddStoredSum(string file)
    {
        TakeName(file);
        others.Add(
            new FileOutcome(
                file,
                FileRole.Draft,
                null,
                null,
                null,
                new LocalizedText(
                    "是保存的部分汇总，其中有哪些单位不得而知；有单位名单时请给出各单位的报告",
                    "it is a stored sum, of which the units are not known; with a unit list give the reports themselves"
                )
            )
        );
    }

    // A report that is added twice would be summed twice.
    private void TakeName(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!names.Add(file))
        {
            throw new ArgumentException($"The file {file} was taken already.", nameof(file));
        }
    }

    /// <summary>Makes the roll-up of all that was taken.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    public RollUpResult Build(CancellationToken cancellationToken = default)
    {
        foreach (var file in files)
        {
            Place(file);
        }

        CopiedFigures.Mark(units, options.Year, files, UnitPerimeter.Own, own);
        CopiedFigures.Mark(units, options.Year, files, UnitPerimeter.Region, region);
        ChooseVersions();
        var folder = new UnitFolder(units, options, edition, files, others);
        var ofOwn = PerimeterRollUp.Of(folder, UnitPerimeter.Own, (own, problemOfOwn), options, cancellationToken);
        var ofRegion = PerimeterRollUp.Of(folder, UnitPerimeter.Region, (region, problemOfRegion), options, cancellationToken);
        return Disagreement.Between(ofOwn, ofRegion) is { } disagreement
            ? new RollUpResult(folder, ofOwn.Doubted(disagreement.Doubt), ofRegion.Doubted(disagreement.Doubt))
            {
                Disagreement = disagreement,
            }
            : new RollUpResult(folder, ofOwn, ofRegion);
    }

    private ImmutableArray<(int Place, long From, long To)> Repairs(AnnualReport report)
    {
        if (report is { Requests: null, ReviewAndLitigation: null })
        {
            return [];
        }

        var places = figures.Cells;
        return
        [
            .. ReportExplainer
                .Default.Explain(report)
                .Where(static explanation => explanation.Kind == ExplanationKind.Unique)
                .SelectMany(static explanation => explanation.Candidates[0].Changes)
                .Select(change => (Place: places.FindIndex(change.Pointer), From: change.From ?? 0, change.To))
                .Where(static change => change.Place >= 0),
        ];
    }

    private void Place(UnitFigures file)
    {
        var named = file.AgencyName is { } name ? units.FindByName(name, file.Year ?? options.Year) : [];
        var candidates = file.AgencyCode is { Length: > 0 } code && units.FindByPrintedCode(code) is { } coded ? [coded] : named;
        if (candidates.Length != 1)
        {
            (file.Role, file.Reason) = candidates.IsEmpty
                ? (
                    FileRole.Foreign,
                    new LocalizedText(
                        $"“{file.AgencyName ?? "（未写机关）"}”不在单位名单中",
                        $"{file.AgencyName ?? "(no agency stated)"} is not in the unit list"
                    )
                )
                : (
                    FileRole.Ambiguous,
                    new LocalizedText(
                        $"“{file.AgencyName}”可能是名单中的 {string.Join("、", candidates.Select(static unit => unit.Code))}",
                        $"{file.AgencyName} may be {string.Join(", ", candidates.Select(static unit => unit.Code))} of the list"
                    )
                );
            return;
        }

        var unit = candidates[0];
        if (named is [var other] && other != unit && file.AgencyName!.Length > 0)
        {
            (file.Role, file.Reason) = (
                FileRole.Ambiguous,
                new LocalizedText(
                    $"代码是 {unit.Code}（{unit.Name}），名称“{file.AgencyName}”却是 {other.Code}；请核对是谁的报告",
                    $"its code is that of {unit.Code} ({unit.Name}), its name {file.AgencyName} that of {other.Code}; check whose report it is"
                )
            );
            return;
        }

        file.Unit = unit;
        (file.Role, file.Reason) = RoleOf(file, unit);
    }

    private (FileRole Role, LocalizedText Reason) RoleOf(UnitFigures file, RollUpUnit unit)
    {
        if (unit.Perimeter == UnitPerimeter.Parent)
        {
            return (FileRole.Parent, new LocalizedText("汇总机关自己的报告", "the report of the government that sums up"));
        }

        if (file.Year is not { } year)
        {
            return (FileRole.Ambiguous, new LocalizedText("报告没有写年度", "the report does not state its year"));
        }

        if (CarriesParent(file, unit))
        {
            return (
                FileRole.CarriesParent,
                new LocalizedText(
                    "刊登的是汇总机关的报告，不计入汇总",
                    "it carries the report of the government that sums up, and is not summed"
                )
            );
        }

        if (file.PublishesParent && (own ?? region) is not null)
        {
            return (
                FileRole.Ambiguous,
                new LocalizedText(
                    "文字公布的是汇总机关的报告，数据却与其不同；请核对是谁的报告",
                    "its words publish the report of the government that sums up, but its figures are others; check whose report it is"
                )
            );
        }

        if (year != options.Year)
        {
            return (FileRole.WrongYear, new LocalizedText($"是 {year} 年度的报告", $"it is the report on {year}"));
        }

        if (!unit.IsThereAtEndOf(year) && unit.MergedInto is { } into)
        {
            return (FileRole.AfterMerger, new LocalizedText($"该单位已并入 {into}", $"its unit was taken in by {into}"));
        }

        var isInASum = unit.Perimeter is UnitPerimeter.Own or UnitPerimeter.Region;
        return isInASum && !unit.IsThereAtEndOf(year)
                ? (
                    FileRole.NotThere,
                    new LocalizedText(
                        $"按名单的有效起止，该单位在 {year} 年末不存在，也没有写并入何处；未计入，请核对有效起止或填写并入单位",
                        $"by the list its unit was not there at the end of {year}, and none took it in; it is not summed: check the days of validity, or say who took it in"
                    )
                )
            : isInASum ? (FileRole.Used, new LocalizedText("计入汇总", "it is summed"))
            : unit.Parent is { } above && units.Find(above) is { Perimeter: UnitPerimeter.Own or UnitPerimeter.Region }
                ? (FileRole.InZone, new LocalizedText($"数据已含在 {above} 的报告中", $"its figures are in the report of {above}"))
            : (FileRole.Outside, new LocalizedText("该单位不在汇总口径内", "its unit is in no perimeter"));
    }

    // An office's page under the office's name with the government's report: by the list, or by its words and its figures.
    private bool CarriesParent(UnitFigures file, RollUpUnit unit)
    {
        file.Carries =
            HasFiguresOf(file, own, UnitPerimeter.Own) ? UnitPerimeter.Own
            : HasFiguresOf(file, region, UnitPerimeter.Region) ? UnitPerimeter.Region
            : null;
        return file.Carries is not null
            ? file.NamesParent || ReportsForParent(unit)
            : (file.NamesParent && ReportsForParent(unit)) || (file.PublishesParent && own is null && region is null);
    }

    private bool ReportsForParent(RollUpUnit unit) =>
        unit.ReportsFor is { } code && string.Equals(code, units.Parent?.Code, StringComparison.Ordinal);

    // The sum of one unit is that unit's report.
    private bool HasFiguresOf(UnitFigures file, PublishedFigures? published, UnitPerimeter perimeter) =>
        published is not null
        && CopiedFigures.AreAll(file, published)
        && units.In(perimeter).Where(unit => unit.IsThereAtEndOf(options.Year)).Skip(1).Any();

    // The latest version counts, before those without a day of publication; of equal ones the one with the shortest name, which is the one
    // that is no copy.
    private void ChooseVersions()
    {
        foreach (
            var versions in files
                .Where(static file => file.Role == FileRole.Used)
                .GroupBy(static file => file.Unit!.Code, StringComparer.Ordinal)
        )
        {
            var ordered = versions
                .OrderByDescending(static file => file.PublishedOn ?? DateOnly.MinValue)
                .ThenBy(static file => file.File.Length)
                .ThenBy(static file => file.File, StringComparer.Ordinal)
                .ToList();
            foreach (var file in ordered.Skip(1))
            {
                (file.Role, file.Reason) =
                    string.Equals(file.Fingerprint, ordered[0].Fingerprint, StringComparison.Ordinal)
                        ? (FileRole.IdenticalCopy, new LocalizedText($"与“{ordered[0].File}”完全相同", $"it is equal to {ordered[0].File}"))
                    : file.PublishedOn is null || ordered[0].PublishedOn is null
                        ? (
                            FileRole.Superseded,
                            new LocalizedText(
                                $"与“{ordered[0].File}”内容不同，而两者不都写有公布日期，先后不明，请核对以哪份为准",
                                $"it differs from {ordered[0].File}, and not both state a day of publication, so which is the later is not known; check which counts"
                            )
                        )
                    : file.PublishedOn == ordered[0].PublishedOn
                        ? (
                            FileRole.Superseded,
                            new LocalizedText(
                                $"与“{ordered[0].File}”公布日期相同而内容不同，请核对以哪份为准",
                                $"it differs from {ordered[0].File} and has the same day of publication; check which counts"
                            )
                        )
                    : (FileRole.Superseded, new LocalizedText($"“{ordered[0].File}”公布在后", $"{ordered[0].File} was published later"));
            }
        }
    }
}

internal static class FormCells
{
    /// <summary>The place of a cell among an edition's; -1 where it has none of that pointer.</summary>
    public static int FindIndex(this ImmutableArray<FormCell> cells, string pointer)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (string.Equals(cells[i].Pointer, pointer, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
