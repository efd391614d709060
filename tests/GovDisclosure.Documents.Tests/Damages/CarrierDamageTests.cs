using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Damages;

/// <summary>What a saved page, an archive, a portal's answer or a crawler's table carries is read as the page itself is, damaged or
/// not.</summary>
public sealed class CarrierDamageTests
{
    private const int Prints = 120;
    private const Needs OfPages = Needs.Spans | Needs.Blanks | Needs.RowEnds;

    private static readonly Dictionary<string, Func<string, byte[]>> Carriers = new(StringComparer.Ordinal)
    {
        ["mht"] = static page =>
            Encoding.UTF8.GetBytes(
                "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                    + $"{Convert.ToBase64String(Encoding.UTF8.GetBytes(page), Base64FormattingOptions.InsertLineBreaks)}\r\n--b--"
            ),
        ["zip"] = Zip,
        ["json"] = static page =>
            Encoding.UTF8.GetBytes(
                new JsonObject
                {
                    ["data"] = new JsonObject { ["id"] = 7, ["content"] = page },
                }.ToJsonString()
            ),
        ["csv"] = static page => Encoding.UTF8.GetBytes($"url,content\r\na,\"{page.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\r\n"),
    };

    public static TheoryData<string> Names => [.. Carriers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_read_as_the_page_itself(string name)
    {
        foreach (var draft in Drafts())
        {
            var page = HtmlWriter.Write(draft.Report, new HtmlLayout(), draft.GridOf);
            var (plain, carried) = (ReportReader.ReadText(page), ReportReader.Read(Carriers[name](page)));
            Assert.Equal(plain.Report, carried.Report);
            Assert.Equal(plain.Coverage, carried.Coverage);
            Assert.Equal(Told(plain), Told(carried));
        }
    }

    private static IEnumerable<string> Told(ReadResult result) =>
        result.Diagnostics.Select(static diagnostic => $"{diagnostic.Code} {diagnostic.Pointer}");

    private static IEnumerable<Draft> Drafts()
    {
        var kinds = Damage.All.Where(static damage => damage.Set != DamageSet.PageNumbers && (damage.Needs & ~OfPages) == 0).ToList();
        for (var seed = 0; seed < Prints; seed++)
        {
            var random = new Random(seed);
            var draft = Draft.Of(random.Next(2) == 0 ? "2021" : "2019", (Figures)random.Next(4), seed);
            if (random.Pick(kinds).Apply(draft, random))
            {
                yield return draft;
            }
        }
    }

    private static byte[] Zip(string page)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("a/index.html").Open();
            entry.Write(Encoding.UTF8.GetBytes(page));
        }

        return stream.ToArray();
    }
}
