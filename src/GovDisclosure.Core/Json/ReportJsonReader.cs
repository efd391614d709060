using System.Globalization;
using System.Text.Json;

namespace GovDisclosure.Json;

/// <summary>
/// Reads a report by the contract, in one pass over the tokens. Every method returns whether to go on: a strict reading ends at the
/// first problem, a tolerant one notes it.
/// </summary>
internal ref partial struct ReportJsonReader(JsonForm form, bool tolerant, ReadOnlySpan<byte> source)
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

    /// <summary>Reads the object that the reader is on.</summary>
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

        if (
            reader.TokenType == JsonTokenType.String
            && TryGetString(ref reader, out var text)
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        )
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
            return TryGetString(ref reader, out text)
                || Fail(
                    ref reader,
                    pointer,
                    "文本不是有效的 Unicode（有半个代理对或无效的 UTF-8）",
                    "the text is not valid Unicode (half a surrogate pair or invalid UTF-8)"
                );
        }

        return (nullable && reader.TokenType == JsonTokenType.Null)
            || Unexpected(ref reader, pointer, nullable ? "字符串或 null" : "字符串", nullable ? "a string or null" : "a string");
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
            if (
                !valid
                && !Fail(
                    ref reader,
                    pointer,
                    $"“{key}”不是 JSON Pointer（应以 / 开头）",
                    $"\"{key}\" is not a JSON Pointer: expected a name that starts with '/'"
                )
            )
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
            return Fail(
                ref reader,
                "/edition",
                $"不认识版式“{edition}”；应为 {known} 之一",
                $"the edition \"{edition}\" is not known: expected one of {known}"
            );
        }

        // A report without a telling table and without a year may be of any edition.
        var actual = form.Catalog.EditionOf(report);
        var open = report is { Year: null, ProactiveDisclosure: null, Requests: null };
        return open
            || actual.Id == edition
            || Fail(
                ref reader,
                "/edition",
                $"写的是“{edition}”，而表格（或年份）属于“{actual.Id}”版",
                $"it says \"{edition}\", but the tables (or the year) are of the edition \"{actual.Id}\""
            );
    }
}
