using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace GovDisclosure.Json;

/// <content>The tables: their shapes, groups, rows and cells.</content>
internal ref partial struct ReportJsonReader
{
    private bool ReadTable(ref Utf8JsonReader reader, JsonSection section)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return true;
        }

        if (!ExpectObject(ref reader, section.Section.Pointer))
        {
            return SkipIfTolerant(ref reader);
        }

        return ReadShapes(ref reader, section.Shapes);
    }

    // The members say which shape it is: each shape is tried from the start of the table until one takes it all. The one that the
    // edition names is tried first, so a report of one edition is read in one pass.
    private bool ReadShapes(ref Utf8JsonReader reader, ImmutableArray<JsonTable> shapes)
    {
        var start = reader;
        for (var i = 0; i < shapes.Length; i++)
        {
            var shape = InOrder(shapes, i);
            var attempt = start;
            if (Probe(ref attempt, shape, 0) == 0)
            {
                reader = attempt;
                return true;
            }
        }

        // None does: the one with the fewest problems is read for them.
        var (best, fewest) = (shapes[0], int.MaxValue);
        for (var i = 0; i < shapes.Length; i++)
        {
            var shape = InOrder(shapes, i);
            var attempt = start;
            if (Probe(ref attempt, shape, MaxProblems) is var number && number < fewest)
            {
                (best, fewest) = (shape, number);
            }
        }

        return TryReadTable(ref reader, best);
    }

    /// <summary>Tries a shape, without telling of problems.</summary>
    /// <returns>The number of problems, up to one more than the most to go on after.</returns>
    private int Probe(ref Utf8JsonReader reader, JsonTable shape, int most)
    {
        (probing, probed, mostProbed) = (true, 0, most);
        TryReadTable(ref reader, shape);
        (probing, stopped) = (false, false);
        return probed;
    }

    // The shape of the edition that the report names comes first.
    private readonly JsonTable InOrder(ImmutableArray<JsonTable> shapes, int index)
    {
        var first = 0;
        for (var i = 0; i < shapes.Length; i++)
        {
            first = edition is not null && shapes[i].IsOf(edition) ? i : first;
        }

        return shapes[
            index == 0 ? first
            : index <= first ? index - 1
            : index
        ];
    }

    private bool TryReadTable(ref Utf8JsonReader reader, JsonTable shape)
    {
        Span<Count> counts = stackalloc Count[shape.Table.CountCells];
        Span<Amount> amounts = [default, default, default, default];
        amounts = amounts[..shape.Table.AmountCells];
        if (!(shape.Root.IsRow ? ReadRow(ref reader, shape.Root, counts, amounts) : ReadGroup(ref reader, shape.Root, counts, amounts)))
        {
            return false;
        }

        report = shape.Table.Store(report, counts, amounts);
        return true;
    }

    private bool ReadGroup(ref Utf8JsonReader reader, JsonObject node, scoped Span<Count> counts, scoped Span<Amount> amounts)
    {
        long seen = 0;
        var next = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!Match(ref reader, node.Names, ref next, ref seen, node.Node.Pointer, out var member))
            {
                return false;
            }

            if (member < 0)
            {
                continue;
            }

            var child = node.Children[member];
            reader.Read();
            var read =
                !ExpectObject(ref reader, child.Node.Pointer) ? SkipIfTolerant(ref reader)
                : child.IsRow ? ReadRow(ref reader, child, counts, amounts)
                : ReadGroup(ref reader, child, counts, amounts);
            if (!read)
            {
                return false;
            }
        }

        return ReportMissing(ref reader, node.Names, node.Names.Length, seen, node.Node.Pointer);
    }

    private bool ReadRow(ref Utf8JsonReader reader, JsonObject node, scoped Span<Count> counts, scoped Span<Amount> amounts)
    {
        var (next, seen, told) = (0, 0L, Told);
        var cells = node.Cells;
        MonetaryUnit? unit = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            JsonCell cell;
            if ((uint)next < (uint)cells.Length && (seen & (1L << next)) == 0 && IsName(ref reader, (cell = cells[next]).Utf8Name))
            {
                seen |= 1L << next;
                next++;
            }
            else
            {
                // Copies, so that the row's own can stay in registers.
                var (nextOfAny, seenOfAny) = (next, seen);
                if (!MatchAny(ref reader, node.Names, ref nextOfAny, ref seenOfAny, node.Node.Pointer, out var member))
                {
                    return false;
                }

                (next, seen) = (nextOfAny, seenOfAny);
                if (member < 0)
                {
                    continue;
                }

                cell = cells[member];
            }

            reader.Read();
            if (
                !cell.IsAmount
                && reader.TokenType == JsonTokenType.Number
                && reader.TryGetInt64(out var number)
                && number >= Count.MinValue
            )
            {
                counts[cell.Slot] = Count.FromRaw(number);
                continue;
            }

            var read =
                !cell.IsAmount ? ReadCountInWords(ref reader, cell, out counts[cell.Slot])
                : cell.IsUnit ? ReadWord(ref reader, cell.Pointer, JsonWords.Units, out unit)
                : ReadAmount(ref reader, cell, out amounts[cell.Slot]);
            if (!read)
            {
                return false;
            }
        }

        return ReportMissingCells(ref reader, node, seen) && SetUnit(ref reader, node, unit, amounts, Told > told);
    }

    private bool SetUnit(ref Utf8JsonReader reader, JsonObject node, MonetaryUnit? unit, scoped Span<Amount> amounts, bool isTold)
    {
        if (unit is null)
        {
            return true;
        }

        var cell = node.Cells.First(static cell => cell.IsUnit);
        if (amounts[cell.Slot].TryGetValue(out var number))
        {
            amounts[cell.Slot] = Amount.FromDecimal(number, unit);
            return true;
        }

        return isTold
            || Fail(
                ref reader,
                cell.Pointer,
                "没有数字却有单位；请删去单位或填写数字",
                "there is a unit but no number; remove the unit or give the number"
            );
    }

    // What a count holds that is no number within range.
    private bool ReadCountInWords(ref Utf8JsonReader reader, JsonCell cell, out Count count)
    {
        count = default;
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return true;
            case JsonTokenType.String when TextEquals(ref reader, CellText.NotApplicableUtf8):
                count = Count.NotApplicable;
                return true;
            default:
                return Unexpected(ref reader, cell.Pointer, CellValueJson.ExpectedCount.Zh, CellValueJson.ExpectedCount.En);
        }
    }

    private bool ReadAmount(ref Utf8JsonReader reader, JsonCell cell, out Amount amount)
    {
        amount = default;
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when Amount.TryParse(Token(ref reader), CultureInfo.InvariantCulture, out amount):
            case JsonTokenType.Null:
                return true;
            case JsonTokenType.String when TextEquals(ref reader, CellText.NotApplicableUtf8):
                amount = Amount.NotApplicable;
                return true;
            default:
                return Unexpected(ref reader, cell.Pointer, CellValueJson.ExpectedAmount.Zh, CellValueJson.ExpectedAmount.En);
        }
    }
}
