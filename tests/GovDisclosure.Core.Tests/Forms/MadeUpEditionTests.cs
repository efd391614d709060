using GovDisclosure.Forms;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Forms;

/// <summary>A new edition is one declaration: what differs from the edition before is there, and nothing else had to change.</summary>
public sealed class MadeUpEditionTests
{
    private static readonly FormEdition Edition = MadeUpEdition.Edition;

    [Fact]
    public void It_is_enumerated_with_its_new_row_and_its_renamed_column()
    {
        Assert.Equal(["2019", "2021", "2099"], MadeUpEdition.Catalog.Editions.Select(static edition => edition.Id));
        Assert.Same(Edition, MadeUpEdition.Catalog.Newest);
        Assert.Same(Edition, MadeUpEdition.Catalog.Find("2099"));
        var before = Reports.Edition2021.Cells.Select(static cell => cell.Pointer).ToList();
        var now = Edition.Cells.Select(static cell => cell.Pointer).ToList();
        Assert.Equal(
            [
                "/proactiveDisclosure/rules/validAtYearEnd",
                "/proactiveDisclosure/administrativeNormativeDocuments/validAtYearEnd",
                "/proactiveDisclosure/allDecisions/decisions",
            ],
            now.Except(before, StringComparer.Ordinal)
        );
        Assert.Equal(
            ["/proactiveDisclosure/rules/inForce", "/proactiveDisclosure/administrativeNormativeDocuments/inForce"],
            before.Except(now, StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Its_cells_are_found_read_and_set()
    {
        var cell = Edition.Find("处理决定合计", "本年处理决定数量")!;
        Assert.Same(MadeUpEdition.Catalog.FindCell("/proactiveDisclosure/allDecisions/decisions"), cell);
        Assert.Equal(CellKind.Total, cell.Kind);
        var report = cell.With(new AnnualReport(), (Count)12);
        Assert.Equal(12, Assert.IsType<ProactiveDisclosure2099>(report.ProactiveDisclosure).AllDecisions.Decisions.Value);
        Assert.Same(Edition, MadeUpEdition.Catalog.EditionOf(report));
        Assert.Null(FormCatalog.Default.FindCell(cell.Pointer));
        Assert.Empty(FormCatalog.Default.TablesOf(report));
    }

    [Fact]
    public void Its_own_relation_holds_or_not()
    {
        var identity = Edition.Identities.Single(static identity => identity.Table.Pointer == "/proactiveDisclosure");
        Assert.True(identity.Evaluate(Reports.Zero(Edition)).Holds);
        var wrong = identity.Left[0].With(Reports.Zero(Edition), (Count)3);
        Assert.Equal(new IdentityEvaluation(true, 3, 0), identity.Evaluate(wrong));
    }
}
