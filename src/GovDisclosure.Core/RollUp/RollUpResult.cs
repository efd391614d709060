using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Forms;
using GovDisclosure.Json;

namespace GovDisclosure.RollUp;

/// <summary>A cell of a unit's report.</summary>
/// <param name="Unit">The code of the unit.</param>
/// <param name="Cell">The cell.</param>
/// <param name="ParentCounts">What the government counted there, which is what is left over in the cell when every other cause is accounted
/// for; null where that is not known.</param>
/// <param name="IsCertain">Whether the perimeter that says so is certain; else it is only likely.</param>
[JsonConverter(typeof(ResultPartConverter<UnitBlank>))]
public sealed record UnitBlank(string Unit, FormCell Cell, decimal? ParentCounts, bool IsCertain) : IJsonPart
{
    void IJsonPart.WriteTo(Utf8JsonWriter writer) => RollUpPartJson.Write(writer, this);
}

/// <summary>A figure of a unit's report that its own relations refute, with the only smallest repair.</summary>
/// <param name="Unit">The code of the unit.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Published">The figure as printed.</param>
/// <param name="ShouldBe">The figure that the relations ask for. It is a proposal.</param>
/// <param name="IsRecomputed">Whether the government counted the repaired figure; null where that is not known.</param>
/// <param name="IsCertain">Whether the perimeter that says so is certain; else it is only likely.</param>
[JsonConverter(typeof(ResultPartConverter<UnitError>))]
public sealed record UnitError(string Unit, FormCell Cell, long Published, long ShouldBe, bool? IsRecomputed, bool IsCertain) : IJsonPart
{
    void IJsonPart.WriteTo(Utf8JsonWriter writer) => RollUpPartJson.Write(writer, this);
}

/// <summary>A unit whose report was published late.</summary>
/// <param name="Unit">The code of the unit.</param>
/// <param name="PublishedOn">The day of publication.</param>
[JsonConverter(typeof(ResultPartConverter<LateUnit>))]
public sealed record LateUnit(string Unit, DateOnly PublishedOn) : IJsonPart
{
    void IJsonPart.WriteTo(Utf8JsonWriter writer) => RollUpPartJson.Write(writer, this);
}

/// <summary>A unit whose report bears a former name.</summary>
/// <param name="Unit">The code of the unit.</param>
/// <param name="NameInFile">The name that the report bears.</param>
[JsonConverter(typeof(ResultPartConverter<RenamedUnit>))]
public sealed record RenamedUnit(string Unit, string NameInFile) : IJsonPart
{
    void IJsonPart.WriteTo(Utf8JsonWriter writer) => RollUpPartJson.Write(writer, this);
}

/// <summary>A file of a unit that another took in.</summary>
/// <param name="Unit">The code of the unit.</param>
/// <param name="Into">The code of the unit that took it in.</param>
/// <param name="File">The file.</param>
[JsonConverter(typeof(ResultPartConverter<MergedUnit>))]
public sealed record MergedUnit(string Unit, string Into, string File) : IJsonPart
{
    void IJsonPart.WriteTo(Utf8JsonWriter writer) => RollUpPartJson.Write(writer, this);
}

/// <summary>Versions of a unit's report.</summary>
/// <param name="Unit">The code of the unit.</param>
/// <param name="Files">The files, the earliest first.</param>
/// <param name="Used">The file that counts.</param>
/// <param name="Differing">The cells in which they differ; empty where they are equal in all.</param>
[JsonConverter(typeof(ResultPartConverter<UnitVersions>))]
public sealed record UnitVersions(string Unit, ImmutableArray<string> Files, string Used, ImmutableArray<FormCell> Differing) : IJsonPart
{
    /// <summary>Whether another version has the same day of publication, so that nothing says which counts: the one that is summed was
    /// taken by its file's name.</summary>
    public bool IsSameDay { get; init; }

    /// <summary>Whether a version states no day of publication, so that nothing says which counts: one with a day was taken, else by its
    /// file's name.</summary>
    public bool IsUndated { get; init; }

    internal LocalizedText Undecided =>
        IsUndated
            ? new(
                "，有的没有公布日期，先后不明，请核对以哪份为准",
                ", but not all state a day of publication, so which is the later is not known; check which counts"
            )
        : IsSameDay
            ? new(
                "，公布日期相同，只是按文件名取的，请核对以哪份为准",
                ", taken by its name alone, since the day of publication is the same; check which counts"
            )
        : new("", "");

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => RollUpPartJson.Write(writer, this);
}

/// <summary>
/// The roll-up of a folder: what became of each unit and file, the sums over both perimeters, and every difference between what was
/// published
/// and the sum, with what causes it. Immutable and safe to share between threads.
/// </summary>
[JsonConverter(typeof(ResultConverter<RollUpResult>))]
public sealed class RollUpResult : IJsonResult
{
    private readonly ImmutableDictionary<string, UnitFigures> used;
    private FindingList? findings;

    internal RollUpResult(UnitFolder folder, PerimeterRollUp own, PerimeterRollUp region)
    {
        used = folder.Used;
        Year = folder.Options.Year;
        Deadline = folder.Options.LastDay;
        Edition = folder.Edition;
        Units = folder.Units;
        Files = folder.Outcomes;
        Missing = folder.Missing;
        Own = own;
        Region = region;
        Late = LateIn(folder);
        Undated =
        [
            .. folder
                .Used.Values.Where(static file => file.PublishedOn is null)
                .Select(static file => file.Unit!.Code)
                .Order(StringComparer.Ordinal),
        ];
        var versions = folder
            .Files.Where(static file => file.Unit is not null)
            .ToLookup(static file => file.Unit!.Code, StringComparer.Ordinal);
        Duplicates = [.. Versions(folder, versions, FileRole.Superseded)];
        IdenticalCopies = [.. Versions(folder, versions, FileRole.IdenticalCopy)];
        Renamed =
        [
            .. folder
                .Used.Values.Where(static file =>
                    file.AgencyName is { } name
                    && !Rules.AgencyMatch.IsOneName(name, file.Unit!.Name)
                    && file.Unit.FormerNames.Any(former => Rules.AgencyMatch.IsOneName(former, name))
                )
                .Select(static file => new RenamedUnit(file.Unit!.Code, file.AgencyName!))
                .OrderBy(static renamed => renamed.Unit, StringComparer.Ordinal),
        ];
        Merged =
        [
            .. folder
                .Files.Where(static file => file.Role == FileRole.AfterMerger)
                .Select(static file => new MergedUnit(file.Unit!.Code, file.Unit.MergedInto!, file.File)),
        ];
        OlderEdition =
        [
            .. folder
                .Used.Values.Where(file => !string.Equals(file.Edition, Edition.Id, StringComparison.Ordinal))
                .Select(static file => file.Unit!.Code)
                .Order(StringComparer.Ordinal),
        ];
        Blanks = [.. InOrder(folder).SelectMany(file => Blank(file))];
        Errors = [.. InOrder(folder).SelectMany(file => Wrong(file))];
    }

    private static ImmutableArray<LateUnit> LateIn(UnitFolder folder)
    {
        // A bureau inside a zone is not summed, and must report in time all the same.
        var reported = folder.Used.Values.Concat(
            folder
                .Files.Where(static file => file.Role is FileRole.InZone or FileRole.Outside && file.Unit!.IsExpected)
                .DistinctBy(static file => file.Unit!.Code, StringComparer.Ordinal)
        );
        return
        [
            .. reported
                .Select(file => (Unit: file.Unit!, Day: folder.FirstDayOf(file)))
                .Where(file => file.Day > folder.Options.LastDayOf(file.Unit))
                .Select(static file => new LateUnit(file.Unit.Code, file.Day!.Value))
                .OrderBy(static late => late.Unit, StringComparer.Ordinal),
        ];
    }

    /// <summary>The year that is reported on.</summary>
    public int Year { get; }

    /// <summary>The last day on which a unit's report is not late.</summary>
    public DateOnly Deadline { get; }

    /// <summary>The edition of the form whose cells are summed.</summary>
    public FormEdition Edition { get; }

    /// <summary>The unit list.</summary>
    public UnitList Units { get; }

    /// <summary>What became of each file, by name.</summary>
    public ImmutableArray<FileOutcome> Files { get; }

    /// <summary>The codes of the units whose report is expected and not there.</summary>
    public ImmutableArray<string> Missing { get; }

    /// <summary>The units whose report was first published after its last day (<see cref="Deadline"/>, or what
    /// <see cref="RollUpOptions.Deadlines"/> say), with the day: who corrects a report later was in time.</summary>
    public ImmutableArray<LateUnit> Late { get; }

    /// <summary>The units whose report states no day of publication, so that it is not known whether it is late.</summary>
    public ImmutableArray<string> Undated { get; }

    /// <summary>The units with reports that differ, and which counts.</summary>
    public ImmutableArray<UnitVersions> Duplicates { get; }

    /// <summary>The units with equal files.</summary>
    public ImmutableArray<UnitVersions> IdenticalCopies { get; }

    /// <summary>The units whose report bears a former name.</summary>
    public ImmutableArray<RenamedUnit> Renamed { get; }

    /// <summary>The files of units that were taken in by another before the year ended.</summary>
    public ImmutableArray<MergedUnit> Merged { get; }

    /// <summary>The units whose report is of another edition of the form; it adds where cells mean the same.</summary>
    public ImmutableArray<string> OlderEdition { get; }

    /// <summary>The cells that a summed report leaves blank.</summary>
    public ImmutableArray<UnitBlank> Blanks { get; }

    /// <summary>The figures that a summed report's own relations refute.</summary>
    public ImmutableArray<UnitError> Errors { get; }

    /// <summary>本级政府及其部门.</summary>
    public PerimeterRollUp Own { get; }

    /// <summary>本行政区域, townships and street offices included.</summary>
    public PerimeterRollUp Region { get; }

    /// <summary>Where the two perimeters say different things of one unit; null where they do not.</summary>
    internal Disagreement? Disagreement { get; init; }

    /// <summary>What GD6001 to GD6003 find, with the causes of each difference as far as they are known.</summary>
    public ImmutableArray<Rules.Finding> Findings => (findings ??= new(RollUpFindings.Of(this))).Findings;

    /// <summary>What is to be said of a unit; <see cref="UnitStatus.Ok"/> alone where nothing is.</summary>
    /// <param name="code">The code of a unit of the list.</param>
    /// <exception cref="ArgumentException">The list has no such unit.</exception>
    public ImmutableArray<UnitStatus> StatusesOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var unit = Units.Find(code) ?? throw new ArgumentException($"The list has no unit {code}.", nameof(code));
        if (unit.Perimeter == UnitPerimeter.Parent)
        {
            return [UnitStatus.Parent];
        }

        var files = Files.Where(file => string.Equals(file.Unit, code, StringComparison.Ordinal)).Select(static file => file.Role).ToList();
        ImmutableArray<(UnitStatus Status, bool IsSo)> said =
        [
            (UnitStatus.Missing, Missing.Contains(code, StringComparer.Ordinal)),
            (UnitStatus.Late, Late.Any(late => string.Equals(late.Unit, code, StringComparison.Ordinal))),
            (UnitStatus.Duplicate, files.Contains(FileRole.Superseded)),
            (UnitStatus.IdenticalCopy, files.Contains(FileRole.IdenticalCopy)),
            (UnitStatus.WrongYear, files.Contains(FileRole.WrongYear)),
            (UnitStatus.Renamed, Renamed.Any(renamed => string.Equals(renamed.Unit, code, StringComparison.Ordinal))),
            (UnitStatus.Merged, unit.MergedInto is not null && !unit.IsThereAtEndOf(Year)),
            (UnitStatus.CarriesParent, files.Contains(FileRole.CarriesParent)),
            (UnitStatus.OlderEdition, OlderEdition.Contains(code, StringComparer.Ordinal)),
            (UnitStatus.NotThere, files.Contains(FileRole.NotThere)),
        ];
        ImmutableArray<UnitStatus> statuses = [.. said.Where(static status => status.IsSo).Select(static status => status.Status)];
        return !statuses.IsEmpty ? statuses : [files.Count > 0 ? UnitStatus.Ok : UnitStatus.NotExpected];
    }

    /// <summary>The figures of the report of a unit that counts, in the order of the edition's cells; null where none does.</summary>
    /// <param name="code">The code of the unit.</param>
    public (string File, ImmutableArray<CellValue> Values)? FiguresOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return used.TryGetValue(code, out var file) ? (file.File, [.. file.Values]) : null;
    }

    /// <summary>The file of a unit that counts; null where none does.</summary>
    internal string? FileOf(string code) => used.GetValueOrDefault(code)?.File;

    /// <summary>The files of one role.</summary>
    public IEnumerable<FileOutcome> FilesOf(FileRole role) => Files.Where(file => file.Role == role);

    /// <inheritdoc/>
    public void WriteTo(Utf8JsonWriter writer) => RollUpJson.Write(writer, this);

    /// <inheritdoc/>
    public string ToJson() => ResultText.Of(this, RollUpJson.Write);

    private static IEnumerable<UnitFigures> InOrder(UnitFolder folder) =>
        folder.Units.Units.Select(unit => folder.Used.GetValueOrDefault(unit.Code)).OfType<UnitFigures>();

    private static IEnumerable<UnitVersions> Versions(UnitFolder folder, ILookup<string, UnitFigures> files, FileRole role)
    {
        foreach (var unit in folder.Units.Units)
        {
            var others = files[unit.Code].Where(file => file.Role == role).ToList();
            if (others.Count > 0 && folder.Used.TryGetValue(unit.Code, out var used))
            {
                var differing = Enumerable
                    .Range(0, folder.Edition.Cells.Length)
                    .Where(place => others.Exists(other => other.Values[place] != used.Values[place]))
                    .Select(place => folder.Edition.Cells[place]);
                List<UnitFigures> all = [.. others, used];
                yield return new UnitVersions(
                    unit.Code,
                    role == FileRole.IdenticalCopy
                        ? [used.File, .. others.Select(static file => file.File)]
                        : [.. all.OrderBy(static file => file.PublishedOn ?? DateOnly.MinValue).Select(static file => file.File)],
                    used.File,
                    [.. differing]
                )
                {
                    IsSameDay =
                        role == FileRole.Superseded && used.PublishedOn is { } day && others.Exists(other => other.PublishedOn == day),
                    IsUndated = role == FileRole.Superseded && all.Exists(static file => file.PublishedOn is null),
                };
            }
        }
    }

    private IEnumerable<UnitBlank> Blank(UnitFigures file)
    {
        for (var place = 0; place < file.Values.Length; place++)
        {
            if (file.FilledKind(place) == CauseKind.BlankFilled)
            {
                var (counted, isCertain) = Counted(file.Unit!, Edition.Cells[place], CauseKind.BlankFilled);
                yield return new UnitBlank(file.Unit!.Code, Edition.Cells[place], counted, isCertain);
            }
        }
    }

    private IEnumerable<UnitError> Wrong(UnitFigures file)
    {
        foreach (var (place, from, to) in file.Repairs)
        {
            var cell = Edition.Cells[place];
            var (counted, isCertain) = Counted(file.Unit!, cell, CauseKind.ChildTotal);
            yield return new UnitError(file.Unit!.Code, cell, from, to, counted is null ? null : counted != 0, isCertain);
        }
    }

    // What a perimeter says that the government added at a unit's cell, 0 where nothing did: one that is certain first, else one in which
    // it is
    // likely. Where a missing unit stands for what is left over, a blank may stand for some of it.
    private (decimal? Amount, bool IsCertain) Counted(RollUpUnit unit, FormCell cell, CauseKind kind)
    {
        foreach (var isCertain in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (var perimeter in (ReadOnlySpan<PerimeterRollUp>)[Own, Region])
            {
                if (
                    perimeter.Attribution is { Sets.IsEmpty: false } attribution
                    && attribution.IsCertain == isCertain
                    && (attribution.IsExact || kind != CauseKind.BlankFilled)
                    && perimeter.Units.Contains(unit.Code, StringComparer.Ordinal)
                )
                {
                    return (
                        attribution
                            .Causes.Where(cause => cause.Kind == kind && string.Equals(cause.Unit, unit.Code, StringComparison.Ordinal))
                            .SelectMany(static cause => cause.Amounts)
                            .Where(amount => amount.Cell == cell)
                            .Sum(static amount => amount.Amount),
                        isCertain
                    );
                }
            }
        }

        return (null, false);
    }

    private sealed record FindingList(ImmutableArray<Rules.Finding> Findings);
}
