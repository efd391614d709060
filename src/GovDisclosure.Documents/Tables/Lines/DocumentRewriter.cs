using System.Text;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tables.Lines;

/// <summary>Writes a document anew with other pieces; the places of the pieces stay those of the source.</summary>
internal sealed class DocumentRewriter(SourceDocument document)
{
    private readonly StringBuilder text = new(document.Text.Length);
    private readonly TokenList tokens = new();
    private readonly int[] newIndex = new int[document.Tokens.Length + 1];
    private int started;

    public int Count => tokens.Count;

    /// <summary>Starts the pieces that are written for a token.</summary>
    public void StartToken(int token)
    {
        while (started <= token)
        {
            newIndex[started++] = tokens.Count;
        }
    }

    /// <summary>Writes a token as it is.</summary>
    public void Copy(int token)
    {
        StartToken(token);
        var source = document.Tokens[token];
        var start = text.Length;
        text.Append(document.Text, source.RawStart, source.RawLength);
        tokens.Add(source with { RawStart = start, Start = start + source.Start - source.RawStart });
        text.Append('\n');
    }

    /// <summary>Writes a piece; what is known of its line as the number of a page holds for it too.</summary>
    public void Add(
        ReadOnlySpan<char> printed,
        SourcePosition position,
        bool isCell,
        bool startsRow,
        bool isRun = false,
        bool isFigure = false,
        SourceToken line = default
    )
    {
        var start = text.Length;
        text.Append(printed);
        tokens.Add(
            new SourceToken(start, printed.Length, start, printed.Length, position, isCell, startsRow, isRun, isFigure)
            {
                IsPageNumber = line.IsPageNumber,
                IsPageInDoubt = line.IsPageInDoubt,
            }
        );
        text.Append('\n');
    }

    /// <summary>The index of the first piece that was written for a token, or after it where none was.</summary>
    public int IndexOf(int token)
    {
        StartToken(document.Tokens.Length);
        return newIndex[token];
    }

    /// <summary>Where the text of a written piece starts.</summary>
    public int StartOf(int piece) => tokens[piece].Start;

    public SourceDocument ToDocument()
    {
        StartToken(document.Tokens.Length);
        return new SourceDocument(text.ToString(), tokens.Drain())
        {
            Tables = [.. document.Tables.Select(table => new SourceTable([.. table.Cells.ToArray().Select(Map)], table.RowCount))],
            Blocks = [.. document.Blocks.Select(block => new SourceBlock(newIndex[block.First], newIndex[block.End]))],
            Images = [.. document.Images.Select(image => image with { Token = newIndex[image.Token] })],
            Titles = document.Titles,
            PublicationDate = document.PublicationDate,
            Publisher = document.Publisher,
            HasLines = document.HasLines,
        };
    }

    private SourceCell Map(SourceCell cell) => cell.Token < 0 ? cell : cell with { Token = newIndex[cell.Token] };
}
