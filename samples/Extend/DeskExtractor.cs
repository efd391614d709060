using System.Text;
using GovDisclosure.Documents;

/// <summary>Reads the export of an imagined office system: a line is "P" and a paragraph, or "R" and the cells of a row, held apart by
/// bars.</summary>
internal sealed class DeskExtractor : SourceExtractor
{
    public override bool Recognizes(ReadOnlySpan<byte> content) => content.StartsWith("DESK-EXPORT 1\n"u8);

    public override void Extract(ReadOnlyMemory<byte> content, SourceBuilder builder)
    {
        var table = new List<GridCell>();
        var lines = Encoding.UTF8.GetString(content.Span).Split('\n');
        for (var number = 2; number <= lines.Length; number++)
        {
            builder.Tick(); // Keeps to the limit of time, and ends when the reading is cancelled.
            var line = lines[number - 1];
            if (line.StartsWith("R|", StringComparison.Ordinal))
            {
                var row = table.Count == 0 ? 0 : table[^1].Row + 1;
                table.AddRange(line[2..].Split('|').Select((text, column) => new GridCell(text, row, column) { Line = number }));
                continue;
            }

            EndTable();
            if (line.StartsWith("P|", StringComparison.Ordinal))
            {
                builder.AddLine(line[2..], number);
            }
        }

        EndTable();

        void EndTable()
        {
            if (table.Count > 0)
            {
                builder.AddTable(table);
                table.Clear();
            }
        }
    }
}
