using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using GovDisclosure.Cli.Input;
using GovDisclosure.Cli.Output;
using Spectre.Console;

namespace GovDisclosure.Cli;

/// <summary>What surrounds a run of the tool: its streams, its terminal and the language of its user.</summary>
internal sealed class ToolHost : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private const int WidestPage = 1000;

    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    public required Stream Input { get; init; }

    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>The terminal that <see cref="Output"/> is, or the columns that COLUMNS asks for where it is redirected; else
    /// null.</summary>
    public Screen? Screen { get; init; }

    /// <summary>Whether <see cref="Error"/> is a terminal, on which a line may be written anew.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>The clock, by which progress is reported.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The language when none is asked for.</summary>
    public Language Language { get; init; } = Language.English;

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The host disposes of its streams.")]
    public static ToolHost OfProcess()
    {
        try
        {
            Console.OutputEncoding = Utf8;
        }
        catch (IOException)
        {
            // There is no console whose code page could be set.
        }

        return new ToolHost
        {
            Input = StandardInput.Open(),
            Output = new DroppingStream(Console.OpenStandardOutput(), DroppingStream.IsClosedDescriptor),

            // Where messages cannot go, there is nowhere to say so.
            Error = new StreamWriter(
                new DroppingStream(Console.OpenStandardError(), static error =>
                    error is IOException || DroppingStream.IsClosedDescriptor(error)
                ),
                Utf8
            )
            {
                AutoFlush = true,
            },
            Screen = Console.IsOutputRedirected ? OfColumns(Environment.GetEnvironmentVariable("COLUMNS")) : OfTerminal(),
            IsErrorTerminal = !Console.IsErrorRedirected,
            Language = UserLanguage(CultureInfo.CurrentUICulture, Environment.GetEnvironmentVariable),
        };
    }

    public void Dispose()
    {
        Input.Dispose();
        Output.Dispose();
        Error.Dispose();
    }

    /// <summary>Chinese for a user of any Chinese, otherwise English. Where the process has no cultures, the environment tells.</summary>
    internal static Language UserLanguage(CultureInfo culture, Func<string, string?> environment)
    {
        var name =
            culture.Name.Length > 0
                ? culture.Name
                : LocaleVariables.Select(environment).FirstOrDefault(static value => !string.IsNullOrEmpty(value)) ?? "";
        return name.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Chinese : Language.English;
    }

    /// <summary>A page of the columns that the environment asks for, without colours; null when it asks for none that a page can
    /// have.</summary>
    internal static Screen? OfColumns(string? columns) =>
        int.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width > 0
            ? new Screen(Math.Min(width, WidestPage), Colours: false)
            : null;

    // Spectre knows which terminals understand colours, and switches them on where Windows needs it.
    private static Screen OfTerminal() =>
        new(
            AnsiConsole.Profile.Width,
            Colours: AnsiConsole.Profile.Capabilities.Ansi && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        );
}

/// <summary>A terminal.</summary>
/// <param name="Width">Its columns.</param>
/// <param name="Colours">Whether to use colours.</param>
internal readonly record struct Screen(int Width, bool Colours);
