using System.Numerics;
using System.Reflection;
using GovDisclosure.Forms;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Records;

/// <summary>The laws of every row, group and table of the form, whatever there is.</summary>
public sealed class RowAndGroupTests
{
    public static TheoryData<Type> Rows => [.. RecordTypes.Rows];

    public static TheoryData<Type> Groups => [.. RecordTypes.Groups];

    public static TheoryData<Type> All => [.. RecordTypes.Rows.Concat(RecordTypes.Groups)];

    [Theory]
    [MemberData(nameof(All))]
    public void A_record_is_a_value_and_a_checked_monoid(Type type) => Run(nameof(ValueAndMonoid), type);

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_cells_of_a_row_make_the_row(Type type) => Run(nameof(CellsMakeTheRow), type);

    [Theory]
    [MemberData(nameof(All))]
    public void Every_cell_of_zero_is_zero_and_of_blank_is_blank(Type type)
    {
        var zeros = Cells(Static(type, "Zero")).ToList();
        var blanks = Cells(Static(type, "Blank")).ToList();
        Assert.NotEmpty(zeros);
        Assert.Equal(zeros.Count, blanks.Count);
        Assert.All(zeros, zero => Assert.Equal((Count)0, zero));
        Assert.All(blanks, blank => Assert.True(blank.IsBlank));
        Assert.Equal(Static(type, "Zero"), Static(type, "AdditiveIdentity"));
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_new_group_is_complete(Type type) =>
        Assert.All(
            type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(static property => property.SetMethod is not null && !IsAddedRow(property)),
            property => Assert.NotNull(property.GetValue(Activator.CreateInstance(type)))
        );

    [Fact]
    public void The_cells_of_a_row_are_its_properties_in_the_order_of_the_columns()
    {
        foreach (var edition in MadeUpEdition.Catalog.Editions)
        {
            var report = Reports.Numbered(edition);
            foreach (var row in edition.Tables.SelectMany(static table => table.Rows))
            {
                var record = Reports.RecordOf(report, row)!;
                var settable = record
                    .GetType()
                    .GetProperties()
                    .Where(static property => property.SetMethod is not null)
                    .Select(static property => property.Name);
                Assert.Equal(
                    settable.Order(StringComparer.Ordinal),
                    row.Columns.Select(static column => column.PropertyName).Order(StringComparer.Ordinal)
                );
                Assert.All(row.Cells, cell => Assert.Equal(Value(record, cell.Column.PropertyName), cell.Get(report)));
                Assert.Equal(row.Columns, row.Cells.Select(static cell => cell.Column));
            }
        }
    }

    [Fact]
    public void Records_of_different_shapes_are_not_added()
    {
        foreach (var shapes in MadeUpEdition.Catalog.Shapes)
        {
            var pairs =
                from left in shapes.All
                from right in shapes.All
                where left != right
                select (Filled(left.Table), Filled(right.Table));
            Assert.All(pairs, pair => Assert.Throws<InvalidOperationException>(() => Add(pair.Item1, pair.Item2)));
            Assert.All(shapes.All, shape => Add(Filled(shape.Table), Filled(shape.Table)));
        }

        OtherHandling divided = DividedOtherHandling.Zero,
            undivided = UndividedOtherHandling.Zero;
        Assert.Throws<InvalidOperationException>(() => divided + undivided);
        Assert.Throws<InvalidOperationException>(() => OtherHandling.Add(undivided, divided));
        Assert.Equal(divided, divided + divided);
        Assert.Throws<ArgumentNullException>(() => divided + null!);

        static AnnualReport Filled(FormTable table) => Reports.Fill(new AnnualReport(), [table], static _ => (Count)1);
    }

    [Fact]
    public void The_zero_of_requests_is_that_of_the_divided_shape()
    {
        var undivided = Reports.Numbered(Reports.Edition2019).Requests!;
        Assert.Throws<InvalidOperationException>(() => undivided + Requests.Zero);
        Assert.Throws<InvalidOperationException>(() => Outcomes.Zero + undivided.Outcomes);
        var zero = Reports.Zero(Reports.Edition2019).Requests!;
        Assert.Equal(undivided, undivided + zero);
        Assert.Equal(undivided, zero + undivided);
    }

    [Fact]
    public void Sums_beyond_a_count_overflow()
    {
        foreach (var table in FormCatalog.Default.Shapes.SelectMany(static shapes => shapes.All).Select(static shape => shape.Table))
        {
            var report = Reports.Fill(new AnnualReport(), [table], static cell => cell.IsAmount ? (Amount)1m : (Count)Count.MaxValue);
            Assert.Throws<OverflowException>(() => Add(report, report));
        }
    }

    [Fact]
    public void Computed_totals_are_the_sums_that_the_form_declares()
    {
        foreach (var edition in FormCatalog.Default.Editions)
        {
            var report = Reports.Numbered(edition);
            foreach (
                var row in edition
                    .Tables.SelectMany(static table => table.Rows)
                    .Where(static row => row.Columns.Any(static column => column.Kind == CellKind.Total))
            )
            {
                var parts = row.Cells.Where(static cell => cell.Column.Kind != CellKind.Total).Select(cell => cell.Get(report).ToCount());
                Assert.Equal(parts.Aggregate(Count.Zero, Count.Add), ComputeTotal(Reports.RecordOf(report, row)!));
            }

            foreach (var group in edition.Tables.SelectMany(RecordTypes.Nodes).OfType<FormGroup>())
            {
                var record = Reports.RecordOf(report, group)!;
                if (record.GetType().GetMethod("ComputeTotal") is not null)
                {
                    var rows = RecordTypes.Nodes(group).OfType<FormRow>().Where(static row => !row.IsTotal);
                    Assert.Equal(
                        rows.Select(row => (ApplicantCounts)Reports.RecordOf(report, row)!).Aggregate(ApplicantCounts.Add),
                        ComputeTotal(record)
                    );
                }
            }

            foreach (
                var identity in edition.Identities.Where(static identity =>
                    identity.Left is [{ Row.IsTotal: true } or { Kind: CellKind.Total }]
                )
            )
            {
                var total = identity.Left[0];
                var computed =
                    total.Row.IsTotal && !identity.Right.Contains(total.Row.Cells[0])
                        ? Value(ComputeTotal(Reports.RecordOf(report, total.Row.Parent!)!), total.Column.PropertyName)
                        : (CellValue)(Count)ComputeTotal(Reports.RecordOf(report, total.Row)!);
                Assert.Equal(identity.Evaluate(report).Right, (Int128)computed.ToCount().Value);
            }
        }
    }

    [Fact]
    public void A_total_over_a_blank_is_blank()
    {
        Assert.True(ApplicantCounts.Blank.ComputeTotal().IsBlank);
        Assert.True((CaseOutcomes.Zero with { Other = Count.Blank }).ComputeTotal().IsBlank);
        Assert.True((CaseOutcomes.Zero with { Other = Count.NotApplicable }).ComputeTotal().IsNotApplicable);
        Assert.Equal(0, (CaseOutcomes.Zero with { Total = 7 }).ComputeTotal());
    }

    private static void ValueAndMonoid<T>()
        where T : class, IEquatable<T>, IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>, new()
    {
        var samples = RecordTypes.Samples(typeof(T)).Cast<T>().ToArray();
        Assert.NotSame(samples[0], samples[4]);
        Laws.Equality(samples[0], samples[4], [.. samples[1..4].Append(T.AdditiveIdentity).Where(sample => !sample.Equals(samples[0]))]);
        Laws.Equality(new T(), (T)Static(typeof(T), "Blank"), T.AdditiveIdentity);
        Laws.Monoid([.. samples[..3], new T(), T.AdditiveIdentity]);
        var add = typeof(T).GetMethod("Add", [typeof(T), typeof(T)])!;
        Assert.Equal(samples[0] + samples[1], add.Invoke(null, [samples[0], samples[1]]));
        Assert.Throws<ArgumentNullException>(() => samples[0] + null!);
        Assert.Throws<ArgumentNullException>(() => null! + samples[0]);
    }

    private static void CellsMakeTheRow<T>()
        where T : class, IReportRow<T>
    {
        foreach (var row in RecordTypes.Samples(typeof(T)).Cast<T>())
        {
            var counts = new Count[ReportRow.MaxCounts];
            var amounts = new Amount[ReportRow.MaxAmounts];
            row.CopyTo(counts, amounts);
            Assert.Equal(row, T.FromCells(counts, amounts));
        }
    }

    private static void Run(string law, Type type)
    {
        try
        {
            typeof(RowAndGroupTests).GetMethod(law, RecordTypes.Declared)!.MakeGenericMethod(type).Invoke(null, null);
        }
        catch (TargetInvocationException exception)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(exception.InnerException!);
        }
    }

    private static object Static(Type type, string property) =>
        type.GetProperty(property, BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    private static object ComputeTotal(object record) => record.GetType().GetMethod("ComputeTotal")!.Invoke(record, null)!;

    private static IEnumerable<CellValue> Cells(object record) =>
        record switch
        {
            Count count => [count],
            Amount amount => [amount],
            _ => record
                .GetType()
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.SetMethod is not null && !(IsAddedRow(property) && property.GetValue(record) is null))
                .SelectMany(property => Cells(property.GetValue(record)!)),
        };

    private static CellValue Value(object record, string property) =>
        Cells(record.GetType().GetProperty(property)!.GetValue(record)!).Single();

    private static object Add(AnnualReport left, AnnualReport right) =>
        left.ProactiveDisclosure is { } disclosure ? disclosure + right.ProactiveDisclosure!
        : left.Requests is { } requests ? requests + right.Requests!
        : left.ReviewAndLitigation! + right.ReviewAndLitigation!;

    // A row that a later edition added to a shared record is null where a report has no such row, and says so by its type.
    private static bool IsAddedRow(PropertyInfo property) =>
        new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
}
