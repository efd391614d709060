using System.Globalization;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Rules.Structure;

/// <summary>GD1005: section two in an edition that is no longer in force.</summary>
internal sealed class OutdatedFormRule() : Rule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD1005",
            Name = "outdated-form",
            Severity = FindingSeverity.Error,
            Scope = RuleScope.Document,
            SinceYear = 2021,
            Statement = new(
                "2021 年度及以后的报告，第二部分不再用 2019 年版的行和列。",
                "In a report on 2021 or later, the table of section two has no columns or rows of the 2019 edition."
            ),
            Basis = Bases.Notice2021,
            Failing = ExampleReports.Of(
                "2023 年度报告用 2019 年版的表二。",
                "A report on 2023 has the table of the 2019 edition.",
                static report => report with { ProactiveDisclosure = ExampleReports.Clean2019.ProactiveDisclosure }
            ),
            Passing = ExampleReports.Of(
                "2023 年度报告用 2021 年版的表二。",
                "A report on 2023 has the table of the 2021 edition.",
                static report => report
            ),
        };

    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        if (context.Report.Year is not { } year)
        {
            return NoYear;
        }

        if (
            context.Tables.FirstOrDefault(static table => table.Table.PropertyName == nameof(AnnualReport.ProactiveDisclosure))
            is not { Table: var table }
        )
        {
            return NoTable;
        }

        if (EditionAge.IsOutdated(context, table, year))
        {
            var inForce = context.Catalog.ForYear(year);
            var text = year.ToString(CultureInfo.InvariantCulture);
            findings.Add(
                Violation(
                    table.Pointer,
                    new LocalizedText(
                        $"{text} 年度报告的“{table.LabelZh}”表仍用旧格式；{text} 年度应按{inForce.Notice}的格式填报。",
                        $"{table.LabelEn}: the table of a report on {text} is in an older edition; {inForce.Notice} fixes the one in force."
                    )
                )
            );
        }
        else if (OldColumns(context, table, year) is { Count: > 0 } columns)
        {
            var names = string.Join("、", columns.Select(static column => column.Text.Trim()));
            findings.Add(
                Violation(
                    table.Pointer,
                    new LocalizedText(
                        $"“{table.LabelZh}”表的栏目“{names}”是旧格式的；其下的数字不是现行格式所要的数字，请按{context.Catalog.ForYear(year).Notice}的格式重新填报。",
                        $"{table.LabelEn}: the columns {names} are those of an older edition, and their figures are not those that {context.Catalog.ForYear(year).Notice} asks for; fill in its columns."
                    )
                ) with
                {
                    Position = columns[0].Position,
                }
            );
        }

        return RuleOutcome.Ran;
    }

    // The rows of the form in force under columns of an older one.
    private static List<OutlineEntry> OldColumns(RuleContext context, FormTable table, int year)
    {
        if (context.Source is not { } source)
        {
            return [];
        }

        var columns = new List<OutlineEntry>();
        foreach (var entry in source.Outline.Entries)
        {
            if (
                entry is { Kind: OutlineKind.UnknownLabel or OutlineKind.ColumnLabel, Pointer: { } pointer }
                && FormPath.Covers(table.Pointer, pointer)
                && LabelKey.Of(entry.Text) is var key
                && !HasColumn(table, key)
                && IsOfOlder(context, table, year, key)
            )
            {
                columns.Add(entry);
            }
        }

        return columns.Count == 0 ? columns : [.. columns.DistinctBy(static entry => LabelKey.Of(entry.Text), StringComparer.Ordinal)];
    }

    private static bool IsOfOlder(RuleContext context, FormTable table, int year, string key) =>
        context
            .Catalog.Editions.Where(edition => edition.FirstYear < context.Catalog.ForYear(year).FirstYear)
            .SelectMany(static edition => edition.Tables)
            .Any(other => other.PropertyName == table.PropertyName && HasColumn(other, key));

    private static bool HasColumn(FormTable table, string key)
    {
        foreach (var cell in table.Cells)
        {
            if (string.Equals(cell.Column.Key, key, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
