using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Draft;
using GovDisclosure.Documents.Front;
using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Sections;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Documents.Tables;
using GovDisclosure.Documents.Tables.Lines;
using GovDisclosure.Documents.Tables.Thresholds;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Recognition;

/// <summary>
/// Finds the sections and the tables of the form in a document, whatever its format, by nothing but the form's declarations.
/// </summary>
/// <remarks>Made once for a catalogue; immutable and safe to share between threads.</remarks>
internal sealed partial class FormRecognizer(FormCatalog catalog)
{
    private readonly LabelIndex index = new(catalog);

    /// <summary>The labels and headings of the catalogue.</summary>
    public LabelIndex Index => index;

    /// <summary>The numbers of judgement that tables are read by.</summary>
    public Judgement Judgement { get; init; } = Judgement.Default;

    /// <summary>The recogniser of the editions that are known.</summary>
    public static FormRecognizer Default { get; } = new(FormCatalog.Default);

    private ReadResult Recognize(
        SourceDocument document,
        TokenMatches matches,
        SectionFinder finder,
        ReadOptions options,
        ReadClock clock,
        bool linesAreOfFile,
        DiagnosticList diagnostics
    )
    {
        var spans = finder.Find(TitleReader.StatesReport);
        document = document.LeaveOut(finder.Contents);
        var (divided, spansOfDivided) = new TableLines(index, document, matches, Judgement).Divide(spans);
        if (ReferenceEquals(divided, document))
        {
            return Recognize(document, matches, spans, options, clock, linesAreOfFile, diagnostics);
        }

        // A line may hold any number of cells.
        if (divided.Tokens.Length > options.MaxCells)
        {
            throw new SourceLimitException(Messages.TooManyCells(options.MaxCells));
        }

        using var matchesOfDivided = new TokenMatches(divided, index, clock);
        return Recognize(divided, matchesOfDivided, spansOfDivided, options, clock, linesAreOfFile, diagnostics);
    }

    private ReadResult Recognize(
        SourceDocument document,
        TokenMatches matches,
        List<SectionSpan> spans,
        ReadOptions options,
        ReadClock clock,
        bool linesAreOfFile,
        DiagnosticList diagnostics
    )
    {
        if (spans.TrueForAll(static span => span.Heading.Strength == HeadingStrength.TableOnly))
        {
            var units = UnitRows.Find(UnitRows.Of(document));
            if (units is not null || spans.Count == 0)
            {
                diagnostics.Add(units is var (rows, first) ? Messages.ListOfUnits(null, rows, first) : Messages.FormNotFound());
                return new ReadResult { Diagnostics = diagnostics.ToImmutable() };
            }
        }

        var body = FindBody(document, spans);
        spans[^1] = spans[^1] with { End = Math.Max(spans[^1].Start, Math.Min(spans[^1].End, body.End)) };
        var reading = new ReportReading(index, document, spans, matches, clock, diagnostics);
        ReadFront(reading, body.First, spans[0].Heading.First);
        IdentityReader.ReadDate(
            reading,
            spans[0].Heading.First,
            spans[^1].Section.HasTable ? spans[^1].End : SignatureReader.FindTail(document, spans[^1].Start, spans[^1].End)
        );
        var agency = ReadSections(reading, spans, options);
        ReportMissingSections(reading, spans);
        if (reading.Report.Year is null)
        {
            diagnostics.Add(Messages.YearMissing());
        }

        return ResultOf(reading, agency, linesAreOfFile, diagnostics);
    }

    private Agency ReadSections(ReportReading reading, List<SectionSpan> spans, ReadOptions options)
    {
        var unsettled = new List<TableReader>();
        foreach (var span in spans)
        {
            if (ReadSection(reading, span, spans, options) is { IsUnsettled: true } table)
            {
                unsettled.Add(table);
            }
        }

        // Whose report it is and on which year decides whether last year's tells anything about it.
        var agency = IdentityReader.Complete(reading, spans[0].Heading.First, spans[^1].Start, spans[^1].End, options);

        // What a table with relations shows about blank cells decides about one without.
        foreach (var table in unsettled.OrderByDescending(static table => table.HasRelations))
        {
            table.Recover(options.Previous, options.FormerNames);
        }

        return agency;
    }

    private ReadResult ResultOf(ReportReading reading, Agency agency, bool linesAreOfFile, DiagnosticList diagnostics)
    {
        reading.Report = reading.Report with
        {
            Remarks = PointerTexts.Create([.. reading.Remarks]),
            Notes = PointerTexts.Create([.. reading.Notes]),
        };
        var (told, provenance, outline) = (diagnostics.ToImmutable(), new Provenance(reading.Cells), new SourceOutline(reading.Outline));
        return new ReadResult
        {
            Report = reading.Report,
            Diagnostics = told,
            Provenance = provenance,
            Outline = outline,
            Coverage = Coverage.Of(catalog, reading.Report, provenance, outline, told),
            Inferences = [.. reading.Inferences],
            InferredAgency = agency,
            LinesAreOfFile = linesAreOfFile,
        };
    }

    // The innermost stretch with the first and the last heading: what is around it is the page's and not the report's.
    private static SourceBlock FindBody(SourceDocument document, List<SectionSpan> spans)
    {
        var (first, last) = (spans[0].Heading.First, spans[^1].Heading.First);
        foreach (var block in document.Blocks)
        {
            if (spans.Count > 1 && block.First <= first && last < block.End)
            {
                return block;
            }
        }

        return new SourceBlock(0, document.Tokens.Length);
    }

    private static void ReadFront(ReportReading reading, int start, int end)
    {
        start = Math.Max(start, TitleReader.Read(reading, end));
        while (
            start < end
            && !reading.Document.IsSetOff(start)
            && PublicationDateReader.IsDateLine(reading.Document.Span(reading.Document.Tokens[start]))
        )
        {
            start++;
        }

        var preamble = Paragraphs.Read(reading, start, end, "/preamble");
        if (preamble.Length > 0)
        {
            reading.Report = reading.Report with { Preamble = preamble };
            FindYear(reading, preamble);
        }
    }

    private TableReader? ReadSection(ReportReading reading, SectionSpan span, List<SectionSpan> spans, ReadOptions options)
    {
        var (section, heading) = (span.Section, span.Heading);
        var tokens = reading.Document.Tokens;
        var position = PositionOf(reading, span);
        var sameLine = heading.TextStart < 0 ? "" : reading.Document.Text[heading.TextStart..tokens[heading.Last].End];
        if (IsPrinted(span))
        {
            var end = heading.TextStart < 0 ? tokens[heading.Last].End : heading.TextStart;
            var text = Padding
                .Trim(reading.Document.Text.AsSpan(tokens[heading.First].Start, end - tokens[heading.First].Start))
                .ToString();
            reading.Outline.Add(new OutlineEntry(OutlineKind.SectionHeading, text, position, section.Pointer));
        }

        foreach (var image in reading.Document.Images)
        {
            // A picture at the very end of the section is before the next heading.
            if (image.Token >= span.Start && image.Token <= span.End)
            {
                reading.Outline.Add(new OutlineEntry(OutlineKind.Image, image.Text, image.Position, section.Pointer));
            }
        }

        if (span.Repeats is { } first)
        {
            reading.Diagnostics.Add(Messages.SectionRepeated(section.Section, position, tokens[first.First].Position));
            Paragraphs.Read(reading, span.Start, span.End, null, sameLine);
            return null;
        }

        if (!section.HasTable)
        {
            // A signature and the list of attachments are not the last section's.
            var end = span == spans[^1] ? SignatureReader.FindTail(reading.Document, span.Start, span.End) : span.End;
            PageTail.Tell(reading, end, span == spans[^1] ? span.End : end);
            var text = Paragraphs.Read(reading, span.Start, end, section.Pointer, sameLine);
            reading.Report = section.Section.WithText(reading.Report, text);
            FindYear(reading, text);
            return null;
        }

        return ReadTable(reading, span, spans, options, sameLine);
    }

    private TableReader? ReadTable(ReportReading reading, SectionSpan span, List<SectionSpan> spans, ReadOptions options, string sameLine)
    {
        // Nothing after a paragraph that is set off belongs to the table.
        var section = span.Section;
        var notes = reading.Document.FindSetOff(span.Start, span.End);
        var (from, to) = (span.Start, notes);
        var years = new YearStretches(reading, section, Judgement);
        if (years.Divide(from, to))
        {
            if (
                ChooseYear(
                    reading,
                    section,
                    years,
                    IdentityReader.FindStatedYear(reading, spans[0].Heading.First, spans[^1].End, options),
                    ref sameLine
                )
                is not { } own
            )
            {
                Paragraphs.Read(reading, span.Start, span.End, null, sameLine);
                return null;
            }

            (from, to) = (own.Start, own.End);
        }

        var items = new TableItems(reading, from, to, Judgement);
        var shape = ShapeChooser.Choose(section.Shapes, items, PreferredEdition(reading));
        var table = new TableReader(reading, items, shape, Judgement);
        if (table.Read(span, sameLine, notes))
        {
            return table;
        }

        if (!IsBeforeForm(reading.Report))
        {
            reading.Diagnostics.Add(Messages.TableMissing(section.Section, IsPrinted(span) ? PositionOf(reading, span) : null));
        }

        return null;
    }

    private static bool IsPrinted(SectionSpan span) => span.Heading.Last >= span.Heading.First;

    private static SourcePosition PositionOf(ReportReading reading, SectionSpan span) =>
        reading.Document.Tokens[Math.Min(span.Heading.First, reading.Document.Tokens.Length - 1)].Position;

    // Of the tables of several years only that of the report's is read; what is around them without a table stays a note.
    private static YearStretch? ChooseYear(ReportReading reading, SectionInfo section, YearStretches years, int? year, ref string notes)
    {
        if (years.Find(year) is not { } own)
        {
            var tables = years.All.Where(static stretch => stretch.HasTable).ToList();
            reading.Diagnostics.Add(
                Messages.YearOfTableUnknown(section.Section, tables.Count, year, reading.Document.Tokens[tables[1].Caption].Position)
            );
            return null;
        }

        foreach (var stretch in years.All)
        {
            if (stretch == own || !stretch.HasTable)
            {
                notes = Paragraphs.Read(reading, stretch.Caption, stretch == own ? own.Start : stretch.End, section.Pointer, notes);
                continue;
            }

            reading.Diagnostics.Add(
                Messages.TableOfOtherYear(
                    section.Section,
                    CaptionOf(reading, stretch),
                    CaptionOf(reading, own),
                    reading.Document.Tokens[stretch.Caption].Position
                )
            );
            Paragraphs.Read(reading, stretch.Caption, stretch.End, null);
        }

        return own;
    }

    private static string CaptionOf(ReportReading reading, YearStretch stretch) =>
        stretch.Year is null ? "" : reading.Document.Span(reading.Document.Tokens[stretch.Caption]).ToString();

    // What the labels leave open is as in the tables before, else as the year's form has it.
    private FormEdition PreferredEdition(ReportReading reading) => catalog.EditionOf(reading.Report);

    private int FirstYear => catalog.Editions.Min(static edition => edition.FirstYear);

    // The Regulation of 2008 asked for other parts and no tables.
    private bool IsBeforeForm(AnnualReport report) => report.Year < FirstYear;

    private void ReportMissingSections(ReportReading reading, List<SectionSpan> spans)
    {
        if (IsBeforeForm(reading.Report))
        {
            reading.Diagnostics.Add(Messages.EditionUnknown(reading.Report.Year!.Value, FirstYear));
            return;
        }

        foreach (var section in index.Sections)
        {
            if (!spans.Exists(span => span.Section == section && span.Heading.Strength != HeadingStrength.TableOnly))
            {
                reading.Diagnostics.Add(Messages.SectionMissing(section.Section));
            }
        }
    }

    // The title's year, else the first one in the text: reports open with the year that they are on. It is wanted before the tables, whose
    // shape it may decide.
    private static void FindYear(ReportReading reading, string text)
    {
        if (reading.Report.Year is null)
        {
            reading.Report = reading.Report with { Year = YearReader.FindOfReport(text) };
        }
    }
}
