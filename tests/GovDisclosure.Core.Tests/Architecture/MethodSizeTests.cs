using System.Text.RegularExpressions;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Architecture;

/// <summary>A method that fits on a screen is read at once. The formatter sets each where its type's members are: a line at that
/// indentation begins the next one.</summary>
public sealed partial class MethodSizeTests
{
    private const int Most = 60;
    private const int Indentation = 4;

    // One list each, which has no steps that could have names: of the form's rows, of a schema's members, of a command's options.
    private static readonly string[] Lists =
    [
        "CheckCommand.cs: Create",
        "ComparisonSchema.cs: Definitions",
        "RollUpCommand.cs: Create",
        "RollUpSchema.cs: Whole",
        "SharedForm.cs: Requests",
    ];

    [Fact]
    public void No_method_of_the_packages_is_longer_than_a_screen()
    {
        var methods = SharedMaterial
            .Sources()
            .SelectMany(file => MethodsOf(File.ReadAllLines(file)).Select(method => (File: file, method)))
            .ToList();

        // Were they not found, none would be too long.
        Assert.InRange(methods.Count, 5_000, int.MaxValue);
        var tooLong = from found in methods where found.method.Lines > Most select $"{Path.GetFileName(found.File)}: {found.method.Name}";
        Assert.Equal(Lists, tooLong.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(1, "    public int Of() => 1;")]
    [InlineData(4, "    [Fact]\n    public int Of()\n    {\n        return 1;\n    }")]
    [InlineData(3, "    public int Of(\n        int a) =>\n        a;")]
    [InlineData(5, "    private sealed class B\n    {\n        public int Of()\n        {\n\n            return 1;\n        }\n    }")]
    [InlineData(4, "    public int Of(\n        int a\n    )\n        : base(a) { }\n\n    // What is next.\n    private int i;")]
    public void Methods_are_measured(int lines, string member)
    {
        var found = MethodsOf($"class A\n{{\n{member}\n}}".Split('\n')).First();
        Assert.Equal(("Of", lines), found);
    }

    private static IEnumerable<(string Name, int Lines)> MethodsOf(string[] lines)
    {
        var (level, name, start, last) = (0, "", -1, -1);
        for (var i = 0; i <= lines.Length; i++)
        {
            var text = i < lines.Length ? lines[i].Trim() : "}";
            var indentation = i < lines.Length ? lines[i].Length - lines[i].TrimStart().Length : -1;
            if (text.Length == 0 || text[0] == '#' || indentation > level)
            {
                last = text.Length == 0 ? last : i;
                continue;
            }

            if (indentation == level && text[0] is '{' or '}' or ')' or ']')
            {
                // What a type holds is one step further in; nothing of the type itself is measured.
                (level, start) = text[0] == '{' && IsType(name) ? (level + Indentation, -1) : (level, start);
                last = i;
                continue;
            }

            if (start >= 0 && !IsType(name) && Named().Match(name.Split('=')[0]) is { Success: true } method)
            {
                yield return (method.Groups["name"].Value, last + 1 - start);
            }

            level = indentation < level ? level - Indentation : level;
            (name, start, last) = text[0] is '/' or '[' or '}' ? ("", -1, i) : (text, i, i);
        }
    }

    private static bool IsType(string header)
    {
        var words = header.Split('(')[0].Split(' ');
        return words.Any(static word => word is "class" or "struct" or "record" or "interface" or "enum" or "namespace");
    }

    [GeneratedRegex(@"(?<name>\w+)(<[\w, ]+>)?\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
