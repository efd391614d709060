using System.Globalization;
using GovDisclosure.Forms;
using GovDisclosure.RollUp;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.RollUp;

/// <summary>
/// A county whose government published exactly what its units reported, but for the faults that were planted; what a perfect desk says is
/// known.
/// </summary>
internal sealed class MadeUpCounty
{
    public const int Year = 2024;

    private const string Natural = "naturalPersons";

    private static readonly FormEdition Edition = Reports.Edition2021;

    private readonly Random random;
    private readonly List<RollUpUnit> units = [];
    private readonly Dictionary<string, AnnualReport> reports = [];
    private readonly List<(string Name, AnnualReport Report)> files = [];
    private readonly List<(bool IsOwn, CauseKind Kind, string? Unit, Func<decimal[]> Amounts)> planted = [];
    private readonly HashSet<string> gone = new(StringComparer.Ordinal);
    private readonly List<(FormCell Cell, long Amount)> mistakes = [];

    public MadeUpCounty(int seed, int departments = 8, int towns = 8)
    {
        random = new Random(seed);
        Unit("P", "松岭县人民政府", UnitPerimeter.Parent, null);
        for (var i = 0; i < departments; i++)
        {
            Unit($"D{i}", $"松岭县第{i}局", UnitPerimeter.Own, "P");
        }

        for (var i = 0; i < towns; i++)
        {
            Unit($"T{i}", $"松岭县{(char)('甲' + i)}河镇人民政府", UnitPerimeter.Region, "P");
        }

        Unit("Z", "松岭经济开发区管理委员会", UnitPerimeter.Own, "P");
        Unit("ZB", "松岭经济开发区社会事业局", UnitPerimeter.None, "Z");
        Unit("V", "松岭县气象局", UnitPerimeter.None, null);
    }

    public UnitList Units => UnitList.Of(units);

    /// <summary>The causes in a perimeter, as kind and unit.</summary>
    public IEnumerable<(CauseKind Kind, string? Unit)> Causes(UnitPerimeter perimeter) =>
        planted
            .Where(cause => IsIn(perimeter, cause.IsOwn))
            .Select(static cause => (cause.Kind, cause.Unit))
            .Concat(mistakes.Select(static _ => (CauseKind.ParentCell, (string?)"P")))
            .Order();

    public MadeUpCounty Omit(string unit) => Plant(CauseKind.Omitted, unit, () => [.. Figures(reports[unit]).Select(decimal.Negate)]);

    public MadeUpCounty CountZoneTwice() => Plant(CauseKind.CountedTwice, "ZB", () => Figures(reports["ZB"]), isOwn: true);

    public MadeUpCounty CountOutside() => Plant(CauseKind.OutsidePerimeter, "V", () => Figures(reports["V"]), isOwn: true);

    public MadeUpCounty CountEarlierVersion(string unit)
    {
        var earlier = Random(unit) with { PublishedOn = new DateOnly(Year + 1, 1, 2) };
        files.Add(($"{unit}（旧）.json", earlier));
        return Plant(CauseKind.SupersededVersion, unit, () =>
            [.. Figures(earlier).Zip(Figures(reports[unit]), static (old, now) => old - now)]
        );
    }

    public MadeUpCounty CountForeign()
    {
        var foreign = Random("X") with { Agency = new Agency { Name = "竹溪县民政局" } };
        files.Add(("foreign.json", foreign));
        return Plant(CauseKind.ForeignFile, "foreign.json", () => Figures(foreign), isOwn: true);
    }

    public MadeUpCounty RepairTotal(string unit)
    {
        var cell = Edition.Find("/requests/newlyReceived/total")!;
        var right = cell.Get(reports[unit]).Number!.Value;
        reports[unit] = cell.With(reports[unit], (Count)((long)right + 3));
        return Plant(CauseKind.ChildTotal, unit, () => One(cell, -3));
    }

    public MadeUpCounty FillBlank(string unit)
    {
        var cell = Edition.Find("/proactiveDisclosure/administrativePenalties/decisions")!;
        var number = cell.Get(reports[unit]).Number!.Value;
        reports[unit] = cell.With(reports[unit], CellValue.Blank);
        return Plant(CauseKind.BlankFilled, unit, () => One(cell, number));
    }

    public MadeUpCounty MistypeCell(string pointer, long amount)
    {
        mistakes.Add((Edition.Find(pointer)!, amount));
        return this;
    }

    public MadeUpCounty Lose(string unit)
    {
        gone.Add(unit);
        return Plant(CauseKind.MissingUnit, unit, () => Figures(reports[unit]));
    }

    public MadeUpCounty Change(string unit, Func<AnnualReport, AnnualReport> change)
    {
        reports[unit] = change(reports[unit]);
        return this;
    }

    public MadeUpCounty Validity(string unit, DateOnly? from, DateOnly? to) =>
        InList(unit, listed => listed with { ValidFrom = from, ValidTo = to });

    public MadeUpCounty FormerName(string unit, string name) => InList(unit, listed => listed with { FormerNames = [name] });

    public MadeUpCounty ReportsFor(string unit, string code) => InList(unit, listed => listed with { ReportsFor = code });

    public MadeUpCounty DivisionCode(string unit, string code) => InList(unit, listed => listed with { DivisionCode = code });

    public MadeUpCounty Named(string unit, string name) => InList(unit, listed => listed with { Name = name });

    public MadeUpCounty MergedInto(string unit, string into) => InList(unit, listed => listed with { MergedInto = into });

    public MadeUpCounty NotExpected(string unit) => InList(unit, static listed => listed with { IsExpected = false });

    public MadeUpCounty AddFile(string name, AnnualReport report)
    {
        files.Add((name, report));
        return this;
    }

    public AnnualReport FileOf(string name) => files.Single(file => file.Name == name).Report;

    public AnnualReport ReportOf(string unit) => reports[unit];

    public RollUpResult RollUp() => RollUp(Published(UnitPerimeter.Own), Published(UnitPerimeter.Region));

    public RollUpResult RollUp(AnnualReport? own, AnnualReport? region)
    {
        var builder = new RollUpBuilder(
            Units,
            new RollUpOptions
            {
                Year = Year,
                PublishedOwn = own,
                PublishedRegion = region,
            }
        );
        foreach (
            var (name, report) in reports
                .Where(report => !gone.Contains(report.Key))
                .Select(static report => (Name: report.Key + ".json", Report: report.Value))
                .Concat(files)
                .OrderBy(_ => random.Next())
        )
        {
            builder.Add(name, report);
        }

        return builder.Build(TestContext.Current.CancellationToken);
    }

    public AnnualReport Published(UnitPerimeter perimeter)
    {
        var whole = new decimal[Edition.Cells.Length];
        foreach (
            var amounts in Units
                .In(perimeter)
                .Where(unit => !gone.Contains(unit.Code))
                .Select(unit => Figures(reports[unit.Code]))
                .Concat(planted.Where(cause => IsIn(perimeter, cause.IsOwn)).Select(static cause => cause.Amounts()))
        )
        {
            for (var i = 0; i < whole.Length; i++)
            {
                whole[i] += amounts[i];
            }
        }

        var report = Reports.Zero(Edition) with
        {
            Year = Year,
            Agency = new Agency { Name = "松岭县人民政府" },
        };
        for (var i = 0; i < whole.Length; i++)
        {
            var cell = Edition.Cells[i];
            var number = whole[i] + mistakes.Where(mistake => mistake.Cell == cell).Sum(static mistake => mistake.Amount);
            report = cell.With(report, cell.IsAmount ? Amount.FromDecimal(number) : (CellValue)(Count)(long)number);
        }

        return report;
    }

    private MadeUpCounty InList(string unit, Func<RollUpUnit, RollUpUnit> change)
    {
        var place = units.FindIndex(listed => listed.Code == unit);
        units[place] = change(units[place]);
        return this;
    }

    private static bool IsIn(UnitPerimeter perimeter, bool isOwn) => isOwn || perimeter == UnitPerimeter.Region;

    private static decimal[] Figures(AnnualReport report) => [.. Edition.Cells.Select(cell => cell.Get(report).Number ?? 0)];

    private static decimal[] One(FormCell cell, decimal amount) => [.. Edition.Cells.Select(other => other == cell ? amount : 0)];

    private MadeUpCounty Plant(CauseKind kind, string unit, Func<decimal[]> amounts, bool? isOwn = null)
    {
        planted.Add((isOwn ?? Units.Find(unit)!.Perimeter == UnitPerimeter.Own, kind, unit, amounts));
        return this;
    }

    private void Unit(string code, string name, UnitPerimeter perimeter, string? parent)
    {
        units.Add(
            new RollUpUnit
            {
                Code = code,
                Name = name,
                Perimeter = perimeter,
                Parent = parent,
                IsExpected = code != "V",
            }
        );
        if (perimeter != UnitPerimeter.Parent)
        {
            reports[code] = Random(code);
        }
    }

    // A report in which every relation holds.
    private AnnualReport Random(string code)
    {
        var report = Reports.Zero(Edition) with
        {
            Year = Year,
            PublishedOn = new DateOnly(Year + 1, 1, 20),
            Agency = new Agency { Name = units.Find(unit => unit.Code == code)?.Name },
        };
        var granted = random.Next(1, 60);
        var refused = random.Next(1, 20);
        foreach (
            var (row, number) in new[]
            {
                ("newlyReceived", granted + refused),
                ("outcomes/granted", granted),
                ("outcomes/refused/stateSecret", refused),
                ("outcomes/total", granted + refused),
            }
        )
        {
            report = Set(Set(report, $"/requests/{row}/{Natural}", number), $"/requests/{row}/total", number);
        }

        var upheld = random.Next(1, 30);
        report = Set(
            Set(report, "/reviewAndLitigation/reconsideration/upheld", upheld),
            "/reviewAndLitigation/reconsideration/total",
            upheld
        );
        report = Set(report, "/proactiveDisclosure/administrativeLicensing/decisions", random.Next(1, 90_000));
        report = Set(report, "/proactiveDisclosure/administrativePenalties/decisions", random.Next(1, 30_000));
        var fee = Edition.Find("/proactiveDisclosure/administrativeFees/amount")!;
        return fee.With(report, Amount.FromDecimal(random.Next(1, 9_000_000) / 10_000m));
    }

    private static AnnualReport Set(AnnualReport report, string pointer, long number) =>
        (Edition.Find(pointer) ?? throw new InvalidOperationException(pointer)).With(report, (Count)number);

    public override string ToString() =>
        string.Join(", ", planted.Select(static cause => string.Create(CultureInfo.InvariantCulture, $"{cause.Kind} {cause.Unit}")));
}
