using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using GovDisclosure.Forms;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Architecture;

/// <summary>What holds for every type of the library, those to come included.</summary>
public sealed class ArchitectureTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly Core = typeof(AnnualReport).Assembly;

    /// <summary>The rooms, and what each may know beside itself. A room's sub-namespaces belong to it.</summary>
    private static readonly Dictionary<string, string[]> Rooms = new(StringComparer.Ordinal)
    {
        [""] = [],
        ["Agencies"] = [""],
        ["Forms"] = [""],
        ["Json"] = ["", "Forms"],
        ["Reading"] = ["", "Forms", "Json"],
        ["Statements"] = ["", "Forms", "Agencies", "Json"],
        ["Rules"] = ["", "Forms", "Agencies", "Reading", "Json", "Statements"],
        ["Comparison"] = ["", "Forms", "Reading", "Json", "Statements", "Rules"],
        ["RollUp"] = ["", "Forms", "Agencies", "Reading", "Json", "Statements", "Rules"],
        ["Output"] = ["", "Forms", "Agencies", "Reading", "Json", "Statements", "Rules", "Comparison", "RollUp"],
        ["Validation"] = ["", "Forms", "Reading", "Statements", "Rules"],
        ["DependencyInjection"] = ["", "Forms", "Json", "Reading", "Rules", "Comparison", "RollUp", "Validation"],
    };

    private static IEnumerable<Type> OwnTypes =>
        Core.GetTypes().Where(static type => type.Namespace?.StartsWith("GovDisclosure", StringComparison.Ordinal) == true);

    private static IEnumerable<Type> PublicTypes => Core.GetExportedTypes();

    /// <summary>Rows and cells are told by the form's declaration, and the words by <c>Places</c> of the form: a renamed member must not
    /// leave a pointer behind.</summary>
    [Fact]
    public void No_rule_spells_out_a_pointer()
    {
        string[] spelling = ["ExampleReports.cs", "CheckPolicySchema.cs", "CheckPolicyJson.cs"];
        var found =
            from file in SourcesOfRules()
            where !file.Contains("Catalog", StringComparison.Ordinal) && !spelling.Contains(Path.GetFileName(file), StringComparer.Ordinal)
            from line in LinesOfTheCheck(file)
            where
                System.Text.RegularExpressions.Regex.IsMatch(
                    line,
                    "\"/[a-zA-Z]",
                    System.Text.RegularExpressions.RegexOptions.None,
                    TimeSpan.FromSeconds(1)
                ) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            select $"{Path.GetFileName(file)}: {line.Trim()}";
        Assert.Empty(found);
    }

    /// <summary>The labels of rows and columns are told by the form's declaration: a corrected label must not leave the old one
    /// behind.</summary>
    [Fact]
    public void No_rule_spells_out_a_label()
    {
        const int ShortestLabel = 6;
        var labels = FormCatalog
            .Default.Editions.SelectMany(static edition => edition.Tables)
            .SelectMany(static table => table.Cells)
            .SelectMany(static cell => new[] { cell.Row.LabelZh, cell.Column.LabelZh })
            .Where(static label => label.Length >= ShortestLabel)
            .Select(static label => $"\"{label}\"")
            .ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(labels);
        var found =
            from file in SourcesOfRules()
            from line in File.ReadLines(file)
            where labels.Any(label => line.Contains(label, StringComparison.Ordinal))
            select $"{Path.GetFileName(file)}: {line.Trim()}";
        Assert.Empty(found);
    }

    // The texts and examples of a rule are data, and show reports as they are written.
    private static IEnumerable<string> LinesOfTheCheck(string file)
    {
        var isDefinition = false;
        foreach (var line in File.ReadLines(file))
        {
            isDefinition |= line.Contains("static RuleDescriptor Definition {", StringComparison.Ordinal);
            if (!isDefinition)
            {
                yield return line;
            }

            isDefinition &= !string.Equals(line, "        };", StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> SourcesOfRules() =>
        new[] { "Rules", "Statements", "Agencies" }.SelectMany(static room =>
            Directory.EnumerateFiles(SharedMaterial.InRepository("src", "GovDisclosure.Core", room), "*.cs", SearchOption.AllDirectories)
        );

    [Fact]
    public void Dependencies_run_downwards()
    {
        var broken =
            from type in OwnTypes
            let room = Room(type)
            from used in TypeReferences.Of(type)
            where used.Namespace?.StartsWith("GovDisclosure", StringComparison.Ordinal) == true
            let other = Room(used)
            where !string.Equals(other, room, StringComparison.Ordinal) && !Rooms[room].Contains(other, StringComparer.Ordinal)
            select $"{type.FullName} uses {used.FullName}";
        Assert.Empty(broken.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_namespace_is_a_room() => Assert.All(OwnTypes, type => Assert.Contains(Room(type), Rooms.Keys));

    [Fact]
    public void References_in_signatures_and_bodies_are_seen()
    {
        Assert.Contains(typeof(GovDisclosure.Forms.FormTable), TypeReferences.Of(typeof(GovDisclosure.Forms.FormCell)));
        Assert.Contains(typeof(CellText), TypeReferences.Of(typeof(Count)));
        Assert.Contains(typeof(Shapes), TypeReferences.Of(typeof(OtherHandling)));
        Assert.DoesNotContain(typeof(AnnualReport), TypeReferences.Of(typeof(Count)));
    }

    [Fact]
    public void No_public_class_but_the_rule_can_be_derived_from_outside()
    {
        var open =
            from type in PublicTypes
            where type.IsClass && !type.IsSealed && type != typeof(Rule) // a user's own rule
            from constructor in type.GetConstructors(Declared)
            where constructor.IsPublic || constructor.IsFamily || constructor.IsFamilyOrAssembly
            where !IsCopyConstructor(constructor)
            select $"{type}: {constructor}";
        Assert.Empty(open);
    }

    [Fact]
    public void Nothing_public_can_be_set_after_construction()
    {
        var setters =
            from type in PublicTypes
            where !IsOptions(type)
            from property in type.GetProperties()
            where
                property.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            where property.DeclaringType!.Assembly == Core
            select $"{type}.{property.Name}";
        Assert.Empty(setters);
        Assert.All(PublicTypes.SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Instance)), static field =>
            Assert.True(field.IsInitOnly || field.IsSpecialName, field.ToString())
        );
    }

    [Fact]
    public void No_static_field_can_be_set() =>
        Assert.Empty(
            OwnTypes
                .Where(static type => !type.IsDefined(typeof(CompilerGeneratedAttribute)))
                .SelectMany(static type => type.GetFields(Declared))
                .Where(static field => field.IsStatic && !field.IsInitOnly && !field.IsLiteral)
                .Select(static field => $"{field.DeclaringType}.{field.Name}")
        );

    [Fact]
    public void Value_types_are_read_only() =>
        Assert.All(PublicTypes.Where(static type => type is { IsValueType: true, IsEnum: false }), static type =>
            Assert.True(type.IsDefined(typeof(IsReadOnlyAttribute)), type.FullName)
        );

    [Fact]
    public void No_public_name_clashes_with_one_of_FluentValidation()
    {
        var theirs = typeof(FluentValidation.IValidator)
            .Assembly.GetExportedTypes()
            .Where(static type => !type.IsNested)
            .Select(static type => type.Name)
            .ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(PublicTypes, type => theirs.Contains(type.Name));
    }

    [Fact]
    public void A_rule_of_ones_own_needs_the_root_namespace_and_that_of_rules_alone()
    {
        var needed = TypeReferences
            .Of(typeof(Application.MeetingRule))
            .Where(static type => type.Assembly == Core)
            .Select(static type => type.Namespace!)
            .Distinct(StringComparer.Ordinal);
        Assert.All(needed, room => Assert.Contains(room, new[] { "GovDisclosure", "GovDisclosure.Rules" }));
    }

    [Fact]
    public void Every_public_type_is_documented()
    {
        var documented = XDocument
            .Load(Path.ChangeExtension(Core.Location, ".xml"))
            .Descendants("member")
            .Where(static member => member.Elements().Any(static element => element.Name.LocalName is "summary" or "inheritdoc"))
            .Select(static member => member.Attribute("name")!.Value)
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(PublicTypes.Where(static type => !type.FullName!.Contains('<', StringComparison.Ordinal)), type =>
            Assert.Contains("T:" + type.FullName!.Replace('+', '.'), documented)
        );
    }

    [Fact]
    public void The_public_surface_is_the_approved_one() =>
        GoldenFile.Matches(PublicApi.Dump(Core), "tests", "GovDisclosure.Core.Tests", "PublicApi", "GovDisclosure.Core.approved.txt");

    private static string Room(Type type)
    {
        var parts = type.Namespace!.Split('.');
        return parts.Length > 1 ? parts[1] : "";
    }

    // Options are set by the host's configuration before they are used.
    private static bool IsOptions(Type type) => type.Name.EndsWith("Options", StringComparison.Ordinal);

    // The compiler gives every record one that is protected.
    private static bool IsCopyConstructor(ConstructorInfo constructor) =>
        constructor.GetParameters() is [var original] && original.ParameterType == constructor.DeclaringType;
}
