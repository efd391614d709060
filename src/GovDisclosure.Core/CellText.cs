namespace GovDisclosure;

/// <summary>How the states of a cell that are no number are written in the library's own formats.</summary>
internal static class CellText
{
    public const string NotApplicable = "n/a";

    public static ReadOnlySpan<byte> NotApplicableUtf8 => "n/a"u8;

    public static bool TryWrite(CellState state, Span<char> destination, out int written)
    {
        var text = state == CellState.NotApplicable ? NotApplicable : "";
        written = text.TryCopyTo(destination) ? text.Length : 0;
        return written == text.Length;
    }

    public static bool TryWrite(CellState state, Span<byte> destination, out int written)
    {
        var text = state == CellState.NotApplicable ? NotApplicableUtf8 : default;
        written = text.TryCopyTo(destination) ? text.Length : 0;
        return written == text.Length;
    }

    /// <summary>Whether a format asks for nothing but the text that every machine writes.</summary>
    public static bool IsPlain(ReadOnlySpan<char> format) => format.IsEmpty || format is "G" or "g";
}
