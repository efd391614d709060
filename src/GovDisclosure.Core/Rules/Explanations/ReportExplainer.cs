using System.Collections.Concurrent;
using System.Collections.Immutable;
using GovDisclosure.Forms;
using GovDisclosure.Reading;
using GovDisclosure.Rules.Years;

namespace GovDisclosure.Rules.Explanations;

/// <summary>
/// Explains why the relations of a report's tables do not hold: all smallest sets of cell changes that would restore them, ranked by how
/// clerks err. It proposes and changes nothing.
/// </summary>
/// <remarks>
/// <para>The relations of a table are linear equations over its cells. A set of changes explains a table when it restores every equation
/// that can be assessed, in exact integers that the cells can hold (negative only where the form asks for an increase or decrease). The
/// search looks at sets of one cell, then of two, then of three, ends with the first size that has any, and finds all of that size.</para>
/// <para>That a repair is unique does not make it true: two wrong cells may be mistaken for one other. It is the least that must have gone
/// wrong.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
public sealed class ReportExplainer
{
    /// <summary>The most changes that the search puts together: three.</summary>
    public const int MaxChanges = 3;

    private readonly FormCatalog catalog;

    // Of the tables in which something was to be explained.
    private readonly ConcurrentDictionary<FormTable, Neighbours> tables = new();

    /// <summary>Makes an explainer of the form's editions of 2019 and 2021.</summary>
    public ReportExplainer()
        : this(FormCatalog.Default) { }

    internal ReportExplainer(FormCatalog catalog) => this.catalog = catalog;

    /// <summary>The explainer of the form's editions of 2019 and 2021.</summary>
    public static ReportExplainer Default { get; } = new();

    /// <summary>Explains a report by itself.</summary>
    /// <returns>An explanation for each table with a violated relation, in the order of the form.</returns>
    public ImmutableArray<Explanation> Explain(AnnualReport report) => Explain(report, null);

    /// <summary>Explains a report, with last year's as a witness where there is one.</summary>
    /// <param name="report">This year's report.</param>
    /// <param name="previous">Last year's report; null when there is none. One of another agency or year is not used.</param>
    /// <returns>An explanation for each table with a violated relation, in the order of the form.</returns>
    public ImmutableArray<Explanation> Explain(AnnualReport report, AnnualReport? previous) =>
        Explain(report, previous, ExplanationOptions.Default, CancellationToken.None);

    /// <summary>Explains a report, with last year's as a witness where there is one.</summary>
    /// <param name="report">This year's report.</param>
    /// <param name="previous">Last year's report; null when there is none. One of another agency or year is not used.</param>
    /// <param name="options">How far the search goes.</param>
    /// <param name="cancellationToken">
    /// Ends the search. What was found by then is returned and says that it is not all (<see cref="Explanation.IsTruncated"/>); nothing is
    /// thrown.
    /// </param>
    /// <returns>An explanation for each table with a violated relation, in the order of the form.</returns>
    public ImmutableArray<Explanation> Explain(
        AnnualReport report,
        AnnualReport? previous,
        ExplanationOptions options,
        CancellationToken cancellationToken
    ) => Explain(new CheckInput { Report = report, Previous = previous }, options, cancellationToken);

    /// <summary>Explains what was checked, with all that is known around the report.</summary>
    /// <param name="input">The report and last year's, which is used for the same agency, by whatever of its names, and the year before
    /// alone.</param>
    /// <param name="options">How far the search goes.</param>
    /// <param name="cancellationToken">Ends the search; what was found by then is returned and says that it is not all.</param>
    /// <returns>An explanation for each table with a violated relation, in the order of the form.</returns>
    public ImmutableArray<Explanation> Explain(CheckInput input, ExplanationOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(input.Report, nameof(input));
        ArgumentNullException.ThrowIfNull(options);
        var report = input.Report;
        var lastYear =
            input.Previous is { } previous && YearRule.NotConsecutive(previous, report, input.FormerNames) is null ? previous : null;
        var evidence = new Evidence(catalog, report, lastYear);
        var limit = new SearchLimit(options, cancellationToken);
        return
        [
            .. catalog
                .TablesOf(report)
                .Select(table =>
                    Explain(new TableFigures(table, report, input.Source?.Shown ?? ShownCells.OfNoDocument), evidence, options, limit)
                )
                .OfType<Explanation>(),
        ];
    }

    private Explanation? Explain(TableFigures figures, Evidence evidence, ExplanationOptions options, SearchLimit limit)
    {
        var counts = figures.ForRelations(options.Policy.BlankCountsAsZero);
        var violated = ImmutableArray.CreateBuilder<Identity>();
        var leftOut = ImmutableArray.CreateBuilder<Identity>();
        foreach (var identity in figures.Table.Identities)
        {
            var evaluation = identity.EvaluateSlots(counts);
            if (!evaluation.IsAssessable || options.Policy.Off.Contains(identity.Rule))
            {
                leftOut.Add(identity);
            }
            else if (!evaluation.Holds)
            {
                violated.Add(identity);
            }
        }

        if (violated.Count == 0)
        {
            return null;
        }

        var neighbours = tables.GetOrAdd(figures.Table, static table => new Neighbours(table));
        var unassessed = leftOut.DrainToImmutable();
        var result = new RepairSearch(figures.Table.Relations.Without(unassessed), counts, limit).Run();
        var ranking = new Ranking(
            new Mistakes(neighbours, counts, evidence.Previous),
            new YearWitnesses(figures.Table, counts, evidence.Previous),
            new TextWitnesses(figures.Table, evidence.Statements),
            neighbours,
            figures
        );
        var candidates = ranking.Rank(result.Found, options.MaxCandidates, out var isFavoured);
        if (isFavoured && result is { Undetermined: 0, IsTruncated: false })
        {
            candidates = candidates.SetItem(0, candidates[0].AsFavoured());
        }

        return new Explanation(figures.Table, violated.DrainToImmutable(), unassessed, result, candidates);
    }
}
