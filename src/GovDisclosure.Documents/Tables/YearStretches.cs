using GovDisclosure.Documents.Draft;
using GovDisclosure.Documents.Front;
using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Tables.Thresholds;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>Divides a section that holds its table for several years, each under a caption that states its year: 2022年,
/// 2023年度（本年）.</summary>
/// <param name="reading">The reading.</param>
/// <param name="section">The section.</param>
/// <param name="judgement">The numbers of judgement.</param>
internal sealed class YearStretches(ReportReading reading, SectionInfo section, Judgement judgement)
{
    private readonly List<YearStretch> stretches = [];

    /// <summary>The stretches, in the order of the document; none where no two of them hold the table.</summary>
    public IReadOnlyList<YearStretch> All => stretches;

    /// <summary>Divides the section.</summary>
    /// <returns>Whether it holds the table for several years.</returns>
    public bool Divide(int start, int end)
    {
        int? year = null;
        var (from, first) = (start, start);
        for (var i = start; i < end; i++)
        {
            if (YearOf(i) is not { } stated)
            {
                continue;
            }

            reading.AddCaption(
                new Period(stated, reading.Document.Span(reading.Document.Tokens[i]).ToString(), reading.Document.Tokens[i].Position)
            );
            if (stated != year)
            {
                Add(year, from, first, i);
                (year, from, first) = (stated, i, i + 1);
            }
        }

        if (stretches.Count == 0)
        {
            return false;
        }

        Add(year, from, first, end);
        return stretches.Count(static stretch => stretch.HasTable) > 1;
    }

    /// <summary>The only stretch with the table of a year; where none is of that year, the only one whose table has no caption; else
    /// null.</summary>
    public YearStretch? Find(int? year)
    {
        var tables = stretches.FindAll(static stretch => stretch.HasTable);
        var own = tables.FindAll(stretch => year is not null && stretch.Year == year);
        own = own.Count > 0 || year is null ? own : tables.FindAll(static stretch => stretch.Year is null);
        return own is [var only] ? only : null;
    }

    private int? YearOf(int token)
    {
        ref readonly var source = ref reading.Document.Tokens.ItemRef(token);
        if (source.Length < judgement.ShortestCaption || source.Length > judgement.LongestCaption)
        {
            return null;
        }

        var text = reading.Document.Span(source);
        if (
            !text.Contains('年')
            || reading.Matches[token].Entry is not null
            || YearReader.Find(text) is not { } found
            || IsInNoteOfLabel(text, found.Start)
        )
        {
            return null;
        }

        var rest = text[(found.Start + found.Length)..];
        return
            YearReader.StartsWithMonth(rest)
            || rest.ContainsAnyInRange('0', '9')
            || rest.IndexOfAny("，。；,;") >= 0
            || text[..found.Start].IndexOfAny("，。；,;") >= 0
            ? null
            : found.Year;
    }

    // 处理决定数量(指2020年办件量): the note of a column's label says which year its figures are of, and captions no table.
    private bool IsInNoteOfLabel(ReadOnlySpan<char> text, int year) =>
        text[..year].IndexOfAny('(', '（') is var bracket and > 0 && reading.Index.Find(LabelKey.Of(text[..bracket])) is { IsLabel: true };

    private void Add(int? year, int from, int first, int end)
    {
        var (labels, figures) = (0, 0);
        for (var i = first; i < end; i++)
        {
            if (
                reading.Matches[i].Entry is { IsLabel: true } entry
                && Array.Exists(entry.Meanings, meaning => section.Shapes.Contains(meaning.Shape))
            )
            {
                labels++;
            }
            else
            {
                figures += reading.Document.Tokens[i] is { IsEmpty: false } token && FigureText.Is(reading.Document.Span(token)) ? 1 : 0;
            }
        }

        stretches.Add(new YearStretch(year, from, first, end, labels >= judgement.LeastLabels && figures > 0));
    }
}

/// <summary>A stretch of a section under the caption of a year.</summary>
/// <param name="Year">The year; null before the first caption.</param>
/// <param name="Caption">The token of the caption; the first one where there is no caption.</param>
/// <param name="Start">The first token after the caption.</param>
/// <param name="End">The token after the last one.</param>
/// <param name="HasTable">Whether it holds the section's table with figures.</param>
internal readonly record struct YearStretch(int? Year, int Caption, int Start, int End, bool HasTable);
