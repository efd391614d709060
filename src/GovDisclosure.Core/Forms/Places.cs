using System.Text.Json;
using GovDisclosure.Forms.Editions;

namespace GovDisclosure.Forms;

/// <summary>The JSON Pointers of what is in no table: the words of a report and what it says of itself.</summary>
internal static class Places
{
    /// <summary>The member of a section that holds its words.</summary>
    public const string Text = "/text";

    public static readonly string Title = Member(nameof(AnnualReport.Title));

    public static readonly string Agency = Member(nameof(AnnualReport.Agency));

    public static readonly string PublishedOn = Member(nameof(AnnualReport.PublishedOn));

    public static readonly string Preamble = Member(nameof(AnnualReport.Preamble));

    private static readonly string Notes = Member(nameof(AnnualReport.Notes)) + "/";

    public static readonly string Overview = SharedForm.Overview.Pointer + Text;

    public static readonly string Problems = SharedForm.ProblemsAndImprovements.Pointer + Text;

    public static readonly string OtherMatters = SharedForm.OtherMatters.Pointer + Text;

    /// <summary>The place of the words around the table of documents and decisions.</summary>
    public static readonly string NoteOnDisclosed = Notes + PointerTexts.Escape(Member(nameof(AnnualReport.ProactiveDisclosure)));

    /// <summary>The place of the words around the table of cases.</summary>
    public static readonly string NoteOnCases = Notes + PointerTexts.Escape(Member(nameof(AnnualReport.ReviewAndLitigation)));

    /// <summary>The place of the words around the table of a section.</summary>
    public static string NoteOf(FormSection section) => Notes + PointerTexts.Escape(section.Pointer);

    private static string Member(string name) => "/" + JsonNamingPolicy.CamelCase.ConvertName(name);
}
