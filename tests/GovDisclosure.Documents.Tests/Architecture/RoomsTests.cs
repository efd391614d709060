using GovDisclosure.Documents.Cells;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Architecture;

/// <summary>The rooms of the package, and which of them may know which.</summary>
public sealed class RoomsTests
{
    private const string Root = "GovDisclosure.Documents";
    private const string Entries = "entries";
    private const string Form = "GovDisclosure.Forms";

    /// <summary>
    /// The rooms from the ground up; each may know those before it. The root namespace is two: what callers and extractors share stands
    /// below all
    /// rooms, the entries above them.
    /// </summary>
    private static readonly string[] Rooms =
    [
        "",
        "Diagnostics",
        "Printed",
        "Sources",
        "Cells",
        "Labels",
        "Sections",
        "Draft",
        "Front",
        "Tables",
        "Recognition",
        "Writing",
        Entries,
    ];

    /// <summary>What a caller starts from.</summary>
    private static readonly Type[] EntryTypes = [typeof(ReportReader), typeof(ReportTemplate), typeof(ReportWriter), typeof(WorkbookTable)];

    private static readonly Type[] OwnTypes =
    [
        .. typeof(ReportReader)
            .Assembly.GetTypes()
            .Where(static type => type.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true),
    ];

    [Fact]
    public void Every_namespace_is_a_room() => Assert.All(OwnTypes, static type => Assert.Contains(Room(type), Rooms));

    [Fact]
    public void Rooms_know_only_those_below_them()
    {
        var broken =
            from type in OwnTypes
            from used in TypeReferences.Of(type)
            where IsOwn(used) && Array.IndexOf(Rooms, Room(used)) > Array.IndexOf(Rooms, Room(type))
            select $"{type.FullName} uses {used.FullName}";
        Assert.Empty(broken.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void No_namespace_knows_itself_by_way_of_others()
    {
        var known = OwnTypes
            .GroupBy(Namespace)
            .ToDictionary(
                static room => room.Key,
                static room =>
                    room.SelectMany(TypeReferences.Of)
                        .Where(IsOwn)
                        .Select(Namespace)
                        .Where(other => other != room.Key)
                        .ToHashSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            );
        Assert.Equal("", string.Join('\n', Cycles(known)));
    }

    [Fact]
    public void A_cycle_is_seen()
    {
        var known = new Dictionary<string, HashSet<string>>
        {
            ["a"] = ["b"],
            ["b"] = ["c"],
            ["c"] = ["a", "d"],
            ["d"] = [],
        };
        Assert.Equal(["a", "b", "c"], Cycles(known).Select(static cycle => cycle.Split(' ')[0]));
    }

    [Fact]
    public void Sources_know_nothing_of_the_form()
    {
        Assert.Contains(typeof(Forms.FormCell), AllUsed(typeof(CellTextParser)));
        var found =
            from type in OwnTypes
            where Room(type) is "Sources" or "Printed"
            from used in AllUsed(type)
            where used.Namespace == Form && !(Room(type) == "Printed" && used == typeof(Forms.LabelKey)) // the key of any text
            select $"{type.FullName} uses {used.FullName}";
        Assert.Empty(found.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Namespaces_follow_folders()
    {
        foreach (var folder in new[] { Path.Combine("src", Root), Path.Combine("tests", Root + ".Tests") })
        {
            var root = SharedMaterial.InRepository(folder);
            var wrong =
                from file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                let path = Path.GetRelativePath(root, file)
                where !path.StartsWith("obj", StringComparison.Ordinal) && !path.StartsWith("bin", StringComparison.Ordinal)
                let declared = File.ReadLines(file).FirstOrDefault(static line => line.StartsWith("namespace ", StringComparison.Ordinal))
                let expected = string.Join(
                    '.',
                    [
                        Path.GetFileName(folder),
                        .. Path.GetDirectoryName(path)!.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries),
                    ]
                )
                where
                    declared is not null
                    && !path.StartsWith("DependencyInjection", StringComparison.Ordinal)
                    && declared != $"namespace {expected};"
                select $"{path}: {declared}";
            Assert.Empty(wrong);
        }
    }

    /// <summary>Each test stands in the folder of the room that it looks at; a folder of tests alone holds what looks at all of
    /// them.</summary>
    [Fact]
    public void Tests_stand_in_the_folders_of_rooms()
    {
        string[] ofAll =
        [
            "Architecture",
            "Corpus",
            "OwnCorpus",
            "Damages",
            "Layouts",
            "Seeds",
            "Data",
            "Golden",
            "PublicApi",
            "bin",
            "obj",
        ];
        var folders = Directory
            .EnumerateDirectories(SharedMaterial.InRepository("tests", Root + ".Tests"))
            .Select(static folder => Path.GetFileName(folder)!);
        Assert.All(folders.Except([.. ofAll, "DependencyInjection"], StringComparer.Ordinal), static folder =>
            Assert.Contains(folder, Rooms)
        );
    }

    private static IEnumerable<string> Cycles(Dictionary<string, HashSet<string>> known) =>
        from room in known.Keys.Order(StringComparer.Ordinal)
        where Reach(known, room).Contains(room)
        select $"{room} knows itself by way of {string.Join(", ", known[room].Where(other => Reach(known, other).Contains(room)).Order(StringComparer.Ordinal))}";

    private static HashSet<string> Reach(Dictionary<string, HashSet<string>> known, string room)
    {
        var (seen, left) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>([room]));
        while (left.TryPop(out var next))
        {
            foreach (var other in known[next])
            {
                if (seen.Add(other))
                {
                    left.Push(other);
                }
            }
        }

        return seen;
    }

    private static IEnumerable<Type> AllUsed(Type type) =>
        TypeReferences.Of(type, static used => used.Namespace?.StartsWith("GovDisclosure", StringComparison.Ordinal) == true);

    private static bool IsOwn(Type type) => type.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true;

    private static string Namespace(Type type) => Room(type) == Entries ? Entries : type.Namespace!;

    private static string Room(Type type)
    {
        var outer = type;
        while (outer.DeclaringType is { } declaring)
        {
            outer = declaring;
        }

        var rest = outer.Namespace![Root.Length..].TrimStart('.');
        return rest.Length == 0
            ? EntryTypes.Contains(outer)
                ? Entries
                : ""
            : rest.Split('.')[0];
    }
}
