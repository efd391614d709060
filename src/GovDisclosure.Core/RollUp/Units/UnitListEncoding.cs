using System.Text;

namespace GovDisclosure.RollUp;

/// <summary>In which encoding a unit list is; one that is damaged is reported and not read as another.</summary>
internal static class UnitListEncoding
{
    private const int Gbk = 936;

    // Chinese text takes three bytes a character in UTF-8; in text of GBK so many whole ones to a broken one are never met by chance.
    private const int WideBytes = 3;
    private const int WholeToBroken = 3;

    /// <summary>The text; null where a byte belongs to none.</summary>
    /// <param name="bytes">UTF-8, with or without a mark, UTF-16 with one, else GBK.</param>
    /// <param name="broken">The encoding that it is in but for a byte, and the line of the first such.</param>
    public static string? Decode(ReadOnlySpan<byte> bytes, out (string Encoding, int Line) broken)
    {
        broken = default;
        // Spreadsheets save "Unicode text" in UTF-16 with a mark.
        if (bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes);
        }

        var (first, isMostlyUtf8) = BrokenUtf8(bytes);
        if (first < 0)
        {
            return Encoding.UTF8.GetString(bytes);
        }

        if (isMostlyUtf8)
        {
            broken = ("UTF-8", LineAt(bytes[..first]));
            return null;
        }

        try
        {
            return CodePagesEncodingProvider
                .Instance.GetEncoding(Gbk, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!
                .GetString(bytes);
        }
        catch (DecoderFallbackException problem)
        {
            broken = ("GBK", LineAt(bytes[..Math.Clamp(problem.Index, 0, bytes.Length)]));
            return null;
        }
    }

    private static (int First, bool IsMostlyUtf8) BrokenUtf8(ReadOnlySpan<byte> bytes)
    {
        var (first, wide, broken) = (-1, 0L, 0L);
        for (var at = 0; at < bytes.Length; )
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
            {
                wide += length >= WideBytes ? 1 : 0;
            }
            else
            {
                first = first < 0 ? at : first;
                broken++;
            }

            at += Math.Max(1, length);
        }

        return (first, bytes.StartsWith(Encoding.UTF8.Preamble) || wide > WholeToBroken * broken);
    }

    // As editors count: a line ends with a line feed, a carriage return, or both.
    private static int LineAt(ReadOnlySpan<byte> before) =>
        1 + before.Count((byte)'\n') + before.Count((byte)'\r') - before.Count("\r\n"u8);
}
