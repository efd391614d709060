using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using GovDisclosure.Forms;

namespace GovDisclosure.Json;

/// <content>The names of members, and what is said of those that stray from the contract.</content>
internal ref partial struct ReportJsonReader
{
    private readonly int Told => probing ? probed : Problems?.Count ?? 0;

    /// <summary>Finds the member that the reader is on; it is most often the next one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Match(ref Utf8JsonReader reader, JsonName[] names, ref int next, ref long seen, string pointer, out int member)
    {
        if ((uint)next < (uint)names.Length && (seen & (1L << next)) == 0 && IsName(ref reader, names[next].Utf8))
        {
            seen |= 1L << next;
            member = next++;
            return true;
        }

        return MatchAny(ref reader, names, ref next, ref seen, pointer, out member);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsName(ref Utf8JsonReader reader, byte[] name) =>
        !reader.ValueIsEscaped && !reader.HasValueSequence && reader.ValueSpan.SequenceEqual(name);

    private bool MatchAny(ref Utf8JsonReader reader, JsonName[] names, ref int next, ref long seen, string pointer, out int member)
    {
        member = -1;
        for (var i = 0; i < names.Length; i++)
        {
            if (TextEquals(ref reader, names[i].Utf8))
            {
                member = i;
                break;
            }
        }

        var problem =
            member < 0 ? Unknown
            : (seen & (1L << member)) != 0 ? Duplicate
            : null;
        if (problem is null)
        {
            seen |= 1L << member;
            next = member + 1;
            return true;
        }

        member = -1;
        var place = pointer + "/" + (TryGetString(ref reader, out var text) ? PointerTexts.Escape(text!) : "\uFFFD");
        if (!probing && problem == Unknown && EditionWith(place) is { } other)
        {
            problem = new LocalizedText(
                $"“{other.Id}”版才有这个成员；同一张表里不能混用两个版式的行",
                $"the member is one of the edition \"{other.Id}\": rows of two editions cannot be mixed in one table"
            );
        }

        if (!Fail(ref reader, place, problem.Zh, problem.En))
        {
            return false;
        }

        reader.Read();
        return reader.TrySkip();
    }

    private readonly FormEdition? EditionWith(string pointer) =>
        form.Catalog.Editions.FirstOrDefault(edition => edition.Cells.Any(cell => FormPath.Covers(pointer, cell.Pointer)));

    private static readonly LocalizedText Unknown = new(
        "约定中没有这个成员；请核对拼写",
        "the contract has no such member; check the spelling"
    );
    private static readonly LocalizedText Duplicate = new("成员重复", "the member occurs twice");

    private bool ReportMissing(ref Utf8JsonReader reader, JsonName[] names, int required, long seen, string pointer)
    {
        var all = (1L << required) - 1;
        if ((seen & all) == all)
        {
            return true;
        }

        for (var i = 0; i < required; i++)
        {
            if ((seen & (1L << i)) == 0 && !Missing(ref reader, pointer + "/" + names[i].Text))
            {
                return false;
            }
        }

        return true;
    }

    private bool ReportMissingCells(ref Utf8JsonReader reader, JsonObject row, long seen)
    {
        if (System.Numerics.BitOperations.PopCount((ulong)seen) == row.Cells.Length)
        {
            return true;
        }

        for (var i = 0; i < row.Cells.Length; i++)
        {
            if ((seen & (1L << i)) == 0 && !row.Cells[i].IsUnit && !Missing(ref reader, row.Cells[i].Pointer))
            {
                return false;
            }
        }

        return true;
    }

    private bool Missing(ref Utf8JsonReader reader, string pointer) =>
        Fail(ref reader, pointer, "缺少这个成员（没有内容时写 null）", "the member is missing (write null when there is nothing)");

    private bool ExpectObject(ref Utf8JsonReader reader, string pointer) =>
        reader.TokenType == JsonTokenType.StartObject || (Unexpected(ref reader, pointer, "对象", "an object") && false);

    // A value of a wrong kind has been noted by now: a tolerant reading passes over it.
    private readonly bool SkipIfTolerant(ref Utf8JsonReader reader) => !stopped && reader.TrySkip();

    private bool Unexpected(ref Utf8JsonReader reader, string pointer, string expectedZh, string expectedEn)
    {
        var found = Found(ref reader);
        var go = Fail(ref reader, pointer, $"{ExpectedText.Zh(expectedZh)}，实为 {found}", $"expected {expectedEn}, found {found}");
        return go && (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray) || reader.TrySkip());
    }

    private bool Fail(ref Utf8JsonReader reader, string pointer, string zh, string en)
    {
        if (probing)
        {
            probed++;
            stopped = probed > mostProbed;
            return !stopped;
        }

        Problems ??= [];
        var (at, column) = LinePosition(reader.TokenStartIndex);
        if (Problems.Count < MaxProblems)
        {
            Problems.Add(new JsonProblem(pointer, at, column, new LocalizedText(zh, en)));
            stopped = !tolerant;
        }
        else
        {
            Problems.Add(
                new JsonProblem(
                    pointer,
                    at,
                    column,
                    new LocalizedText(
                        $"问题超过 {MaxProblems} 处，不再往下读",
                        $"there are more than {MaxProblems} problems; the reading ends here"
                    )
                )
            );
            stopped = true;
        }

        return !stopped;
    }

    // Problems come in the order of the text, so each place is looked for from the one before.
    private (long Line, long Column) LinePosition(long index)
    {
        if (source.IsEmpty || index > source.Length || index < located)
        {
            return (0, 0);
        }

        var passed = source[located..(int)index];
        if (passed.LastIndexOf((byte)'\n') is var last and >= 0)
        {
            line += passed.Count((byte)'\n');
            lineStart = located + last + 1;
        }

        located = (int)index;
        return (line, index - lineStart + 1);
    }

    internal static string Found(ref Utf8JsonReader reader)
    {
        const int Enough = 40;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return "{…}";
            case JsonTokenType.StartArray:
                return "[…]";
            case JsonTokenType.Null:
                return "null";
            case JsonTokenType.String:
                var text = TryGetString(ref reader, out var value) ? value! : "\uFFFD";
                return '"' + Shortened(text, Enough) + '"';
            default:
                var token = System.Text.Encoding.UTF8.GetString(Token(ref reader));
                return Shortened(token, Enough);
        }
    }

    // Never half a surrogate pair.
    private static string Shortened(string text, int enough) =>
        text.Length <= enough ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[enough - 1]) ? enough - 1 : enough), "…");

    internal static ReadOnlySpan<byte> Token(ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;

    internal static bool TextEquals(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8)
    {
        try
        {
            return reader.ValueTextEquals(utf8);
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair.
            return false;
        }
    }

    internal static bool TryGetString(ref Utf8JsonReader reader, out string? text)
    {
        try
        {
            text = reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair or invalid UTF-8: the reader knows no other way to say so.
            text = null;
            return false;
        }
    }
}
