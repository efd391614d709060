using System.Text;
using Spectre.Console;

namespace GovDisclosure.Cli.Output;

/// <summary>A page of headings, lines and tables for people. Colours only tell again what the words say.</summary>
/// <param name="screen">The terminal; null for a file or a pipe, which get no colours and a width of their own.</param>
internal sealed class TextPage(Screen? screen)
{
    /// <summary>The columns of a page that goes to no terminal.</summary>
    public const int RedirectedWidth = 160;

    private const int NarrowestWidth = 40;

    private readonly StringBuilder text = new();

    public int Width => screen is { } terminal ? Math.Max(terminal.Width, NarrowestWidth) : RedirectedWidth;

    public bool IsEmpty => text.Length == 0;

    public TextPage Line(string line, Tone tone = Tone.Plain) => Render(new Text(Folded(line), Style(tone)));

    public TextPage Blank()
    {
        text.Append('\n');
        return this;
    }

    public TextPage Table(TextTable table) => Render(table.ToSpectre(Width, Style));

    /// <summary>Names and what they are, in two columns.</summary>
    public TextPage List(IEnumerable<(string Name, string Text)> entries)
    {
        const int Indent = 2;
        var list = entries.ToList();
        var start = Indent + list.Max(static entry => LineBreaker.Width(entry.Name)) + 2;
        foreach (var (name, what) in list)
        {
            var lines = LineBreaker.Break(what, Math.Max(Width - start, NarrowestWidth / 2)).ToList();
            Line(new string(' ', Indent) + name + new string(' ', start - Indent - LineBreaker.Width(name)) + lines[0]);
            foreach (var line in lines.Skip(1))
            {
                Line(new string(' ', start) + line);
            }
        }

        return this;
    }

    public ReadOnlyMemory<byte> ToUtf8() => Encoding.UTF8.GetBytes(text.ToString());

    public override string ToString() => text.ToString();

    private string Folded(string line) => string.Join('\n', LineBreaker.Break(Texts.PrintableLine(line), Width));

    private TextPage Render(Spectre.Console.Rendering.IRenderable renderable)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = HasColours ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = HasColours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(writer),
                Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            }
        );
        // Everything is broken to the page's width already; what cannot be is for the terminal to break.
        console.Profile.Width = short.MaxValue;
        console.Write(renderable);
        foreach (var line in writer.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            text.Append(line.TrimEnd()).Append('\n');
        }

        return this;
    }

    private bool HasColours => screen is { Colours: true };

    private static Style Style(Tone tone) =>
        tone switch
        {
            Tone.Strong => new Style(decoration: Decoration.Bold),
            Tone.Faint => new Style(decoration: Decoration.Dim),
            Tone.Bad => new Style(Color.Red, decoration: Decoration.Bold),
            Tone.Doubtful => new Style(Color.Olive),
            Tone.Good => new Style(Color.Green),
            _ => Spectre.Console.Style.Plain,
        };
}

/// <summary>How a text is stressed.</summary>
internal enum Tone
{
    Plain = 0,
    Strong = 1,
    Faint = 2,
    Bad = 3,
    Doubtful = 4,
    Good = 5,
}
