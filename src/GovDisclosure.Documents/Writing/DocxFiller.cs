using System.Collections.Immutable;
using System.IO.Compression;
using System.Security;
using System.Text;
using System.Xml;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Sources.Docx;
using GovDisclosure.Documents.Sources.Packages;
using GovDisclosure.Documents.Sources.Parts;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Writing;

/// <summary>Puts texts into the cells and under the headings of a document of Word, and leaves every other byte of its text as it
/// is.</summary>
internal sealed class DocxFiller
{
    private readonly string xml;
    private readonly Dictionary<SourcePosition, string> figures;
    private readonly Dictionary<string, ImmutableArray<string>> texts;
    private readonly DocxParagraphs paragraphs;
    private readonly List<(int At, int Length, string Text)> edits = [];
    private readonly HashSet<string> done = new(StringComparer.Ordinal);
    private string? heading;
    private DocxParagraph? blank;
    private LocalizedText? problem;

    private DocxFiller(string xml, Dictionary<SourcePosition, string> figures, Dictionary<string, ImmutableArray<string>> texts)
    {
        (this.xml, this.figures, this.texts) = (xml, figures, texts);
        paragraphs = new DocxParagraphs(xml);
    }

    /// <summary>A document that was filled, or what keeps it from being filled.</summary>
    public sealed record Filled(byte[] Content, LocalizedText? Problem);

    /// <summary>Fills a document.</summary>
    /// <param name="template">A package in which <see cref="TemplateObstacles"/> found nothing.</param>
    /// <param name="figures">The texts of cells by their place: table, row and cell, from 1.</param>
    /// <param name="texts">The paragraphs of sections by their heading.</param>
    public static Filled Fill(
        ReadOnlyMemory<byte> template,
        Dictionary<SourcePosition, string> figures,
        Dictionary<string, ImmutableArray<string>> texts
    )
    {
        using var stream = new MemoryStream();
        stream.Write(template.Span);
        DocxFiller filler;
        using (var package = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = PackageXml.FindMain(package, PackageExtractor.WordDocument, ReadOptions.Default)!.Open();
            using var buffer = new MemoryStream();
            part.CopyTo(buffer);
            var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
            string text;
            try
            {
                text = utf8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
            }
            catch (DecoderFallbackException)
            {
                return new Filled(
                    [],
                    new("模板的编码不是 UTF-8；请重新另存为 .docx", "the template is not in UTF-8; save it as .docx anew")
                );
            }

            filler = new DocxFiller(text, figures, texts);
            filler.Walk();
            if (filler.problem is not null)
            {
                return new Filled([], filler.problem);
            }

            part.SetLength(0);
            part.Write(utf8.GetBytes(filler.Edited()));
        }

        return new Filled(stream.ToArray(), null);
    }

    private string Edited()
    {
        var (text, at) = (new StringBuilder(), 0);
        foreach (var edit in edits.OrderBy(static edit => edit.At))
        {
            text.Append(xml, at, edit.At - at).Append(edit.Text);
            at = edit.At + edit.Length;
        }

        return text.Append(xml, at, xml.Length - at).ToString();
    }

    // Tables are numbered as the reader does, each where it starts; a cell takes its text in its first paragraph.
    private void Walk()
    {
        using var reader = XmlReader.Create(
            new StringReader(xml.TrimStart('\uFEFF')),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit }
        );
        var tables = new Stack<Place>();
        while (reader.Read())
        {
            var starts = reader.NodeType == XmlNodeType.Element;
            if ((!starts && reader.NodeType != XmlNodeType.EndElement) || !DocxNames.IsWord(reader.NamespaceURI))
            {
                continue;
            }

            tables.TryPeek(out var table);
            switch (reader.LocalName)
            {
                case "tbl" when starts:
                    LeaveSection();
                    tables.Push(new Place { Table = paragraphs.CountTable() });
                    break;
                case "tbl":
                    tables.Pop();
                    break;
                case "tr" when starts && table is not null:
                    (table.Row, table.Cell) = (table.Row + 1, 0);
                    break;
                case "tc" when starts && table is not null:
                    (table.Cell, table.IsOpen) = (table.Cell + 1, true);
                    break;
                // A cell that goes on from above or from the left is none of its own.
                case "vMerge"
                or "hMerge" when table is { IsOpen: true } && reader.GetAttribute("val", reader.NamespaceURI) is not "restart":
                    (table.Cell, table.IsOpen) = (table.Cell - 1, false);
                    break;
                case "p" when starts && table is null:
                    Under(paragraphs.Read(reader));
                    break;
                case "p" when starts:
                    FillCell(table!, paragraphs.Read(reader));
                    break;
                default:
                    break;
            }
        }

        LeaveSection();
        if (texts.Keys.FirstOrDefault(key => !done.Contains(key)) is { } lacking)
        {
            problem ??= new(
                $"模板中找不到标题“{lacking}”，或其下没有可填的段落；请补上标题和一段（文字描述）",
                $"the template lacks the heading “{lacking}” or a paragraph under it; add the heading and a paragraph such as （文字描述）"
            );
        }
    }

    private void FillCell(Place cell, DocxParagraph paragraph)
    {
        if (cell.IsOpen && figures.TryGetValue(new SourcePosition(0, 0, cell.Table, cell.Row, cell.Cell), out var figure))
        {
            Put(paragraph, figure);
        }

        cell.IsOpen = false;
    }

    /// <summary>A heading or paragraph without the spaces in it, as headings are looked up.</summary>
    public static string KeyOf(string text) => string.Concat(text.Where(static c => !Padding.Is(c)));

    /// <summary>Whether words only stand for a text: they are in brackets.</summary>
    public static bool IsPlaceholder(string key) =>
        key is ['（' or '(' or '［' or '[' or '【' or '〔', .., '）' or ')' or '］' or ']' or '】' or '〕'];

    // A text takes the place of the words in brackets under its heading or, where there are none, of the first empty paragraph.
    private void Under(DocxParagraph paragraph)
    {
        var text = KeyOf(paragraph.Text);
        if (texts.ContainsKey(text))
        {
            LeaveSection();
            heading = text;
        }
        else if (heading is null || done.Contains(heading))
        {
            return;
        }
        else if (!paragraph.IsPlain)
        {
            // A picture or a page break of its own stays where it is; beside words that are replaced it would be lost.
            if (IsPlaceholder(text))
            {
                problem ??= new(
                    $"模板“{heading}”下的“{paragraph.Text.Trim()}”段里还有脚注、图片、分页符或控件，填入文字会丢掉它们；请把（文字描述）单独放在一段",
                    $"under “{heading}” of the template, the paragraph “{paragraph.Text.Trim()}” holds a footnote, a picture, a break or a control too, which would be lost; put （文字描述） into a paragraph of its own"
                );
            }
        }
        else if (text.Length == 0)
        {
            blank ??= paragraph;
        }
        else if (IsPlaceholder(text))
        {
            Write(paragraph);
        }
        else if (blank is not null)
        {
            LeaveSection();
        }
        else
        {
            problem ??= new(
                $"模板的“{heading}”下已有文字；请改为一段（文字描述）",
                $"the template has a text under “{heading}” already; leave a paragraph such as （文字描述） in its place"
            );
        }
    }

    private void LeaveSection()
    {
        if (blank is not null && heading is not null && !done.Contains(heading))
        {
            Write(blank);
        }

        (heading, blank) = (null, null);
    }

    // Each paragraph of the text looks as the one did that stood for it; ids of paragraphs are no two the same.
    private void Write(DocxParagraph paragraph)
    {
        var (opening, closing) =
            paragraph.Closing.Length == 0
                ? (paragraph.Opening[..paragraph.Opening.LastIndexOf('/')] + ">", $"</{paragraph.Name}>")
                : (paragraph.Opening, paragraph.Closing);
        done.Add(heading!);
        edits.Add(
            (
                paragraph.Start,
                paragraph.End - paragraph.Start,
                string.Concat(
                    texts[heading!]
                        .Select(
                            (line, i) =>
                                (i == 0 ? opening : $"<{paragraph.Name}>")
                                + (i == 0 ? paragraph.Properties : OfFurther(paragraph))
                                + (i == 0 ? paragraph.Bookmarks : "")
                                + Run(paragraph, line)
                                + closing
                        )
                )
            )
        );
    }

    // Only the first paragraph of a text begins a page or has a number.
    private static string OfFurther(DocxParagraph paragraph)
    {
        var prefix = paragraph.Name[..^1];
        return Without(Without(paragraph.Properties, prefix + "pageBreakBefore"), prefix + "numPr");
    }

    private static string Without(string properties, string name)
    {
        var start = properties.IndexOf("<" + name, StringComparison.Ordinal);
        if (start < 0)
        {
            return properties;
        }

        var end = properties.IndexOf('>', start) + 1;
        if (properties[end - 2] != '/')
        {
            end = properties.IndexOf($"</{name}>", end, StringComparison.Ordinal) + name.Length + 3;
        }

        return properties.Remove(start, end - start);
    }

    private void Put(DocxParagraph paragraph, string text)
    {
        if (paragraph.Closing.Length == 0)
        {
            edits.Add(
                (
                    paragraph.Start,
                    paragraph.End - paragraph.Start,
                    string.Concat(
                        paragraph.Opening.AsSpan(0, paragraph.Opening.LastIndexOf('/')),
                        ">",
                        Run(paragraph, text),
                        $"</{paragraph.Name}>"
                    )
                )
            );
        }
        else
        {
            edits.Add((paragraph.End - paragraph.Closing.Length, 0, Run(paragraph, text)));
        }
    }

    private static string Run(DocxParagraph paragraph, string text)
    {
        var prefix = paragraph.Name[..^1];
        return $"<{prefix}r>{paragraph.Letters}<{prefix}t xml:space=\"preserve\">{SecurityElement.Escape(text)}</{prefix}t></{prefix}r>";
    }

    /// <summary>How far the walk is in a table.</summary>
    private sealed class Place
    {
        public required int Table { get; init; }

        public int Row { get; set; }

        public int Cell { get; set; }

        /// <summary>Whether the cell has had no paragraph yet.</summary>
        public bool IsOpen { get; set; }
    }
}
