namespace GovDisclosure.Documents.Sources;

/// <summary>The format of a source, known by its content.</summary>
internal enum SourceFormat
{
    Text = 0,
    Json = 1,
    Html = 2,
    Package = 3,
    Pdf = 4,
    Markdown = 5,
    Mime = 6,
}
