using System.Globalization;
using System.Text;
using GovDisclosure.Forms;
using GovDisclosure.Generators;
using GovDisclosure.Rules.Explanations;

namespace GovDisclosure.Core.Tests.Rules.Explanations;

/// <summary>Writes docs/certificate.md: what the relations can tell, of every table of every edition, measured anew.</summary>
internal static class Certificate
{
    private const int FullReports = 20;
    private const int SparseReports = 20;

    public static string Write(FormCatalog catalog)
    {
        var tables = catalog
            .Editions.SelectMany(edition =>
                edition.Tables.Select((table, index) => (Name: $"{edition.Id}, {Numeral(index)}", Table: table))
            )
            .ToList();
        var text = new StringBuilder(
            """
            # Certificate: what the relations of the form can tell

            A test measures these figures and compares them with this page; nobody writes them by hand. They bound what
            `ReportExplainer` can do: relations prove that figures contradict each other, never which figure is true.

            ## The relations

            The relations of a table are linear equations with coefficients 1 and −1 over its cells. *Rank*: how many do not follow from the
            others. *Distance*: the least number of cells that can change together so that every relation still holds. Fewer wrong cells than that
            are always noticed, and fewer than half of it always located. *In none*: cells that no relation speaks of; a mistake there is never
            noticed.

            | edition, table | cells | in none | relations | rank | distance |
            |---|--:|--:|--:|--:|--:|

            """
        );
        foreach (var (name, table) in tables)
        {
            var inNone = table.Cells.Except(table.Identities.SelectMany(static identity => identity.Left.Concat(identity.Right))).Count();
            Row(
                text,
                name,
                table.Cells.Length,
                inNone,
                table.Identities.Length,
                RelationAlgebra.Rank(table),
                table.Identities.IsEmpty ? "–" : RelationAlgebra.Distance(table)?.ToString(CultureInfo.InvariantCulture) ?? "> 4"
            );
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"""

            ## One wrong cell

            In {FullReports} made-up reports with a figure in every cell, and {SparseReports} in which most are zero, each cell in turn is made
            wrong by a random amount. *Located*: positions where, in every report, the explanation is unique and is that cell with its true
            figure. *Among*: positions where, in every report, the truth is among the smallest explanations.

            | edition, table | positions | located | among |
            |---|--:|--:|--:|

            """
        );
        foreach (var (name, table) in tables.Where(static pair => !pair.Table.Identities.IsEmpty))
        {
            var (located, among) = Locate(table);
            Row(text, name, table.Cells.Length, located, among);
        }

        text.Append(
            """

            ## Slips into the neighbouring cell

            In the reports in which most cells are zero, each figure that is not zero moves into a cell next to it that is zero. Sideways: to
            the left or right within a row, between columns that are no total; in table four such a slip leaves every sum as it was, so nobody
            can notice it. Down: to the row below within the outcomes of table three. The truth is among the candidates of each that is noticed.
            A slip down is never unique: the totals of the two rows explain it too. One sideways is unique where no other repair does without a
            negative figure.

            | edition, table | sideways | noticed | unique | down | noticed | unique |
            |---|--:|--:|--:|--:|--:|--:|

            """
        );
        foreach (var (name, table) in tables.Where(static pair => !pair.Table.Identities.IsEmpty))
        {
            var reports = Enumerable
                .Range(0, SparseReports)
                .Select(seed => GeneratedReports.WithSparseTables(new AnnualReport(), [table], seed))
                .ToList();
            var sideways = reports.SelectMany(report => Slips.Sideways(table, report).Select(slip => Slips.Explain(report, slip))).ToList();
            var down = reports.SelectMany(report => Slips.Down(table, report).Select(slip => Slips.Explain(report, slip))).ToList();
            Row(
                text,
                name,
                sideways.Count,
                sideways.Count(IsNoticed),
                sideways.Count(IsUnique),
                down.Count,
                down.Count(IsNoticed),
                down.Count(IsUnique)
            );
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static bool IsNoticed(Explanation? explanation) => explanation is not null;

    private static bool IsUnique(Explanation? explanation) => explanation is { Kind: ExplanationKind.Unique };

    private static (int Located, int Among) Locate(FormTable table)
    {
        var random = new Random(table.Cells.Length);
        var reports = Enumerable
            .Range(0, FullReports)
            .Select(seed => GeneratedReports.WithConsistentTables(new AnnualReport(), [table], seed))
            .Concat(Enumerable.Range(0, SparseReports).Select(seed => GeneratedReports.WithSparseTables(new AnnualReport(), [table], seed)))
            .ToList();
        var results = table.Cells.Select(cell => reports.Select(report => Locate(report, cell, random)).ToList()).ToList();
        return (
            results.Count(static cell => cell.TrueForAll(static result => result.Located)),
            results.Count(static cell => cell.TrueForAll(static result => result.Among))
        );
    }

    private static (bool Located, bool Among) Locate(AnnualReport report, FormCell cell, Random random)
    {
        var right = (long)cell.Get(report).Number!;
        var wrong = cell.With(
            report,
            (Count)(right == 0 || random.Next(2) == 0 ? right + random.NextInt64(1, right + 10) : random.NextInt64(0, right))
        );
        var explanation = ReportExplainer.Default.Explain(wrong, null, Slips.Patient, CancellationToken.None).Single();
        var among = explanation.Candidates.Any(candidate => candidate.ApplyTo(wrong) == report);
        return (among && IsUnique(explanation), among);
    }

    private static string Numeral(int index) => "表" + "二三四"[index];

    private static void Row(StringBuilder text, params ReadOnlySpan<object> cells) =>
        text.Append("| ")
            .AppendJoin(" | ", cells.ToArray().Select(static cell => Convert.ToString(cell, CultureInfo.InvariantCulture)))
            .Append(" |\n");
}
