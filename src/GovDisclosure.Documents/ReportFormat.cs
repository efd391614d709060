namespace GovDisclosure.Documents;

/// <summary>A format in which a report is published.</summary>
public enum ReportFormat
{
    /// <summary>A page in HTML that needs nothing beside itself and prints on A4.</summary>
    Html = 0,

    /// <summary>A document of Word (Office Open XML).</summary>
    Docx = 1,

    /// <summary>Markdown with the tables between pipes.</summary>
    Markdown = 2,

    /// <summary>Plain text with a cell on each line, after a tab.</summary>
    Text = 3,
}
