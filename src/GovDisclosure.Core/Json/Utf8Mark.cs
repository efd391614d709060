using System.Text;

namespace GovDisclosure.Json;

/// <summary>The byte order mark that editors set before a text in UTF-8.</summary>
internal static class Utf8Mark
{
    /// <summary>How many bytes of a text it takes; 0 where there is none.</summary>
    public static int LengthIn(ReadOnlySpan<byte> text) => text.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
}
