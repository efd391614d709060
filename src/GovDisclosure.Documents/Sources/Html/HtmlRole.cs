namespace GovDisclosure.Documents.Sources.Html;

/// <summary>What an element is to the walk over a page.</summary>
[Flags]
internal enum HtmlRole
{
    /// <summary>Runs on in its line.</summary>
    Inline = 0,

    /// <summary>Prints nothing of a report.</summary>
    Skipped = 1,

    /// <summary>Starts a new line.</summary>
    Block = 2,
    Cell = 4,
    Heading = 8,

    /// <summary>Stands above or below the line, as the mark of a note.</summary>
    Raised = 16,

    /// <summary>A group of rows.</summary>
    Section = 32,
    Table = 64,
    Row = 128,
    LineBreak = 256,
    Image = 512,
    Preformatted = 1024,

    /// <summary>May be the mark of a note: a link, or small print.</summary>
    Mark = 2048,

    /// <summary>A field of a form, which shows its value.</summary>
    Field = 4096,

    /// <summary>Shows what no reader reads: a picture, a drawing, another page.</summary>
    Unread = 8192,

    /// <summary>Is printed in the colour of paper.</summary>
    White = 16384,

    /// <summary>Has a background that is not that of paper.</summary>
    Coloured = 32768,

    /// <summary>Stands over what it says something of, as the reading of a character.</summary>
    Annotation = 65536,

    /// <summary>Shows but its first line until it is opened.</summary>
    Folded = 131072,
}
