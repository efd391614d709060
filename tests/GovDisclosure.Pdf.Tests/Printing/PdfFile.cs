using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace GovDisclosure.Pdf.Tests.Printing;

/// <summary>Writes a PDF of sheets by hand: the font is not embedded, its codes are UTF-16.</summary>
internal static class PdfFile
{
    public static byte[] Of(params IReadOnlyList<PdfSheet> sheets)
    {
        // 1 catalogue, 2 pages, 3 font, 4 its descendant, 5 its descriptor, 6 the letters of its codes, 7 a picture, 8 a font of ASCII.
        var objects = new List<byte[]>
        {
            Text("<< /Type /Catalog /Pages 2 0 R >>"),
            Text(
                $"<< /Type /Pages /Count {sheets.Count} /Kids [{string.Join(' ', sheets.Select(static (_, i) => Reference(9 + (2 * i))))}] >>"
            ),
            Text("<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>"),
            Text(
                "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [0 127 500] >>"
            ),
            Text(
                "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>"
            ),
            Stream("", Text(LettersOf(sheets))),
            Stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 ", [0]),
            Text("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
        };
        foreach (var sheet in sheets)
        {
            objects.Add(
                Text(
                    $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {PdfSheet.Width} {PdfSheet.Height}] /Rotate {sheet.Rotation} /Contents {Reference(objects.Count + 2)} "
                        + "/Resources << /Font << /F1 3 0 R /F2 8 0 R >> /XObject << /Im1 7 0 R >> >> >>"
                )
            );
            objects.Add(Stream("", Encoding.ASCII.GetBytes(sheet.Content)));
        }

        return Of(objects);
    }

    /// <summary>Writes a file of objects, the first of which is the catalogue.</summary>
    public static byte[] Of(IReadOnlyList<byte[]> objects, string trailer = "")
    {
        using var file = new MemoryStream();
        var places = new List<long>();
        file.Write("%PDF-1.7\n"u8);
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Position);
            file.Write(Text($"{i + 1} 0 obj\n"));
            file.Write(objects[i]);
            file.Write("\nendobj\n"u8);
        }

        var start = file.Position;
        file.Write(
            Text(
                $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(static place => place.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n"))}"
            )
        );
        file.Write(Text($"trailer << /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    public static byte[] Text(FormattableString text) => Encoding.ASCII.GetBytes(text.ToString(CultureInfo.InvariantCulture));

    public static byte[] Text(string text) => Encoding.ASCII.GetBytes(text);

    /// <summary>A stream that is packed.</summary>
    public static byte[] Stream(string entries, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            packing.Write(content);
        }

        return [.. Text($"<< {entries}/Filter /FlateDecode /Length {packed.Length} >>\nstream\n"), .. packed.ToArray(), .. "\nendstream"u8];
    }

    // What each code of the font stands for: itself.
    private static string LettersOf(IReadOnlyList<PdfSheet> sheets)
    {
        var letters = sheets
            .SelectMany(static sheet => sheet.Letters)
            .Distinct()
            .Order()
            .Select(static letter => ((int)letter).ToString("X4", CultureInfo.InvariantCulture))
            .ToList();
        return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
            + string.Concat(
                letters
                    .Chunk(100)
                    .Select(static chunk =>
                        $"{chunk.Length} beginbfchar\n{string.Concat(chunk.Select(static letter => $"<{letter}> <{letter}>\n"))}endbfchar\n"
                    )
            )
            + "endcmap CMapName currentdict /CMap defineresource pop end end";
    }

    private static string Reference(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} 0 R");
}
