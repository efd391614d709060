using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Tables.Thresholds;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>
/// Finds the row that a shortened label stands for by its number and its words: (三)1国家秘密, 2.逾期不缴费. Both must agree, and no other row
/// may do.
/// </summary>
internal static class ShortLabels
{
    /// <summary>Finds a row.</summary>
    /// <param name="shape">The shape of the table.</param>
    /// <param name="text">What is printed.</param>
    /// <param name="key">Its key.</param>
    /// <param name="isTaken">Tells the rows that stand in the table under their own label, or were read already.</param>
    /// <param name="judgement">The numbers of judgement.</param>
    public static LabelMeaning? Find(
        TableShape shape,
        ReadOnlySpan<char> text,
        ReadOnlySpan<char> key,
        Predicate<FormRow> isTaken,
        Judgement judgement
    )
    {
        if (!LabelKey.StartsWithEnumeration(text))
        {
            return null;
        }

        var (group, number, words) = Divide(key);
        if (words.Length < judgement.ShortestWords || words.Length > judgement.LongestWords)
        {
            return null;
        }

        FormRow? found = null;
        for (var i = 0; i < shape.Table.Rows.Length; i++)
        {
            var row = shape.Table.Rows[i];
            var (_, rowNumber, rowWords) = Divide(shape.RowKeys[i]);
            if (
                !LabelKey.StartsWithEnumeration(row.LabelZh)
                || !number.SequenceEqual(rowNumber)
                || isTaken(row)
                || (!group.IsEmpty && !IsInGroup(row, group))
                || Similarity.CommonLength(words, rowWords) * 10 < words.Length * judgement.WordsOfTen
            )
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            found = row;
        }

        return found is null ? null : new LabelMeaning(shape, LabelKind.Row, found.Pointer, found.LabelZh, false, found);
    }

    // 三1国家秘密: the group's numeral, the row's number, the words.
    private static KeyParts Divide(ReadOnlySpan<char> key)
    {
        var numeral = key.IsEmpty || !LabelKey.IsNumeral(key[0]) ? 0 : 1;
        var number = numeral;
        while (number < key.Length && char.IsAsciiDigit(key[number]))
        {
            number++;
        }

        return number == numeral
            ? new KeyParts([], key[..numeral], key[numeral..])
            : new KeyParts(key[..numeral], key[numeral..number], key[number..]);
    }

    private static bool IsInGroup(FormRow row, ReadOnlySpan<char> numeral) =>
        row.Parent is FormGroup parent
        && LabelKey.StartsWithEnumeration(parent.LabelZh)
        && LabelKey.Of(parent.LabelZh).AsSpan().StartsWith(numeral, StringComparison.Ordinal);

    private readonly ref struct KeyParts(ReadOnlySpan<char> group, ReadOnlySpan<char> number, ReadOnlySpan<char> words)
    {
        private readonly ReadOnlySpan<char> group = group;
        private readonly ReadOnlySpan<char> number = number;
        private readonly ReadOnlySpan<char> words = words;

        public void Deconstruct(out ReadOnlySpan<char> ofGroup, out ReadOnlySpan<char> ofRow, out ReadOnlySpan<char> rest)
        {
            ofGroup = group;
            ofRow = number;
            rest = words;
        }
    }
}
