using System.Collections.Immutable;
using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Causes;

/// <summary>Puts findings together that have one cause, the gravest cause first.</summary>
internal static class CauseFinder
{
    private const int MostNamed = 3;

    public static ImmutableArray<FindingCause> Find(ImmutableArray<Finding> findings)
    {
        var known = new Known(findings);
        return
        [
            .. findings
                .Select(static (finding, place) => (Finding: finding, Place: place))
                .GroupBy(entry => KeyOf(entry.Finding, entry.Place, known))
                .Select(group =>
                    CauseOf(
                        group.Key,
                        [
                            .. group
                                .OrderBy(static entry => entry.Finding.Status)
                                .ThenBy(static entry => entry.Finding.BlockedBy is null ? 0 : 1)
                                .ThenByDescending(static entry => entry.Finding.Severity)
                                .ThenBy(static entry => entry.Place),
                        ]
                    )
                )
                .OrderBy(cause => findings[cause.Findings[0]].Status)
                .ThenByDescending(cause => findings[cause.Findings[0]].Severity)
                .ThenBy(static cause => cause.Findings[0]),
        ];
    }

    private static Key KeyOf(Finding finding, int place, Known known)
    {
        var table = TableOf(finding);
        return finding switch
        {
            _ when finding.Rule == RuleCatalog.DocumentCut || finding.BlockedBy == RuleCatalog.DocumentCut => new(
                CauseKind.CutDocument,
                ""
            ),
            _ when table is not null && known.Absent.Contains(table) => new(CauseKind.Table, table),
            _ when table is not null && IsOfForm(finding) && known.OtherForm.Contains(table) => new(CauseKind.Form, table),
            _ when finding.Rule == RuleCatalog.LabelRenamed && table is not null => new(CauseKind.Labels, table),
            _ when table is not null && IsOfCells(finding) => known.CutIn.Contains(table)
                ? new(CauseKind.CutDocument, "")
                : new(CauseKind.Cells, table),
            _ when table is not null && IsOfRelation(finding) => new(CauseKind.Relations, table, known.GroupOf(finding, table)),
            { Quote: { } quote } => new(CauseKind.Sentence, string.Create(CultureInfo.InvariantCulture, $"{quote.Pointer}+{quote.Offset}")),
            _ => new(CauseKind.Single, place.ToString(CultureInfo.InvariantCulture)),
        };
    }

    /// <summary>Whether a finding is that a relation of a table does not hold.</summary>
    public static bool IsOfRelation(Finding finding) =>
        finding is { Status: FindingStatus.Fail, Rule: { Formula: not null, Scope: RuleScope.Table } };

    private static bool IsOfForm(Finding finding) =>
        finding.Rule == RuleCatalog.OutdatedForm || finding.Rule == RuleCatalog.PrematureForm || finding.Rule == RuleCatalog.LabelRenamed;

    private static bool IsOfCells(Finding finding) =>
        finding.Rule == RuleCatalog.CellBlank
        || finding.Rule == RuleCatalog.CellNotApplicable
        || (
            finding.Status == FindingStatus.NotAssessable
            && (
                finding.BlockedBy == RuleCatalog.CellBlank
                || finding.BlockedBy == RuleCatalog.CellNotApplicable
                || finding.BlockedBy == RuleCatalog.CellRange
            )
        );

    // The table that a finding is about; null when it is about none.
    private static string? TableOf(Finding finding) => Tables.FirstOrDefault(table => FormPath.Covers(table, finding.Pointer));

    private static FindingCause CauseOf(Key key, ImmutableArray<(Finding Finding, int Place)> entries)
    {
        var lead = entries[0].Finding;
        var message = key.Kind switch
        {
            CauseKind.Labels when entries.Length > 1 => Labels(key.Of, entries),
            CauseKind.Relations when entries.Length > 1 => Relations(key.Of, entries),
            CauseKind.CutDocument => entries
                .Select(static entry => entry.Finding)
                .FirstOrDefault(static finding => finding.Rule == RuleCatalog.DocumentCut)
                ?.Message
                ?? lead.Message,
            _ => lead.Message,
        };
        var isOfTable = key.Kind is CauseKind.Table or CauseKind.Form or CauseKind.Labels or CauseKind.Cells or CauseKind.Relations;
        return new FindingCause(
            entries.Length == 1 ? CauseKind.Single : key.Kind,
            isOfTable && entries.Length > 1 ? key.Of : lead.Pointer,
            message,
            [.. entries.Select(static entry => entry.Place)]
        );
    }

    private static LocalizedText Labels(string table, ImmutableArray<(Finding Finding, int Place)> entries)
    {
        var printed = entries.Select(static entry => $"“{entry.Finding.Subject}”").ToList();
        var name = NameOf(table);
        return new LocalizedText(
            $"“{name.Zh}”表有 {Number(printed.Count)} 个栏目名称与格式不同：{string.Join("、", printed.Take(MostNamed))}{(printed.Count > MostNamed ? "等" : "")}；请核对表头和行名。",
            $"{name.En}: {Number(printed.Count)} labels are not the form's: {string.Join(", ", printed.Take(MostNamed))}{(printed.Count > MostNamed ? ", …" : "")}; check the labels of columns and rows."
        );
    }

    private static LocalizedText Relations(string table, ImmutableArray<(Finding Finding, int Place)> entries)
    {
        var name = NameOf(table);
        return new LocalizedText(
            $"“{name.Zh}”表有 {Number(entries.Length)} 条勾稽关系不成立；请核对表中的数字。",
            $"{name.En}: {Number(entries.Length)} relations do not hold; check the figures of the table."
        );
    }

    private static LocalizedText NameOf(string table) => Named[table];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static ImmutableArray<string> Tables { get; } =
    [
        .. FormCatalog
            .Default.Editions.SelectMany(static edition => edition.Tables)
            .Select(static table => table.Pointer)
            .Distinct(StringComparer.Ordinal),
    ];

    private static Dictionary<string, LocalizedText> Named { get; } =
        FormCatalog
            .Default.Editions.SelectMany(static edition => edition.Tables)
            .DistinctBy(static table => table.Pointer, StringComparer.Ordinal)
            .ToDictionary(
                static table => table.Pointer,
                static table => new LocalizedText(table.LabelZh, table.LabelEn),
                StringComparer.Ordinal
            );

    /// <param name="Kind">The kind of the cause.</param>
    /// <param name="Of">The table, the sentence or the finding that it is of.</param>
    /// <param name="Group">Which of the independent errors of the table.</param>
    private readonly record struct Key(CauseKind Kind, string Of, int Group = 0);

    // The tables that are absent, or of another edition, which explain what else is found of them.
    private sealed class Known(ImmutableArray<Finding> findings)
    {
        public HashSet<string> Absent { get; } = Of(findings, RuleCatalog.TableMissing, RuleCatalog.SectionMissing);

        public HashSet<string> OtherForm { get; } = Of(findings, RuleCatalog.OutdatedForm, RuleCatalog.PrematureForm);

        /// <summary>The table in which the document was cut off: its last rows are not there.</summary>
        public HashSet<string> CutIn { get; } = Of(findings, RuleCatalog.DocumentCut);

        private readonly Dictionary<string, (ImmutableArray<Finding> Findings, int[] Groups)> relations = new(StringComparer.Ordinal);

        /// <summary>Which of the independent errors of a table breaks a relation.</summary>
        public int GroupOf(Finding finding, string table)
        {
            if (!relations.TryGetValue(table, out var known))
            {
                ImmutableArray<Finding> own = [.. findings.Where(other => IsOfRelation(other) && TableOf(other) == table)];
                relations.Add(table, known = (own, RelationGroups.Of(own)));
            }

            return known.Groups[IndexOf(known.Findings, finding)];
        }

        private static int IndexOf(ImmutableArray<Finding> findings, Finding finding)
        {
            var i = 0;
            while (!ReferenceEquals(findings[i], finding))
            {
                i++;
            }

            return i;
        }

        private static HashSet<string> Of(ImmutableArray<Finding> findings, params ReadOnlySpan<RuleDescriptor> rules)
        {
            var tables = new HashSet<string>(StringComparer.Ordinal);
            foreach (var finding in findings)
            {
                if (rules.Contains(finding.Rule) && TableOf(finding) is { } table)
                {
                    tables.Add(table);
                }
            }

            return tables;
        }
    }
}
