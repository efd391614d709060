using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.RollUp;

/// <summary>The list and the files of a folder, with what became of each.</summary>
internal sealed class UnitFolder
{
    private readonly ILookup<string, UnitFigures> byUnit;

    public UnitFolder(
        UnitList units,
        RollUpOptions options,
        FormEdition edition,
        IEnumerable<UnitFigures> files,
        IEnumerable<FileOutcome> others
    )
    {
        Units = units;
        Options = options;
        Edition = edition;
        Files = [.. files];
        byUnit = Files.Where(static file => file.Unit is not null).ToLookup(static file => file.Unit!.Code, StringComparer.Ordinal);
        Outcomes =
        [
            .. Files
                .Select(static file => new FileOutcome(file.File, file.Role, file.Unit?.Code, file.Year, file.Edition, file.Reason)
                {
                    Carries = file.Role == FileRole.CarriesParent ? file.Carries : null,
                })
                .Concat(others)
                .OrderBy(static file => file.Name, StringComparer.Ordinal),
        ];
        Used = Files
            .Where(static file => file.Role == FileRole.Used)
            .ToImmutableDictionary(static file => file.Unit!.Code, StringComparer.Ordinal);
        Undecided = Files
            .Where(file =>
                file is { Role: FileRole.Superseded, Unit: { } unit }
                && Used.TryGetValue(unit.Code, out var used)
                && file.IsOrderUnknown(used)
                && !file.Values.AsSpan().SequenceEqual(used.Values)
            )
            .Select(static file => file.Unit!.Code)
            .ToImmutableHashSet(StringComparer.Ordinal);
        Unsettled = Files
            .Where(file =>
                file is { Role: FileRole.Ambiguous, Unit: { } unit }
                && (file.Year ?? options.Year) == options.Year
                && Used.ContainsKey(unit.Code)
            )
            .ToLookup(static file => file.Unit!.Code, static file => file.File, StringComparer.Ordinal);
        // A bureau inside a zone, or one that is not summed, has reported when its file is there.
        var reported = Files
            .Where(static file => file.Role is FileRole.Used or FileRole.InZone or FileRole.Outside)
            .Select(static file => file.Unit!.Code)
            .ToHashSet(StringComparer.Ordinal);
        Missing =
        [
            .. units
                .Units.Where(unit =>
                    unit.IsExpected
                    && unit.Perimeter != UnitPerimeter.Parent
                    && unit.IsThereAtEndOf(options.Year)
                    && !reported.Contains(unit.Code)
                )
                .Select(static unit => unit.Code),
        ];
    }

    /// <summary>The day on which the first version of a unit's report on the year was published; null where none states it.</summary>
    /// <param name="file">A report that is known to be of a unit.</param>
    public DateOnly? FirstDayOf(UnitFigures file) =>
        byUnit[file.Unit!.Code]
            .Where(other =>
                other.Year == file.Year
                && (other == file || other.Role is FileRole.Superseded or FileRole.IdenticalCopy || other.Role == file.Role)
            )
            .Min(static other => other.PublishedOn);

    public UnitList Units { get; }

    public RollUpOptions Options { get; }

    public FormEdition Edition { get; }

    public ImmutableArray<UnitFigures> Files { get; }

    public ImmutableArray<FileOutcome> Outcomes { get; }

    /// <summary>The file that counts, by the code of its unit.</summary>
    public ImmutableDictionary<string, UnitFigures> Used { get; }

    /// <summary>The codes of the units with versions of other figures of which it is not known which is the later.</summary>
    public ImmutableHashSet<string> Undecided { get; }

    /// <summary>The files that may be the report of a unit that has another, which is not certain, by its code.</summary>
    public ILookup<string, string> Unsettled { get; }

    /// <summary>The codes of the units whose report is expected and not there.</summary>
    public ImmutableArray<string> Missing { get; }
}
