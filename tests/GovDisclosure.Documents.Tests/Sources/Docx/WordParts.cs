using System.IO.Compression;
using System.Text;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Sources.Docx;

/// <summary>Word documents that tests put together of elements.</summary>
internal static class WordParts
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static ReadResult Read(params string[] body) => ReportReader.Read(Package(Document(string.Concat(body))));

    public static string P(string runs) => $"<w:p>{runs}</w:p>";

    public static string T(string text) => $"<w:r><w:t>{text}</w:t></w:r>";

    public static string Row(string properties, params string[] cells) =>
        $"<w:tr>{properties}{string.Concat(cells.Select(cell => $"<w:tc>{P(T(cell))}</w:tc>"))}</w:tr>";

    public static string Cell(string properties, string runs) => $"<w:tc>{properties}{P(runs)}</w:tc>";

    public static string Document(string body) =>
        $"""<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{Word}"><w:body>{body}</w:body></w:document>""";

    public static byte[] Package(string part, string name = "word/document.xml")
    {
        using var stream = new MemoryStream();
        using (var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = package.CreateEntry(name).Open())
        {
            entry.Write(Encoding.UTF8.GetBytes(part));
        }

        return stream.ToArray();
    }
}
