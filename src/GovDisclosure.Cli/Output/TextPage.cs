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

    // A column of texts that is narrower is of no use.
    private const int NarrowestText = 24;

    private const int Indent = 2;

    private readonly StringBuilder text = new();

    public int Width => screen is { } terminal ? Math.Max(terminal.Width, NarrowestWidth) : RedirectedWidth;

    public bool IsEmpty => text.Length == 0;

    public TextPage Line(string line, Tone tone = Tone.Plain) =>
        HasColours ? Render(new Text(Folded(line), Style(tone))) : Append(Folded(line));

    public TextPage Blank()
    {
        text.Append('\n');
        return this;
    }

    /// <summary>A table; where the page is too narrow for its columns, its rows one below the other.</summary>
    public TextPage Table(TextTable table)
    {
        if (table.FitsInto(Width))
        {
            return Render(table.ToSpectre(Width, Style));
        }

        foreach (var (title, cell) in table.Cells)
        {
            if (title is null)
            {
                Hanging(0, cell.Text, cell.Tone == Tone.Plain ? Tone.Strong : cell.Tone);
            }
            else
            {
                Hanging(Indent, $"{title}  {cell.Text}", cell.Tone);
            }
        }

        return this;
    }

    /// <summary>Names and what they are, in two columns; where the page is too narrow for both, one below the other.</summary>
    public TextPage List(IEnumerable<(string Name, string Text)> entries)
    {
        var list = entries.ToList();
        var start = Indent + list.Max(static entry => LineBreaker.Width(entry.Name)) + Indent;
        if (Width - start < NarrowestText)
        {
            foreach (var (name, what) in list)
            {
                Hanging(Indent, name);
                Hanging(2 * Indent, what);
            }

            return this;
        }

        foreach (var (name, what) in list)
        {
            var lines = LineBreaker.Break(what, Width - start).ToList();
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

    // All lines of the text begin in the same column.
    private void Hanging(int indent, string what, Tone tone = Tone.Plain)
    {
        foreach (var line in LineBreaker.Break(Texts.Printable(what), Width - indent))
        {
            Line(new string(' ', indent) + line, tone);
        }
    }

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
        return Append(writer.ToString().ReplaceLineEndings("\n"));
    }

    private TextPage Append(string lines)
    {
        foreach (var line in lines.TrimEnd('\n').Split('\n'))
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
