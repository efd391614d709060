using System.Globalization;

namespace GovDisclosure.Documents.Tests.Damages;

/// <summary>A digit beside a figure that belongs to no figure: it is not shown, crossed out, or the mark of a note.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Html">How a page has it; {0} is the digit. Null where a page has nothing of the kind.</param>
/// <param name="Style">The rules that the page needs for it.</param>
/// <param name="Properties">The properties of its run in a Word document. Null where Word has nothing of the kind.</param>
/// <param name="IsOnlyBehind">Whether it can stand behind the figure only.</param>
internal sealed record Aside(string Name, string? Html, string Style, string? Properties, bool IsOnlyBehind = false)
{
    public static IReadOnlyList<Aside> All { get; } =
    [
        new("hidden by its class", "<span class=gone>{0}</span>", ".gone{display:none}", null),
        new("hidden by its class within a cell", "<span class=\"a off\">{0}</span>", "table td .off, .x{ visibility : hidden }", null),
        new("hidden by its id", "<i id=k>{0}</i>", "#k{display:none!important}", null),
        new("hidden by its own style", "<span style=\"display:none\">{0}</span>", "", "<w:vanish/>"),
        new("hidden attribute", "<span hidden>{0}</span>", "", null),
        new("struck by its class", "<b class=old>{0}</b>", ".old{text-decoration:line-through}", null),
        new("struck", "<s>{0}</s>", "", "<w:strike/>"),
        new("struck twice", "<del>{0}</del>", "", "<w:dstrike/>"),
        new("raised by its class", "<span class=note>{0}</span>", ".note{vertical-align:super;font-size:70%}", null, IsOnlyBehind: true),
        new("raised", "<sup>{0}</sup>", "", "<w:vertAlign w:val=\"superscript\"/>", IsOnlyBehind: true),
        new(
            "raised by half-points",
            "<i style=\"position:relative;top:-5pt;mso-text-raise:5pt\">{0}</i>",
            "",
            "<w:position w:val=\"10\"/>",
            IsOnlyBehind: true
        ),
        new("white on white", "<font color=\"#FFFFFF\">{0}</font>", "", "<w:color w:val=\"FFFFFF\"/>"),
        new("white by its class", "<span class=w>{0}</span>", ".w{color:#fff}", null),
        new("transparent", "<span class=t>{0}</span>", ".t{color:transparent}", null),
        new("without opacity", "<span style='opacity:0'>{0}</span>", "", null),
        new("of no size", "<span class=z>{0}</span>", ".z{font-size:0}", null),
        new("off the screen", "<span class=far>{0}</span>", ".far{position:absolute;left:-9999px}", null),
        new("annotated", "<rt>{0}</rt>", "", null, IsOnlyBehind: true),
        new("folded away", "<details><summary></summary>{0}</details>", "", null),
    ];

    public Damage AsDamage() =>
        new("a digit " + Name, DamageSet.Hidden, (Html is null ? 0 : Needs.Page) | (Properties is null ? 0 : Needs.Word), Apply);

    private bool Apply(Draft draft, Random random)
    {
        var table = draft.Table(random);
        var row = table.Rows[random.Pick([.. table.FigureRows])];
        var at = random.Pick([.. Enumerable.Range(0, row.Count).Where(at => row[at].Cell is not null)]);
        var figure = row[at].Text;
        if (figure.Length == 0 || !figure.All(char.IsAsciiDigit))
        {
            return false;
        }

        var digit = random.Next(1, 10).ToString(CultureInfo.InvariantCulture);
        var isBehind = IsOnlyBehind || random.Next(2) == 0;
        var html = Html is null ? null : string.Format(CultureInfo.InvariantCulture, Html, digit);
        var run = Properties is null ? null : $"<w:r><w:rPr>{Properties}</w:rPr><w:t>{digit}</w:t></w:r>";
        var plain = $"<w:r><w:t>{figure}</w:t></w:r>";
        row[at] = row[at] with
        {
            Html =
                html is null ? null
                : html.StartsWith("<rt", StringComparison.Ordinal) ? $"<ruby>{figure}{html}</ruby>"
                : isBehind ? figure + html
                : html + figure,
            Runs =
                run is null ? null
                : isBehind ? plain + run
                : run + plain,
        };
        draft.Style.Add(Style);
        return true;
    }
}
