using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using GovDisclosure.Forms;

namespace GovDisclosure.Json;

/// <summary>
/// Reads a report by the contract, in one pass over the tokens. Every method returns whether to go on: a strict reading ends at the
/// first problem, a tolerant one notes it.
/// </summary>
internal ref struct ReportJsonReader(JsonForm form, bool tolerant, ReadOnlySpan<byte> source)
{
    public const int MaxYear = 9999;
    private const int MaxProblems = 1000;

    private readonly ReadOnlySpan<byte> source = source;
    private bool probing;
    private int probed;
    private int mostProbed;
    private bool stopped;
    private int located;
    private int lineStart;
    private long line = 1;
    private AnnualReport report = new();
    private string? edition;
    private int? year;
    private string? title;
    private Agency agency = new();
    private DateOnly? publishedOn;
    private string? preamble;
    private PointerTexts remarks = PointerTexts.Empty;
    private PointerTexts notes = PointerTexts.Empty;

    public List<JsonProblem>? Problems { get; private set; }

    /// <summary>Reads the object that the reader stands on.</summary>
    /// <returns>The report; null when a problem ended the reading.</returns>
    public AnnualReport? Read(ref Utf8JsonReader reader) => ExpectObject(ref reader, "") && ReadRoot(ref reader) ? report : null;

    /// <summary>Reads a section, table, group or row by itself.</summary>
    /// <returns>A report that has it in one of its places, the rest blank; null when a problem ended the reading.</returns>
    /// <exception cref="NotSupportedException">It may be any of several sections.</exception>
    public AnnualReport? ReadPart(ref Utf8JsonReader reader, JsonParts parts)
    {
        if (parts.Narratives.Length > 1)
        {
            throw new NotSupportedException("A text by itself may be that of any section; read the section's own type.");
        }

        var read = parts.Narratives is [var narrative]
            ? ReadNarrative(ref reader, narrative)
            : ExpectObject(ref reader, parts.Shapes[0].Root.Node.Pointer) && ReadShapes(ref reader, parts.Shapes);
        return read ? report : null;
    }

    /// <summary>Reads an agency by itself.</summary>
    /// <returns>The agency; null when a problem ended the reading.</returns>
    public Agency? ReadAgencyAlone(ref Utf8JsonReader reader) => ReadAgency(ref reader) ? agency : null;

    private bool ReadRoot(ref Utf8JsonReader reader)
    {
        var members = form.Members;
        var required = RootNames.Before.Length + form.Sections.Length;
        long seen = 0;
        var next = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!Match(ref reader, members, ref next, ref seen, "", out var member))
            {
                return false;
            }

            if (member < 0)
            {
                continue;
            }

            reader.Read();
            if (!ReadMember(ref reader, member, required))
            {
                return false;
            }
        }

        report = report with
        {
            Year = year,
            Title = title,
            Agency = agency,
            PublishedOn = publishedOn,
            Preamble = preamble,
            Remarks = remarks,
            Notes = notes,
        };
        return ReportMissing(ref reader, members, required, seen, "") && CheckEdition(ref reader);
    }

    private bool ReadMember(ref Utf8JsonReader reader, int member, int required)
    {
        switch (member)
        {
            case RootNames.Edition:
                return ReadText(ref reader, "/edition", nullable: false, out edition);
            case RootNames.Year:
                return ReadYear(ref reader);
            case RootNames.Title:
                return ReadText(ref reader, "/title", nullable: true, out title);
            case RootNames.Agency:
                return ReadAgency(ref reader);
            case RootNames.PublishedOn:
                return ReadPublishedOn(ref reader);
            case RootNames.Preamble:
                return ReadText(ref reader, "/preamble", nullable: true, out preamble);
        }

        if (member < required)
        {
            var section = form.Sections[member - RootNames.Before.Length];
            return section.Shapes.IsEmpty ? ReadNarrative(ref reader, section) : ReadTable(ref reader, section);
        }

        return (member - required) switch
        {
            0 => ReadText(ref reader, "/$schema", nullable: false, out _),
            1 => ReadTexts(ref reader, "/remarks", out remarks),
            _ => ReadTexts(ref reader, "/notes", out notes),
        };
    }

    private bool ReadYear(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return true;
        }

        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) && number is > 0 and <= MaxYear)
        {
            year = number;
            return true;
        }

        return Unexpected(ref reader, "/year", "1 至 9999 的整数或 null", "an integer from 1 to 9999, or null");
    }

    private bool ReadPublishedOn(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return true;
        }

        if (reader.TokenType == JsonTokenType.String &&
            TryGetString(ref reader, out var text) &&
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            publishedOn = day;
            return true;
        }

        return Unexpected(ref reader, "/publishedOn", "形如 2024-01-31 的日期或 null", "a date such as 2024-01-31, or null");
    }

    private bool ReadAgency(ref Utf8JsonReader reader)
    {
        const string Pointer = "/agency";
        if (!ExpectObject(ref reader, Pointer))
        {
            return SkipIfTolerant(ref reader);
        }

        long seen = 0;
        var next = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!Match(ref reader, RootNames.Agencies, ref next, ref seen, Pointer, out var member))
            {
                return false;
            }

            if (member < 0)
            {
                continue;
            }

            reader.Read();
            string? text = null;
            AgencyKind? kind = null;
            AgencyLevel? level = null;
            var read = member switch
            {
                1 => ReadWord(ref reader, "/agency/kind", JsonWords.Kinds, out kind),
                2 => ReadWord(ref reader, "/agency/level", JsonWords.Levels, out level),
                _ => ReadText(ref reader, member == 0 ? "/agency/name" : "/agency/code", nullable: true, out text),
            };
            if (!read)
            {
                return false;
            }

            agency = member switch
            {
                0 => agency with { Name = text },
                1 => agency with { Kind = kind },
                2 => agency with { Level = level },
                _ => agency with { Code = text },
            };
        }

        return ReportMissing(ref reader, RootNames.Agencies, RootNames.RequiredAgencies, seen, Pointer);
    }

    private bool ReadNarrative(ref Utf8JsonReader reader, JsonSection section)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return true;
        }

        var pointer = section.Section.Pointer;
        if (!ExpectObject(ref reader, pointer))
        {
            return SkipIfTolerant(ref reader);
        }

        long seen = 0;
        var next = 0;
        string? text = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!Match(ref reader, RootNames.Narrative, ref next, ref seen, pointer, out var member))
            {
                return false;
            }

            if (member < 0)
            {
                continue;
            }

            reader.Read();
            if (!ReadText(ref reader, pointer + "/text", nullable: false, out text))
            {
                return false;
            }
        }

        report = section.Section.WithText(report, text ?? "");
        return ReportMissing(ref reader, RootNames.Narrative, 1, seen, pointer);
    }

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

        return shapes[index == 0 ? first : index <= first ? index - 1 : index];
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
            var read = !ExpectObject(ref reader, child.Node.Pointer) ? SkipIfTolerant(ref reader)
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
            if (!cell.IsAmount && reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) && number >= Count.MinValue)
            {
                counts[cell.Slot] = Count.FromRaw(number);
                continue;
            }

            var read = !cell.IsAmount ? ReadCountInWords(ref reader, cell, out counts[cell.Slot])
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

        return isTold || Fail(ref reader, cell.Pointer, "没有数字却有单位；请删去单位或填写数字", "there is a unit but no number; remove the unit or give the number");
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

    private bool ReadWord<T>(ref Utf8JsonReader reader, string pointer, (string Word, T Value)[] words, out T? value)
        where T : struct
    {
        value = null;
        if (reader.TokenType == JsonTokenType.Null)
        {
            return true;
        }

        if (reader.TokenType == JsonTokenType.String && TryGetString(ref reader, out var text))
        {
            foreach (var (word, known) in words)
            {
                if (text == word)
                {
                    value = known;
                    return true;
                }
            }
        }

        var expected = string.Join(", ", words.Select(static pair => $"\"{pair.Word}\""));
        return Unexpected(ref reader, pointer, $"{expected} 或 null", $"{expected} or null");
    }

    private bool ReadText(ref Utf8JsonReader reader, string pointer, bool nullable, out string? text)
    {
        text = null;
        if (reader.TokenType == JsonTokenType.String)
        {
            return TryGetString(ref reader, out text) ||
                Fail(ref reader, pointer, "文本不是有效的 Unicode（有半个代理对或无效的 UTF-8）", "the text is not valid Unicode (half a surrogate pair or invalid UTF-8)");
        }

        return (nullable && reader.TokenType == JsonTokenType.Null) ||
            Unexpected(ref reader, pointer, nullable ? "字符串或 null" : "字符串", nullable ? "a string or null" : "a string");
    }

    private bool ReadTexts(ref Utf8JsonReader reader, string pointer, out PointerTexts texts)
    {
        texts = PointerTexts.Empty;
        if (!ExpectObject(ref reader, pointer))
        {
            return SkipIfTolerant(ref reader);
        }

        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!TryGetString(ref reader, out var key))
            {
                return Fail(ref reader, pointer, "成员名不是有效的 Unicode", "the name of a member is not valid Unicode");
            }

            var valid = key!.StartsWith('/');
            if (!valid && !Fail(ref reader, pointer, $"“{key}”不是 JSON Pointer（应以 / 开头）", $"\"{key}\" is not a JSON Pointer: expected a name that starts with '/'"))
            {
                return false;
            }

            var place = pointer + "/" + PointerTexts.Escape(key);
            if (read.ContainsKey(key) && !Fail(ref reader, place, Duplicate.Zh, Duplicate.En))
            {
                return false;
            }

            reader.Read();
            if (!ReadText(ref reader, place, nullable: false, out var text))
            {
                return false;
            }

            if (text is not null && valid)
            {
                read.TryAdd(key, text);
            }
        }

        texts = PointerTexts.Create([.. read]);
        return true;
    }

    private bool CheckEdition(ref Utf8JsonReader reader)
    {
        if (edition is null)
        {
            return true;
        }

        if (form.Catalog.Find(edition) is null)
        {
            var known = string.Join(", ", form.Catalog.Editions.Select(static known => $"\"{known.Id}\""));
            return Fail(ref reader, "/edition", $"不认识版式“{edition}”；应为 {known} 之一", $"the edition \"{edition}\" is not known: expected one of {known}");
        }

        // A report without a telling table and without a year may be of any edition.
        var actual = form.Catalog.EditionOf(report);
        var open = report is { Year: null, ProactiveDisclosure: null, Requests: null };
        return open || actual.Id == edition ||
            Fail(ref reader, "/edition", $"写的是“{edition}”，而表格（或年份）属于“{actual.Id}”版", $"it says \"{edition}\", but the tables (or the year) are of the edition \"{actual.Id}\"");
    }

    private readonly int Told => probing ? probed : Problems?.Count ?? 0;

    /// <summary>Finds the member that the reader stands on; it is most often the next one.</summary>
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

        var problem = member < 0 ? Unknown : (seen & (1L << member)) != 0 ? Duplicate : null;
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
                $"the member is one of the edition \"{other.Id}\": rows of two editions cannot be mixed in one table");
        }

        if (!Fail(ref reader, place, problem.Zh, problem.En))
        {
            return false;
        }

        reader.Read();
        return reader.TrySkip();
    }

    private readonly FormEdition? EditionWith(string pointer) => form.Catalog.Editions.FirstOrDefault(edition => edition.Cells.Any(cell =>
        cell.Pointer.StartsWith(pointer, StringComparison.Ordinal) && (cell.Pointer.Length == pointer.Length || cell.Pointer[pointer.Length] == '/')));

    private static readonly LocalizedText Unknown = new("约定中没有这个成员；请核对拼写", "the contract has no such member; check the spelling");
    private static readonly LocalizedText Duplicate = new("成员重复", "the member stands twice");

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
        var go = Fail(ref reader, pointer, $"应为{expectedZh}，实为 {found}", $"expected {expectedEn}, found {found}");
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
            Problems.Add(new JsonProblem(pointer, at, column, new LocalizedText($"问题超过 {MaxProblems} 处，不再往下读", $"there are more than {MaxProblems} problems; the reading ends here")));
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
    private static string Shortened(string text, int enough) => text.Length <= enough
        ? text
        : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[enough - 1]) ? enough - 1 : enough), "…");

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
