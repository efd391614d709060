using System.IO.Compression;
using System.Xml;
using GovDisclosure.Documents.Sources.Parts;

namespace GovDisclosure.Documents.Sources.Docx;

/// <summary>The styles of paragraphs and runs in a Word document, as far as they say whether text is shown.</summary>
internal sealed class DocxStyleList
{
    private const string Styles = "/styles";

    // Styles that are based on one another in a ring, or without end.
    private const int DeepestBase = 32;

    private readonly Dictionary<string, (string? Base, DocxLook Look)> styles = new(StringComparer.Ordinal);
    private string? defaultParagraph;

    /// <summary>No styles.</summary>
    public static DocxStyleList None { get; } = new();

    /// <summary>Reads the styles of a document.</summary>
    /// <param name="package">The package.</param>
    /// <param name="main">The part of the document.</param>
    /// <param name="options">The limits.</param>
    /// <param name="clock">The limit of time.</param>
    /// <exception cref="XmlException">The styles are no XML.</exception>
    public static DocxStyleList Read(ZipArchive package, ZipArchiveEntry main, ReadOptions options, ReadClock clock)
    {
        foreach (var (_, type, target) in PackageXml.Relationships(package, main.FullName, options))
        {
            if (type.EndsWith(Styles, StringComparison.Ordinal) && package.GetEntry(target) is { } part)
            {
                var list = new DocxStyleList();
                using var reader = PackageXml.Open(part, options);
                list.Read(reader, clock);
                return list;
            }
        }

        return None;
    }

    /// <summary>How text looks by the styles of its paragraph and of its run.</summary>
    public DocxLook LookOf(string? paragraph, string? run) =>
        styles.Count == 0 ? default : Find(run).Within(Find(paragraph ?? defaultParagraph));

    private DocxLook Find(string? id)
    {
        var look = default(DocxLook);
        for (var depth = 0; id is not null && depth < DeepestBase && styles.TryGetValue(id, out var style); depth++)
        {
            look = look.Over(style.Look);
            id = style.Base;
        }

        return look;
    }

    private void Read(XmlReader reader, ReadClock clock)
    {
        var (id, based, look, isRun) = ((string?)null, (string?)null, default(DocxLook), false);
        while (reader.Read())
        {
            clock.Tick();
            if (!DocxNames.IsWord(reader.NamespaceURI) || reader.NodeType is not (XmlNodeType.Element or XmlNodeType.EndElement))
            {
                continue;
            }

            var isEnd = reader.NodeType == XmlNodeType.EndElement;
            switch (reader.LocalName)
            {
                case "style" when isEnd && id is not null:
                    styles.TryAdd(id, (based, look));
                    id = null;
                    break;
                case "style" when !isEnd:
                    (id, based, look) = (reader.GetAttribute("styleId", reader.NamespaceURI), null, default);
                    var isDefault = reader.GetAttribute("default", reader.NamespaceURI) is "1" or "true" or "on";
                    defaultParagraph = isDefault && reader.GetAttribute("type", reader.NamespaceURI) is "paragraph" ? id : defaultParagraph;
                    break;
                case "basedOn" when !isEnd:
                    based = reader.GetAttribute("val", reader.NamespaceURI);
                    break;
                case "rPr":
                    isRun = !isEnd && !reader.IsEmptyElement;
                    break;
                case "tblStylePr" when !isEnd:
                    // What a style says of the rows and columns of tables is not said of its text.
                    reader.Skip();
                    break;
                case "shd" when isRun && !isEnd:
                    look.Shade(reader);
                    break;
                default:
                    if (isRun && !isEnd)
                    {
                        look.Set(reader.LocalName, reader.GetAttribute("val", reader.NamespaceURI));
                    }

                    break;
            }
        }
    }
}
