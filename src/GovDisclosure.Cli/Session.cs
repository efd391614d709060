using GovDisclosure.Cli.Input;
using GovDisclosure.Cli.Output;

namespace GovDisclosure.Cli;

/// <summary>A run of the tool: its surroundings, and messages on standard error in the language of the user.</summary>
internal sealed class Session(ToolHost host, Language language)
{
    private const int MostDiagnosticsToSay = 20;

    public ToolHost Host => host;

    /// <summary>The line of progress on the terminal, which gives way to whatever else is said; null where there is none.</summary>
    public Progress? Progress { get; set; }

    public Language Language => language;

    /// <summary>Whether nothing is said: what is read a second time would be reported twice.</summary>
    public bool IsSilent { get; init; }

    public string In(LocalizedText text) => text.In(language);

    /// <summary>Says what keeps the tool from doing what was asked for.</summary>
    public void Error(LocalizedText message) => Say(Texts.ErrorWord, message);

    /// <summary>Says what the user should know; the work goes on.</summary>
    public void Note(LocalizedText message) => Say(Texts.NoteWord, message);

    public void Say(LocalizedText message)
    {
        if (IsSilent)
        {
            return;
        }

        Progress?.Clear();
        host.Error.WriteLine(Texts.PrintableLine(In(message)));
    }

    /// <summary>Says why a file cannot be read, and what the user should know of it.</summary>
    public void SayFailure(LoadedReport loaded)
    {
        foreach (var note in loaded.Notes)
        {
            Note(FileTexts.InFile(loaded.File, note));
        }

        if (loaded.Failure is { } failure)
        {
            Error(FileTexts.InFile(loaded.File, failure));
        }
    }

    /// <summary>Says why a file cannot be read, and everything else that its reader remarked.</summary>
    public void SayReading(LoadedReport loaded)
    {
        SayFailure(loaded);
        SayRemarks(loaded);
    }

    /// <summary>Says what its reader remarked, beside what keeps it from being a report.</summary>
    public void SayRemarks(LoadedReport loaded)
    {
        var remarks = loaded.Reading.Diagnostics.Where(diagnostic => DiagnosticText.Of(diagnostic) != loaded.Failure).ToList();
        foreach (var diagnostic in remarks.Take(MostDiagnosticsToSay))
        {
            Say(Texts.Word(diagnostic.Severity), FileTexts.InFile(loaded.File, DiagnosticText.Of(diagnostic)));
        }

        if (remarks.Count > MostDiagnosticsToSay)
        {
            Note(FileTexts.InFile(loaded.File, CheckTexts.MoreDiagnostics(remarks.Count - MostDiagnosticsToSay)));
        }
    }

    private void Say(LocalizedText word, LocalizedText message) => Say(CompareTexts.Pair(word, message));
}
