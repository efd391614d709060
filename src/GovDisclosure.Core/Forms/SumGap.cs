using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Forms;

/// <summary>Why a report adds nothing to a cell of a sum.</summary>
[JsonConverter(typeof(WordConverter<SumGapKind>))]
public enum SumGapKind
{
    /// <summary>The cell is printed as not applicable (/).</summary>
    NotApplicable = 0,

    /// <summary>The cell is blank.</summary>
    Blank = 1,

    /// <summary>The report is of another edition of the form, which has no such cell.</summary>
    NoPlace = 2,

    /// <summary>The cell was not read: what the report has there is not known.</summary>
    NotRead = 3,
}

/// <summary>The words of the gaps of a sum in JSON.</summary>
internal static class SumGapWords
{
    private static readonly (string Word, SumGapKind Value)[] Kinds =
    [
        ("notApplicable", SumGapKind.NotApplicable),
        ("blank", SumGapKind.Blank),
        ("noPlace", SumGapKind.NoPlace),
        ("notRead", SumGapKind.NotRead),
    ];

    public static IEnumerable<string> All => Kinds.Select(static kind => kind.Word);

    public static string? Of(SumGapKind kind) => Array.Find(Kinds, known => known.Value == kind).Word;

    public static SumGapKind? KindOf(string word) =>
        Array.FindIndex(Kinds, kind => string.Equals(kind.Word, word, StringComparison.Ordinal)) is >= 0 and var place
            ? Kinds[place].Value
            : null;
}

/// <summary>A report that adds nothing to a cell of a sum.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Addend">Which report, as it was named to the sum.</param>
/// <param name="Kind">Why.</param>
[JsonConverter(typeof(ResultPartConverter<SumGap>))]
public readonly record struct SumGap(FormCell Cell, string Addend, SumGapKind Kind) : IJsonPart
{
    void IJsonPart.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("pointer", Cell?.Pointer);
        writer.WriteString("name", Addend);
        writer.WriteString("kind", SumGapWords.Of(Kind));
        writer.WriteEndObject();
    }
}
