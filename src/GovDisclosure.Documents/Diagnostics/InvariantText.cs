using System.Globalization;
using System.Runtime.CompilerServices;

namespace GovDisclosure.Documents.Diagnostics;

/// <summary>An interpolated text that is put together at once, and the same in every culture.</summary>
/// <param name="literalLength">How many characters are between the values.</param>
/// <param name="formattedCount">How many values there are.</param>
[InterpolatedStringHandler]
internal ref struct InvariantText(int literalLength, int formattedCount)
{
    private DefaultInterpolatedStringHandler text = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

    public void AppendLiteral(string value) => text.AppendLiteral(value);

    public void AppendFormatted<T>(T value) => text.AppendFormatted(value);

    public void AppendFormatted<T>(T value, string format) => text.AppendFormatted(value, format);

    /// <summary>The text; it is asked for once.</summary>
    public string Take() => text.ToStringAndClear();
}
