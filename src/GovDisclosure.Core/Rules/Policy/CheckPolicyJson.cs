using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.Rules.Policy.Local;
using static GovDisclosure.Rules.Policy.PolicyValues;

namespace GovDisclosure.Rules.Policy;

/// <summary>Reads a policy from JSON, and writes it. Every member is optional; one that is not known, or occurs twice, is an error.
/// Ids of rules are written in capitals or not.</summary>
/// <example>
/// <code>
/// {
///   "severities": { "GD5002": "info" },
///   "off": [ "GD4003" ],
///   "blankCountsAsZero": false,
///   "thresholds": { "spikeFactor": 10, "spikeFloor": 50, "copiedTableFigures": 5,
///     "copiedTextShare": 0.6, "alikeShare": 0.4, "problemsLength": 10 },
///   "deadlines": [ { "kind": "government", "level": "township", "date": "03-31" } ],
///   "waivers": [ { "rule": "GD5001", "pointer": "/requests", "reason": "…", "by": "…",
///     "until": "2026-12-31", "agency": "…", "year": 2025 } ],
///   "rules": [
///     { "id": "L1", "statement": "…", "length": { "section": "/overview", "most": 1000 } },
///     { "id": "L2", "statement": "…", "phrases": { "section": "/overview",
///       "required": [ "…" ], "forbidden": [ "…" ], "counted": [ "网站", "微信" ] } },
///     { "id": "L3", "statement": "…", "cells": { "left": [ "/requests/newlyReceived/total" ], "op": "=", "right": [ 100 ] } },
///     { "id": "L4", "statement": "…", "day": { "event": "publish", "level": "township", "place": "云岭县", "date": "01-20" } } ],
///   "points": [ { "rule": "GD1013", "points": -2 }, { "rule": "L1", "points": -0.5, "once": true } ],
///   "maxFindings": 1000
/// }
/// </code>
/// </example>
/// <remarks>The deadlines are before those of the Regulation (<see cref="PublicationDeadline.Legal"/>), so they count first.</remarks>
public static partial class CheckPolicyJson
{
    /// <summary>The most bytes that a policy may have: 1 MiB.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static readonly LocalizedText HalfPair = new(
        "文字中有不成对的 UTF-16 代理项，不是有效的文字。",
        "a text holds half of a UTF-16 surrogate pair, which is no text."
    );

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8 };

    /// <summary>Reads a policy.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="more">Rules of one's own that the policy may name.</param>
    /// <exception cref="CheckPolicyException">It is no JSON, or not a policy; the exception names the member.</exception>
    public static CheckPolicy Parse(string json, IEnumerable<RuleDescriptor>? more = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json), more);
    }

    /// <summary>Reads a policy from a stream.</summary>
    /// <param name="utf8Json">The JSON in UTF-8; it stays open.</param>
    /// <param name="more">Rules of one's own that the policy may name.</param>
    /// <exception cref="CheckPolicyException">It is no JSON, or not a policy; the exception names the member.</exception>
    public static CheckPolicy Parse(Stream utf8Json, IEnumerable<RuleDescriptor>? more = null)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);

        // One byte more than may be tells a policy that is too long.
        var bytes = new byte[MaxBytes + 1];
        var length = utf8Json.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return Parse(bytes.AsMemory(0, length), more);
    }

    /// <summary>Reads a policy from a file.</summary>
    /// <param name="path">The path of the file, in UTF-8.</param>
    /// <param name="more">Rules of one's own that the policy may name.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="CheckPolicyException">It is no JSON, or not a policy; the exception names the member.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static CheckPolicy ParseFile(string path, IEnumerable<RuleDescriptor>? more = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var stream = File.OpenRead(path);
        return Parse(stream, more);
    }

    /// <summary>Reads a policy.</summary>
    /// <param name="utf8Json">The JSON.</param>
    /// <param name="more">Rules of one's own that the policy may name.</param>
    /// <exception cref="CheckPolicyException">It is no JSON, or not a policy; the exception names the member.</exception>
    public static CheckPolicy Parse(ReadOnlyMemory<byte> utf8Json, IEnumerable<RuleDescriptor>? more = null)
    {
        if (utf8Json.Length > MaxBytes)
        {
            throw new CheckPolicyException(
                "",
                new LocalizedText(
                    $"政策文件有 {utf8Json.Length} 字节，最多 {MaxBytes} 字节。",
                    $"it has {utf8Json.Length} bytes; at most {MaxBytes} are read."
                )
            );
        }

        var bytes = utf8Json[Utf8Mark.LengthIn(utf8Json.Span)..];
        if (!Utf8.IsValid(bytes.Span))
        {
            throw NotUtf8();
        }

        try
        {
            using var document = JsonDocument.Parse(bytes, Options);
            RepeatedMembers.Refuse(document.RootElement, "");
            return new Reader([.. RuleCatalog.All, .. more ?? []]).Read(document.RootElement);
        }
        catch (CheckPolicyException exception) when (exception.Line is null)
        {
            throw new CheckPolicyException(
                exception.Pointer,
                exception.Explanation,
                exception.InnerException,
                PolicyLines.Of(bytes.Span, exception.Pointer)
            );
        }
        catch (JsonException exception)
        {
            throw new CheckPolicyException("", JsonFault.Of(bytes.Span, exception), exception, (int?)exception.LineNumber + 1);
        }
        catch (InvalidOperationException exception)
        {
            // Half of a pair of UTF-16 units passes as JSON, and is no text.
            throw new CheckPolicyException("", HalfPair, exception);
        }
    }

    private sealed class Reader(ImmutableArray<RuleDescriptor> known)
    {
        // Those of the policy itself are known once they are read, which is first.
        private ImmutableArray<RuleDescriptor> rules = known;

        public CheckPolicy Read(JsonElement root)
        {
            var policy = CheckPolicy.Default;
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("rules", out var own))
            {
                policy = policy with
                {
                    LocalRules = [.. Items(own, "/rules").Select(static item => LocalRuleJson.Read(item.Value, item.Pointer))],
                };
                RequireDistinct(policy.LocalRules);
                rules = [.. rules, .. policy.LocalRules.Select(LocalRules.DescriptorOf)];
            }

            foreach (var (pointer, name, value) in Members(root, ""))
            {
                policy = name switch
                {
                    "$schema" or "rules" => policy,
                    "points" => policy with { Points = [.. Items(value, pointer).Select(item => Points(item.Value, item.Pointer))] },
                    "severities" => policy with { Severities = Severities(value, pointer) },
                    "off" => policy with
                    {
                        Off = Items(value, pointer)
                            .Select(item => Rule(TextOf(item.Value, item.Pointer), item.Pointer))
                            .ToImmutableHashSet(StringComparer.Ordinal),
                    },
                    "blankCountsAsZero" => policy with { BlankCountsAsZero = Flag(value, pointer) },
                    "thresholds" => policy with { Thresholds = Thresholds(value, pointer) },
                    "deadlines" => policy with
                    {
                        Deadlines =
                        [
                            .. Items(value, pointer).Select(item => Deadline(item.Value, item.Pointer)),
                            .. PublicationDeadline.Legal,
                        ],
                    },
                    "waivers" => policy with { Waivers = [.. Items(value, pointer).Select(item => WaiverOf(item.Value, item.Pointer))] },
                    "maxFindings" => InRange(pointer, () => policy with { MaxFindings = Integer(value, pointer) }),
                    _ => throw Unknown(
                        pointer,
                        name,
                        "severities, off, blankCountsAsZero, thresholds, deadlines, waivers, rules, points, maxFindings"
                    ),
                };
            }

            return policy;
        }

        private ImmutableDictionary<string, FindingSeverity> Severities(JsonElement element, string at)
        {
            var severities = CheckPolicy.Default.Severities;
            foreach (var (pointer, name, value) in Members(element, at))
            {
                var rule = Rule(name, pointer);
                severities = severities.ContainsKey(rule)
                    ? throw Repeated(rule, pointer)
                    : severities.Add(rule, SeverityOf(value, pointer));
            }

            return severities;
        }

        private void RequireDistinct(ImmutableArray<LocalRule> own)
        {
            for (var i = 0; i < own.Length; i++)
            {
                var id = own[i].Id;
                if (
                    own[..i].Any(other => string.Equals(other.Id, id, StringComparison.OrdinalIgnoreCase))
                    || rules.Any(rule => string.Equals(rule.Id, id, StringComparison.OrdinalIgnoreCase))
                )
                {
                    throw Repeated(id, string.Create(CultureInfo.InvariantCulture, $"/rules/{i}/id"));
                }
            }
        }

        private static CheckPolicyException Repeated(string id, string pointer) =>
            new(pointer, new LocalizedText($"规则编号“{id}”重复。", $"the id \"{id}\" occurs twice."));

        public static CheckThresholds Thresholds(JsonElement element, string at)
        {
            var thresholds = new CheckThresholds();
            foreach (var (pointer, name, value) in Members(element, at))
            {
                thresholds = InRange(pointer, () => name switch
                    {
                        "spikeFactor" => thresholds with { SpikeFactor = Number(value, pointer) },
                        "spikeFloor" => thresholds with { SpikeFloor = Number(value, pointer) },
                        "copiedTableFigures" => thresholds with { CopiedTableFigures = Integer(value, pointer) },
                        "alikeShare" => thresholds with { AlikeShare = Fraction(value, pointer) },
                        "alikeShareOfWarning" => thresholds with { AlikeShareOfWarning = Fraction(value, pointer) },
                        "copiedTextShare" => thresholds with { CopiedTextShare = Fraction(value, pointer) },
                        "problemsLength" => thresholds with { ProblemsLength = Integer(value, pointer) },
                        _ => throw Unknown(
                            pointer,
                            name,
                            "spikeFactor, spikeFloor, copiedTableFigures, copiedTextShare, alikeShare, alikeShareOfWarning, problemsLength"
                        ),
                    });
            }

            return thresholds;
        }

        public static PublicationDeadline Deadline(JsonElement element, string at)
        {
            AgencyKind? kind = null;
            AgencyLevel? level = null;
            DateOnly? date = null;
            foreach (var (pointer, name, value) in Members(element, at))
            {
                switch (name)
                {
                    case "kind":
                        kind = Word<AgencyKind>(value, pointer);
                        break;
                    case "level":
                        level = Word<AgencyLevel>(value, pointer);
                        break;
                    case "date":
                        date = DayOfYear(value, pointer);
                        break;
                    default:
                        throw Unknown(pointer, name, "kind, level, date");
                }
            }

            return date is { } day ? new PublicationDeadline(kind, level, day.Month, day.Day) : throw Missing(at, "date");
        }

        public Waiver WaiverOf(JsonElement element, string at)
        {
            string? rule = null,
                where = null,
                reason = null,
                by = null,
                agency = null;
            DateOnly? until = null;
            int? year = null;
            foreach (var (pointer, name, value) in Members(element, at))
            {
                switch (name)
                {
                    case "rule":
                        rule = Rule(TextOf(value, pointer), pointer);
                        break;
                    case "pointer":
                        where = PointerOf(TextOf(value, pointer), pointer);
                        break;
                    case "reason":
                        reason = Said(value, pointer);
                        break;
                    case "by":
                        by = Said(value, pointer);
                        break;
                    case "until":
                        until = Date(TextOf(value, pointer), "yyyy-MM-dd", "2026-12-31", pointer);
                        break;
                    case "agency":
                        agency = Said(value, pointer);
                        break;
                    case "year":
                        year = Integer(value, pointer);
                        break;
                    default:
                        throw Unknown(pointer, name, "rule, pointer, reason, by, until, agency, year");
                }
            }

            return new Waiver
            {
                Rule = rule ?? throw Missing(at, "rule"),
                Pointer = where ?? throw Missing(at, "pointer"),
                Reason = reason ?? throw Missing(at, "reason"),
                By = by ?? throw Missing(at, "by"),
                Until = until ?? throw Missing(at, "until"),
                Agency = agency,
                Year = year,
            };
        }

        public RulePoints Points(JsonElement element, string at)
        {
            string? rule = null;
            decimal? points = null;
            var once = false;
            foreach (var (pointer, name, value) in Members(element, at))
            {
                switch (name)
                {
                    case "rule":
                        rule = Rule(TextOf(value, pointer), pointer);
                        break;
                    case "points":
                        points = Number(value, pointer);
                        break;
                    case "once":
                        once = Flag(value, pointer);
                        break;
                    default:
                        throw Unknown(pointer, name, "rule, points, once");
                }
            }

            var given = points ?? throw Missing(at, "points");
            var id = rule ?? throw Missing(at, "rule");
            return InRange(at + "/points", () => new RulePoints(id, given, once));
        }

        // Ids are written in capitals or not, and held as their rule has them.
        private string Rule(string id, string pointer)
        {
            if (rules.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.OrdinalIgnoreCase)) is { } known)
            {
                return known.Id;
            }

            var near = RuleIds.Nearest(id, rules);
            throw new CheckPolicyException(
                pointer,
                new LocalizedText(
                    $"没有规则“{id}”{(near is null ? "" : $"；是否为“{near}”？")}。",
                    $"there is no rule \"{id}\"{(near is null ? "" : $"; did you mean \"{near}\"?")}."
                )
            );
        }

        private static string PointerOf(string text, string pointer) =>
            text.Length == 0 || text[0] == '/'
                ? IsOfReports(text)
                    ? text
                    : throw new CheckPolicyException(
                        pointer,
                        new LocalizedText(
                            $"报告中没有 {text}；豁免不会生效。",
                            $"no report has {text}, so the waiver would let nothing pass."
                        )
                    )
                : throw new CheckPolicyException(
                    pointer,
                    new LocalizedText(
                        $"“{text}”不是 JSON Pointer：应以 / 开头（空字符串为全文）。",
                        $"\"{text}\" is no JSON Pointer: it must begin with / (empty for the whole report)."
                    )
                );

        // A cell, row, group, table or section of an edition, or the words of the report.
        private static bool IsOfReports(string pointer) =>
            pointer is "/title" or "/preamble" or "/year" or "/agency" or "/agency/name" or "/publishedOn"
            || FormCatalog.Default.Editions.Any(edition =>
                edition.Sections.Any(section =>
                    pointer == section.Pointer || (section.Table is null && pointer == section.Pointer + "/text")
                ) || edition.Tables.SelectMany(static table => table.Cells).Any(cell => FormPath.Covers(pointer, cell.Pointer))
            );
    }
}
