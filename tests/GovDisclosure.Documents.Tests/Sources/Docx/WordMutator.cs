using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace GovDisclosure.Documents.Tests.Sources.Docx;

/// <summary>
/// Changes the elements, attributes and texts of a Word document and packs it again, so that a mutation reaches the reader of the document
/// and not only the one of the package.
/// </summary>
internal static class WordMutator
{
    private const string MainPart = "word/document.xml";
    private const string Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    // What is copied into itself again and again must not grow without end.
    private const int MostElements = 20_000;
    private const int MostCopies = 300;

    private static readonly XNamespace W = WordParts.Word;
    private static readonly XNamespace M = Math;

    private static readonly string[] Values =
    [
        "",
        "0",
        "1",
        "2",
        "-1",
        "999999999999",
        "1000",
        "restart",
        "continue",
        "cont",
        "rest",
        "begin",
        "separate",
        "end",
        "superscript",
        "false",
        "a",
    ];

    private static readonly string[] Texts =
    [
        "",
        "0",
        "12",
        "-",
        "1 2",
        "（见附件）",
        "规章",
        "总计",
        "二、主动公开政府信息情况",
        "\u00AD",
        "\uFFFD",
        "𠮷",
        "9999999999999999999999",
    ];

    private static readonly string[] Names =
    [
        "p",
        "r",
        "t",
        "tbl",
        "tr",
        "tc",
        "tcPr",
        "trPr",
        "pPr",
        "rPr",
        "sdt",
        "sdtContent",
        "sdtPr",
        "ins",
        "del",
        "moveFrom",
        "moveTo",
        "smartTag",
        "txbxContent",
        "ruby",
        "rt",
        "hyperlink",
        "fldSimple",
        "instrText",
        "delText",
    ];

    private static readonly Func<Random, XElement>[] Fragments =
    [
        static random => new XElement(W + "tcPr", Valued("vMerge", random)),
        static random => new XElement(W + "tcPr", Valued("hMerge", random)),
        static random => new XElement(W + "tcPr", Valued("gridSpan", random)),
        static random => new XElement(W + "tcPr", new XElement(W + "cellMerge", new XAttribute(W + "vMerge", Pick(random, Values)))),
        static _ => new XElement(W + "tcPr", new XElement(W + "cellDel")),
        static random => new XElement(W + "trPr", Valued("gridBefore", random)),
        static random => new XElement(W + "trPr", Valued(Pick(random, ["hidden", "del", "ins", "tblHeader", "gridAfter"]), random)),
        static random => new XElement(W + "pPr", new XElement(W + "rPr", new XElement(W + Pick(random, ["del", "moveFrom", "vanish"])))),
        static random => new XElement(W + "rPr", Valued(Pick(random, ["vanish", "strike", "dstrike", "vertAlign"]), random)),
        static random => new XElement(W + "r", new XElement(W + "fldChar", new XAttribute(W + "fldCharType", Pick(random, Values)))),
        static random => new XElement(
            W + "r",
            new XElement(W + Pick(random, ["tab", "br", "cr", "sym", "noBreakHyphen", "softHyphen", "footnoteReference", "ddList"]))
        ),
        static _ => new XElement(W + "altChunk"),
        static random => new XElement(
            W + "drawing",
            new XElement(XName.Get(Pick(random, ["blip", "imagedata", "chart", "textpath"]), "urn:a"))
        ),
        static random => new XElement(
            M + "oMath",
            new XElement(M + Pick(random, ["r", "f", "sSup"]), new XElement(M + "t", Pick(random, Texts)))
        ),
        static random => new XElement(W + "p", new XElement(W + "r", new XElement(W + "t", Pick(random, Texts)))),
        static random => new XElement(
            W + "tbl",
            new XElement(
                W + "tr",
                new XElement(W + "tc", new XElement(W + "p", new XElement(W + "r", new XElement(W + "t", Pick(random, Texts)))))
            )
        ),
    ];

    /// <summary>Changes a document.</summary>
    /// <param name="random">Decides on the changes.</param>
    /// <param name="package">A Word document.</param>
    public static byte[] Mutate(Random random, byte[] package)
    {
        using var source = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        using var target = new MemoryStream();
        using (var copy = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in source.Entries)
            {
                using var from = part.Open();
                using var to = copy.CreateEntry(part.FullName, CompressionLevel.Fastest).Open();
                if (part.FullName == MainPart)
                {
                    to.Write(MutatePart(random, from));
                }
                else
                {
                    from.CopyTo(to);
                }
            }
        }

        return target.ToArray();
    }

    private static byte[] MutatePart(Random random, Stream part)
    {
        var document = XDocument.Load(part, LoadOptions.PreserveWhitespace);
        for (var times = random.Next(1, 16); times > 0; times--)
        {
            MutateElements(random, document.Root!);
        }

        var xml = Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting));

        // Now and then it is no XML any more.
        for (var times = random.Next(10) == 0 ? random.Next(1, 4) : 0; times > 0; times--)
        {
            xml[random.Next(xml.Length)] = (byte)random.Next(256);
        }

        return xml;
    }

    private static void MutateElements(Random random, XElement root)
    {
        var elements = root.Descendants().ToList();
        if (elements.Count == 0 || elements.Count > MostElements)
        {
            return;
        }

        var (element, other) = (Pick(random, elements), Pick(random, elements));
        switch (random.Next(10))
        {
            case 0:
                element.Remove();
                break;
            case 1:
                Duplicate(random, element);
                break;
            case 2:
                Swap(element, other);
                break;
            case 3 when !Holds(element, other):
                element.Remove();
                other.AddFirst(element);
                break;
            case 4:
                element.ReplaceWith(element.Nodes());
                break;
            case 5:
                element.ReplaceWith(new XElement(W + Pick(random, Names), element));
                break;
            case 6:
                element.Name = random.Next(8) == 0 ? M + "t" : W + Pick(random, Names);
                break;
            case 7:
                MutateAttributes(random, element);
                break;
            case 8 when root.DescendantNodes().OfType<XText>().ToList() is { Count: > 0 } texts:
                Pick(random, texts).Value = Pick(random, Texts);
                break;
            default:
                // Properties come first in what they are the properties of.
                Pick(
                        random,
                        random.Next(2) == 0
                            ? elements
                            : [.. elements.Where(static cell => cell.Name == W + "tc" || cell.Name == W + "tr").DefaultIfEmpty(root)]
                    )
                    .AddFirst(Pick(random, Fragments)(random));
                break;
        }
    }

    private static void Duplicate(Random random, XElement element)
    {
        if (element.Descendants().Take(MostCopies).Count() < MostCopies)
        {
            element.AddAfterSelf(Enumerable.Range(0, random.Next(1, 4)).Select(_ => new XElement(element)));
        }
    }

    private static void Swap(XElement element, XElement other)
    {
        if (!Holds(element, other) && !Holds(other, element))
        {
            var copy = new XElement(other);
            other.ReplaceWith(new XElement(element));
            element.ReplaceWith(copy);
        }
    }

    private static bool Holds(XElement element, XElement other) => other.AncestorsAndSelf().Contains(element);

    private static void MutateAttributes(Random random, XElement element)
    {
        var attributes = element
            .Attributes()
            .Where(static attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != XNamespace.Xml)
            .ToList();
        if (attributes.Count == 0)
        {
            element.SetAttributeValue(W + "val", Pick(random, Values));
        }
        else if (random.Next(3) == 0)
        {
            Pick(random, attributes).Remove();
        }
        else
        {
            Pick(random, attributes).Value = Pick(random, Values);
        }
    }

    private static XElement Valued(string name, Random random) =>
        random.Next(3) == 0 ? new XElement(W + name) : new XElement(W + name, new XAttribute(W + "val", Pick(random, Values)));

    private static T Pick<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
