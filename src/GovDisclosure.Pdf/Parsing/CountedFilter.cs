using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace GovDisclosure.Pdf.Parsing;

/// <summary>A filter of streams that stops at the limit of what a document may unpack to.</summary>
internal sealed class CountedFilter(IFilter inner, ParsingBudget budget) : IFilter
{
    private const int BufferLength = 16 * 1024;

    // No other filter makes much of little: hexadecimal and base 85 shrink, a run of bytes grows to 64 times its length.
    private const int MostGrowth = 64;

    public bool IsSupported => inner.IsSupported;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        budget.CountUnpacked(0);
        if (inner is FlateFilter)
        {
            // Unpacked once to count, since the filter itself would take all the memory that there is.
            CountDeflated(input, IsContent(streamDictionary));
            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        if (input.Length > budget.Rest / MostGrowth && inner is LzwFilter or RunLengthFilter)
        {
            budget.CountUnpacked(input.Length);
        }

        var decoded = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        budget.CountUnpacked(decoded.Length);
        return decoded;
    }

    // What fonts, pictures and tables of objects are says their dictionary; what a page draws has none, and a form's says that it is one.
    private static bool IsContent(DictionaryToken dictionary) =>
        dictionary.TryGet(NameToken.Subtype, out NameToken subtype)
            ? subtype.Equals(NameToken.Form)
            : !dictionary.ContainsKey(NameToken.Type) && !dictionary.ContainsKey(NameToken.Length1);

    private void CountDeflated(Memory<byte> input, bool isContent)
    {
        if (!MemoryMarshal.TryGetArray<byte>(input, out var array))
        {
            array = new ArraySegment<byte>(input.ToArray());
        }

        using var stream = new MemoryStream(array.Array!, array.Offset, array.Count, writable: false);
        var buffer = new byte[BufferLength];
        try
        {
            using var unpacking = new ZLibStream(stream, CompressionMode.Decompress);
            int read;
            while ((read = unpacking.Read(buffer)) > 0)
            {
                budget.CountUnpacked(read);
                if (isContent)
                {
                    budget.CountContent(read);
                }
            }
        }
        catch (InvalidDataException)
        {
            // Damaged: the filter makes of it what it can, which is no more than what was counted.
        }
    }
}
