using System.Buffers;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Rules.Structure;

/// <summary>GD1002: sections out of order, or under another numeral than the form's.</summary>
internal sealed class SectionOrderRule() : Rule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD1002",
            Name = "section-order",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Document,
            SinceYear = DocumentCut.FirstYearOfSections,
            Statement = new(
                "各部分按格式的顺序排列，编号为一至六，不重复、不跳号。",
                "The sections are in the form's order, numbered 一 to 六, none twice and none skipped."
            ),
            Basis = Bases.TheForm,
            Failing = ExampleReports.WithOutline("第二部分编为“一”。", "Section two is numbered 一.", static heading =>
                heading.StartsWith('二') ? "一" + heading[1..] : heading
            ),
            Passing = ExampleReports.WithOutline("编号为一至六。", "The sections are numbered 一 to 六.", static heading => heading),
        };

    private static readonly SearchValues<char> Numerals = SearchValues.Create("一二三四五六七八九十");

    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        if (context.Source is not { } source)
        {
            return NoSource;
        }

        var sections = context.Edition.Sections;
        var last = -1;
        foreach (var entry in source.Outline.Entries.Where(static entry => entry.Kind == OutlineKind.SectionHeading))
        {
            var place = sections.ToList().FindIndex(section => string.Equals(section.Pointer, entry.Pointer, StringComparison.Ordinal));
            if (place < 0)
            {
                continue;
            }

            var section = sections[place];
            if (place < last)
            {
                findings.Add(
                    Found(section, entry, $"排在第{sections[last].Numeral}部分之后", $"is after section {sections[last].Numeral}")
                );
            }
            else if (PrintedNumeral(entry.Text) is { } numeral && numeral != section.Numeral)
            {
                findings.Add(Found(section, entry, $"编号为“{numeral}”", $"is numbered {numeral}"));
            }

            last = Math.Max(last, place);
        }

        return last < 0
            ? RuleOutcome.NotRun(new LocalizedText("来源文件中没有各部分的标题", "the source has no headings of sections"))
            : RuleOutcome.Ran;
    }

    // The numeral before 、 or another mark, as in 二、 or 二.
    private static string? PrintedNumeral(string heading)
    {
        var text = heading.AsSpan().Trim();
        var length = text.IndexOfAnyExcept(Numerals);
        return length > 0 && text[length] is '、' or '.' or '．' or '，' or ',' or ' ' or '　' or '\n' ? text[..length].ToString() : null;
    }

    private Finding Found(FormSection section, OutlineEntry entry, string zh, string en) =>
        Violation(
            section.Pointer,
            new LocalizedText(
                $"“{section.HeadingZh}”应为第{section.Numeral}部分，却{zh}。",
                $"{section.HeadingEn} must be section {section.Numeral}, but {en}."
            )
        ) with
        {
            Position = entry.Position,
        };
}
