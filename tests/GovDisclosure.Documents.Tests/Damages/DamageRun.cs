using System.Globalization;
using System.Text;
using GovDisclosure.Documents.Tests.Layouts;

namespace GovDisclosure.Documents.Tests.Damages;

/// <summary>
/// Damages generated reports, prints them and reads them: every cell must be what the print shows, or blank with a diagnostic on it.
/// GOVDISCLOSURE_DAMAGES says how many prints are read (eng/fuzz/run reads 100,000), GOVDISCLOSURE_FUZZ_SEED with which seed to start.
/// A single print is shown with all its faults and diagnostics.
/// </summary>
/// <param name="prints">The ways to print them.</param>
/// <param name="countOfCi">How many CI reads.</param>
/// <param name="options">How they are read.</param>
internal sealed class DamageRun(IReadOnlyList<Print> prints, int countOfCi, ReadOptions options)
{
    private const int MostFaults = 200;

    // Those of which anything shows.
    private readonly DamageSet[] sets =
    [
        .. Enum.GetValues<DamageSet>()
            .Where(set =>
                set is DamageSet.None or DamageSet.TwoAtOnce
                || Damage.All.Any(damage => damage.Set == set && prints.Any(print => print.Shows(damage)))
            ),
    ];

    public void Check()
    {
        var count = Number("GOVDISCLOSURE_DAMAGES") ?? countOfCi;
        var first = Number("GOVDISCLOSURE_FUZZ_SEED") ?? 0;
        var tallies = sets.ToDictionary(static set => set, static _ => new Tally());
        var byPrint = prints.ToDictionary(static print => print.Name, static _ => new Tally());
        var faults = new List<string>();
        for (var seed = first; seed < first + count; seed++)
        {
            var set = sets[seed % sets.Length];
            var (draft, print, damages) = Make(seed, set, prints);
            var content = print.Write(draft);
            var result = ReportReader.Read(content, options);
            var found = Verdicts.Add(tallies[set], draft, result);
            Verdicts.Add(byPrint[print.Name], draft, result);
            if (count == 1)
            {
                var diagnostics = result.Diagnostics.Select(static diagnostic => $"{diagnostic.Pointer} {diagnostic}");
                string[] shown = [Encoding.UTF8.GetString(content), .. found, .. diagnostics];
                TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', shown));
            }

            if (found.Count > 0 && faults.Count < MostFaults)
            {
                faults.Add($"seed {seed}, {set}, {draft.Figures}, {print.Name}: {damages}; {found.Count} faults, the first: {found[0]}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(Table(tallies) + Table(byPrint) + string.Join('\n', faults));
        var isCi = count == countOfCi && first == 0;
        Assert.All(tallies, tally => DamageBounds.Check(tally.Key, tally.Value, countOfCi / sets.Length, isCi));
    }

    internal static (Draft Draft, Print Print, string Damages) Make(int seed, DamageSet set, IReadOnlyList<Print> prints)
    {
        var random = new Random(seed);
        var count =
            set == DamageSet.None ? 0
            : set == DamageSet.TwoAtOnce ? 2
            : 1;
        while (true)
        {
            // The damage is chosen first, so that each is tried as often as the others.
            var draft = Draft.Of(random.Next(2) == 0 ? "2021" : "2019", (Figures)random.Next(4), seed);
            var kinds = Damage.All.Where(damage => set == DamageSet.TwoAtOnce || damage.Set == set).ToList();
            var damages = Enumerable.Range(0, count).Select(_ => random.Pick(kinds)).ToList();
            var showing = prints.Where(print => damages.TrueForAll(damage => print.Shows(draft, damage))).ToList();
            if (showing.Count > 0 && Apply(draft, damages, random) && showing.FindAll(print => print.Shows(draft)) is { Count: > 0 } shown)
            {
                return (draft, random.Pick(shown), string.Join(" and ", damages.Select(static damage => damage.Name)));
            }
        }
    }

    // Two damages to one row, a figure lost and a number put in, may leave what nobody can tell from a row that is whole, but for its sums.
    private static bool Apply(Draft draft, List<Damage> damages, Random random)
    {
        var (touched, replaced) = (new HashSet<List<PrintedCell>>(), new HashSet<List<PrintedCell>>());
        foreach (var damage in damages)
        {
            var before = draft.Rows();
            if (!damage.Apply(draft, random))
            {
                return false;
            }

            var changed = before.Where(static row => !row.Key.SequenceEqual(row.Value)).Select(static row => row.Key).ToList();
            var beside = Replaced(before, draft.Rows()).ToList();
            if (
                changed.Exists(row => replaced.Contains(row) || (!touched.Add(row) && !draft.HasSums(row)))
                || beside.Exists(touched.Contains)
            )
            {
                return false;
            }

            replaced.UnionWith(beside);
            touched.UnionWith(beside);
        }

        return true;
    }

    private static string Table<T>(Dictionary<T, Tally> tallies)
        where T : notnull
    {
        var text = new StringBuilder("set or layout: prints; cells right / wrong / blank and named / blank and not named; untrue\n");
        foreach (var (set, tally) in tallies)
        {
            var cells = $"{tally.Right} / {tally.Wrong} / {tally.Blank} / {tally.Silent}";
            text.AppendLine(CultureInfo.InvariantCulture, $"{set}: {tally.Prints}; {cells}; {tally.Untrue}");
        }

        return text.ToString();
    }

    private static int? Number(string variable)
    {
        var text = Environment.GetEnvironmentVariable(variable);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    // A row that is gone, and one that another was put under: together they leave one that stands in the other's place.
    private static IEnumerable<List<PrintedCell>> Replaced(
        Dictionary<List<PrintedCell>, PrintedCell[]> before,
        Dictionary<List<PrintedCell>, PrintedCell[]> after
    )
    {
        var rows = after.Keys.ToList();
        return before
            .Keys.Where(row => !after.ContainsKey(row))
            .Concat(rows.Where((_, i) => i + 1 < rows.Count && !before.ContainsKey(rows[i + 1])));
    }
}
