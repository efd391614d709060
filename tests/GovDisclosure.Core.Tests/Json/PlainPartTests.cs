using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using GovDisclosure.Comparison;
using GovDisclosure.Core.Tests.RollUp;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.Reading;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Json;

/// <summary>
/// A part of a result that is handed to plain <see cref="JsonSerializer"/> alone is written as it stands inside its result, whatever the
/// host's options are; what has no JSON says what to write in its stead.
/// </summary>
public sealed class PlainPartTests
{
    private static readonly JsonSerializerOptions Reflection = Bent(new DefaultJsonTypeInfoResolver());
    private static readonly JsonSerializerOptions Contract = Bent(
        JsonTypeInfoResolver.Combine(DisclosureJson.TypeInfoResolver, new DefaultJsonTypeInfoResolver())
    );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Parts_of_a_check_are_as_inside_it()
    {
        var input = new CheckInput
        {
            Report = ExampleReports.With(ExampleReports.Clean, ("/requests/newlyReceived/total", 7)) with
            {
                Overview = new Overview { Text = "本年共收到政府信息公开申请6件。" },
            },
            Previous = Reports.Numbered(Reports.Edition2021) with { Year = 2022 },
        };
        var policy = CheckPolicy.Default with
        {
            Points = [new RulePoints("GD2103", -2)],
            Waivers = [Waived("GD2103", "/requests"), Waived("GD2102", "/requests/noSuch")],
        };
        var result = new ReportChecker(policy).Check(input, Cancellation);
        using var json = JsonDocument.Parse(result.ToJson());
        var root = json.RootElement;
        Same(root.GetProperty("findings"), result.Findings);
        Same(root.GetProperty("causes"), result.Causes);
        Same(root.GetProperty("statements"), result.Statements);
        Same(root.GetProperty("notRun"), result.NotRun);
        Same(root.GetProperty("score"), result.Score);
        Same(root.GetProperty("score").GetProperty("items"), result.Score!.Items);
        Same(root.GetProperty("agencyMatch"), result.AgencyMatch);
        Same(root.GetProperty("unusedWaivers"), result.UnusedWaivers);
        Same(root.GetProperty("ruleSet"), result.RuleSet);
        Each(root.GetProperty("findings"), result.Findings, static (json, finding) =>
        {
            Same(json.GetProperty("operands"), finding.Operands);
            Same(json.GetProperty("message"), finding.Message);
        });
        Each(root.GetProperty("statements"), result.Statements, static (json, statement) =>
        {
            Same(json.GetProperty("quote"), statement.Quote);
            Same(json.GetProperty("readings"), statement.Readings);
            Each(json.GetProperty("readings"), statement.Readings, static (json, reading) =>
                Same(json.GetProperty("operands"), reading.Terms)
            );
        });
        Assert.NotEmpty(result.Causes);
        Assert.NotEmpty(result.Statements);
        Assert.NotEmpty(result.UnusedWaivers);
        Assert.Contains(result.Findings, static finding => !finding.Operands.IsEmpty);
        Assert.Contains(result.NotRun, static rule => rule.Remedy != RuleRemedy.None);
    }

    [Fact]
    public void Parts_of_an_explanation_are_as_inside_it()
    {
        foreach (var explanation in ReportExplainer.Default.Explain(RuleCatalog.RequestsBalance.Failing!.Input.Report))
        {
            using var json = JsonDocument.Parse(explanation.ToJson());
            Same(json.RootElement.GetProperty("violated"), explanation.Violated);
            Same(json.RootElement.GetProperty("leftOut"), explanation.LeftOut);
            Same(json.RootElement.GetProperty("candidates"), explanation.Candidates);
            Same(json.RootElement.GetProperty("table"), explanation.Table);
            Each(json.RootElement.GetProperty("candidates"), explanation.Candidates, static (json, candidate) =>
            {
                Same(json.GetProperty("changes"), candidate.Changes);
                Same(json.GetProperty("reasons"), candidate.Reasons);
                Same(json.GetProperty("witnesses"), candidate.Witnesses);
            });
            Assert.NotEmpty(explanation.Candidates);
        }
    }

    [Fact]
    public void Parts_of_a_comparison_are_as_inside_it()
    {
        var previous = Reports.Numbered(Reports.Edition2019) with { Overview = new Overview { Text = "2020年收到申请5件。\n已办结。" } };
        var current = Reports.Numbered(Reports.Edition2021) with
        {
            Overview = new Overview { Text = "2021年收到申请6件。\n已办结。" },
            Agency = new Agency { Name = "甲市人民政府", Code = "1" },
            Year = 2025,
        };
        var result = ReportComparison.Compare(previous, current, new ComparisonOptions { Checker = ReportChecker.Default });
        using var json = JsonDocument.Parse(result.ToJson());
        var root = json.RootElement;
        Same(root.GetProperty("cells"), result.Cells.ToImmutableArray());
        Same(root.GetProperty("text"), result.Texts);
        Same(root.GetProperty("particulars"), result.Particulars);
        Same(root.GetProperty("warnings"), result.Warnings);
        Same(root.GetProperty("narratives"), result.Narratives);
        Same(root.GetProperty("indicators"), result.Indicators);
        Same(root.GetProperty("agencyMatch"), result.AgencyMatch);
        Same(root.GetProperty("copiedTables"), result.CopiedTables);
        Each(root.GetProperty("narratives"), result.Narratives, static (json, narrative) =>
        {
            Same(json.GetProperty("figures"), narrative.Text.Figures);
            Same(json.GetProperty("paragraphs"), narrative.Text.Paragraphs);
            Each(json.GetProperty("paragraphs"), narrative.Text.Paragraphs, static (json, paragraph) =>
                Same(json.GetProperty("segments"), paragraph.Segments)
            );
        });
        Each(root.GetProperty("indicators"), result.Indicators, static (json, indicator) =>
            Same(json.GetProperty("after"), indicator.After)
        );
        Each(root.GetProperty("cells"), [.. result.Cells], static (json, cell) =>
        {
            if (cell.Share is { } share)
            {
                Same(json.GetProperty("share"), share);
            }
        });
        Assert.All([result.Texts.Length, result.Particulars.Length, result.Warnings.Length, result.Narratives.Length], static count =>
            Assert.NotEqual(0, count)
        );
        Assert.Contains(result.Cells, static cell => cell.Share is not null);
        Assert.Equal(result.Changes.Length, JsonSerializer.SerializeToElement(result.Changes, Contract).GetArrayLength());
    }

    [Fact]
    public void Parts_of_a_series_are_as_inside_it()
    {
        var series = ReportSeries.Of(Reports.Numbered(Reports.Edition2019), Reports.Numbered(Reports.Edition2021));
        using var json = JsonDocument.Parse(series.ToJson());
        Same(json.RootElement.GetProperty("breaks"), series.Breaks);
        Same(json.RootElement.GetProperty("indicators")[0].GetProperty("values"), series.Trend(Indicator.All[0]));
        Assert.NotEmpty(series.Breaks);
        foreach (var cell in Reports.Edition2021.Cells)
        {
            var points = JsonSerializer.SerializeToElement(series.Trend(cell.Pointer), Contract).EnumerateArray().ToList();
            Assert.Equal(series.Years, points.Select(static point => point.GetProperty("year").GetInt32()));
            Assert.False(points[0].TryGetProperty("verdict", out _));
            Assert.True(points[^1].TryGetProperty("value", out _));
        }

        // No such cell in one year is not a blank one.
        var added = series.Trend("/proactiveDisclosure/rules/issued")[0];
        Assert.Equal(added.Value is not null, JsonSerializer.SerializeToElement(added, Contract).TryGetProperty("value", out _));
    }

    [Fact]
    public void Parts_of_a_reading_are_as_inside_it()
    {
        var reading = ReadResultSamples.All[0];
        using var json = JsonDocument.Parse(reading.ToJson());
        Same(json.RootElement.GetProperty("diagnostics"), reading.Diagnostics);
        Same(json.RootElement.GetProperty("provenance"), reading.Provenance);
        Same(json.RootElement.GetProperty("provenance"), reading.Provenance.Cells);
        Same(json.RootElement.GetProperty("coverage"), reading.Coverage);
        Same(json.RootElement.GetProperty("inferences"), reading.Inferences);
        Same(json.RootElement.GetProperty("diagnostics")[0].GetProperty("position"), reading.Diagnostics[0].Position);
        Assert.NotEmpty(reading.Inferences);
        Assert.NotEmpty(reading.Provenance.Cells);
    }

    [Fact]
    public void Parts_of_a_roll_up_are_as_inside_it()
    {
        var result = new MadeUpCounty(seed: 1).Omit("D1").CountZoneTwice().RollUp();
        using var json = JsonDocument.Parse(result.ToJson());
        var root = json.RootElement;
        Same(root.GetProperty("late"), result.Late);
        Same(root.GetProperty("renamed"), result.Renamed);
        Same(root.GetProperty("merged"), result.Merged);
        Same(root.GetProperty("duplicates"), result.Duplicates);
        Same(root.GetProperty("blanks"), result.Blanks);
        Same(root.GetProperty("childErrors"), result.Errors);
        var own = root.GetProperty("perimeters").GetProperty("own");
        Same(own, result.Own);
        Same(own.GetProperty("differences"), result.Own.Differences);
        Same(own.GetProperty("certificate").GetProperty("sets")[0], result.Own.Attribution!.Sets[0]);
        foreach (var file in result.Files)
        {
            var alone = JsonSerializer.SerializeToElement(file, Contract);
            Assert.Equal(file.Name, alone.GetProperty("file").GetString());
            foreach (var member in root.GetProperty("files").GetProperty(file.Name).EnumerateObject())
            {
                Assert.True(JsonElement.DeepEquals(member.Value, alone.GetProperty(member.Name)), member.Name);
            }
        }

        using var list = JsonDocument.Parse(GovDisclosure.RollUp.UnitListSchema.ToJson());
        var columns = list.RootElement.GetProperty("fields").EnumerateArray().Select(static field => field.GetProperty("name").GetString());
        Assert.All(JsonSerializer.SerializeToElement(result.Units, Contract).EnumerateArray(), unit =>
            Assert.All(unit.EnumerateObject(), member => Assert.Contains(member.Name, columns))
        );
        Assert.NotEmpty(result.Own.Differences);
    }

    [Fact]
    public void A_sum_goes_both_ways()
    {
        var sum = ReportSum.Of(
            Reports.Edition2021,
            [("甲", Reports.Numbered(Reports.Edition2021)), ("乙", Reports.Blank(Reports.Edition2021))]
        );
        using var json = JsonDocument.Parse(GovDisclosure.RollUp.ReportSumJson.ToJson(sum));
        Same(json.RootElement, sum);
        Same(json.RootElement.GetProperty("gaps"), sum.Gaps);
        foreach (var options in new[] { Reflection, Contract })
        {
            var again = JsonSerializer.Deserialize<ReportSum>(JsonSerializer.Serialize(sum, options), options)!;
            Assert.Equal(GovDisclosure.RollUp.ReportSumJson.ToJson(sum), GovDisclosure.RollUp.ReportSumJson.ToJson(again));
            var problem = Assert.Throws<DisclosureJsonException>(() => JsonSerializer.Deserialize<ReportSum>("{\"reports\":1}", options));
            Assert.Contains("edition", problem.Problem!.Message.En, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Texts_go_both_ways()
    {
        var text = new LocalizedText("甲\"", "a");
        var remarks = PointerTexts.Create(new("/Requests", "注"), new("/a~1b", ""));
        foreach (var options in new[] { Reflection, Contract })
        {
            Assert.Equal("{\"zh\":\"甲\\\"\",\"en\":\"a\"}", JsonSerializer.Serialize(text, options));
            Assert.Equal(text, JsonSerializer.Deserialize<LocalizedText>(JsonSerializer.Serialize(text, options), options));
            Assert.Equal("{\"/Requests\":\"注\",\"/a~1b\":\"\"}", JsonSerializer.Serialize(remarks, options));
            Assert.Equal(remarks, JsonSerializer.Deserialize<PointerTexts>(JsonSerializer.Serialize(remarks, options), options));
            Assert.Equal(
                "{\"/a\":\"\u3000\U00020BB7\"}",
                JsonSerializer.Serialize(PointerTexts.Empty.With("/a", "\u3000\U00020BB7"), options)
            );
            Assert.Throws<ArgumentException>(() => JsonSerializer.Serialize(remarks.With("/a", "\uD842"), options));
        }
    }

    [Theory]
    [InlineData(typeof(LocalizedText), "{\"zh\":\"a\"}", "")]
    [InlineData(typeof(LocalizedText), "{\"zh\":\"a\",\"en\":1}", "/en")]
    [InlineData(typeof(LocalizedText), "{\"zh\":\"a\",\"zh\":\"a\",\"en\":\"b\"}", "/zh")]
    [InlineData(typeof(LocalizedText), "{\"zh\":\"a\",\"en\":\"b\",\"fr\":\"c\"}", "/fr")]
    [InlineData(typeof(LocalizedText), "[]", "")]
    [InlineData(typeof(LocalizedText), "{\"zh\":\"\\ud800\",\"en\":\"b\"}", "/zh")]
    [InlineData(typeof(PointerTexts), "{\"a\":\"b\"}", "")]
    [InlineData(typeof(PointerTexts), "{\"/a\":null}", "/~1a")]
    [InlineData(typeof(PointerTexts), "{\"/a\":\"b\",\"/a\":\"b\"}", "")]
    [InlineData(typeof(PointerTexts), "5", "")]
    public void Texts_that_are_none_are_refused_with_their_place(Type type, string json, string pointer)
    {
        var problem = Assert.Throws<DisclosureJsonException>(() => JsonSerializer.Deserialize(json, type, Contract)).Problem!;
        Assert.Equal(pointer, problem.Pointer);
        Assert.StartsWith("expected an object", problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_has_its_place_where_it_is_known()
    {
        var message = new LocalizedText("错", "wrong");
        Assert.Equal(
            "[{\"pointer\":\"/year\",\"line\":2,\"column\":3,\"message\":{\"zh\":\"错\",\"en\":\"wrong\"}},"
                + "{\"pointer\":\"\",\"message\":{\"zh\":\"错\",\"en\":\"wrong\"}}]",
            JsonSerializer.Serialize<JsonProblem[]>([new("/year", 2, 3, message), new("", 0, 0, message)], Reflection)
        );
    }

    [Fact]
    public void Cells_rows_tables_and_editions_are_told_by_their_pointers_and_ids()
    {
        var cell = Reports.Edition2021.Cells[0];
        Assert.Equal($"\"{cell.Pointer}\"", JsonSerializer.Serialize(cell, Contract));
        Assert.Equal($"\"{cell.Row.Pointer}\"", JsonSerializer.Serialize(cell.Row, Contract));
        Assert.Equal($"\"{cell.Table.Pointer}\"", JsonSerializer.Serialize(cell.Table, Contract));
        Assert.Equal($"\"{cell.Column.Name}\"", JsonSerializer.Serialize(cell.Column, Contract));
        Assert.Equal("\"2021\"", JsonSerializer.Serialize(Reports.Edition2021, Contract));
        Assert.Equal("\"/overview\"", JsonSerializer.Serialize(Reports.Edition2021.Sections[0], Contract));
    }

    /// <summary>Those of a local rule's comparison are signs, which stand in its demand.</summary>
    [Fact]
    public void Every_enumeration_is_told_by_its_words()
    {
        var enumerations = typeof(AnnualReport)
            .Assembly.GetExportedTypes()
            .Where(static type => type.IsEnum && type != typeof(GovDisclosure.Rules.Policy.Local.SideComparison))
            .ToList();
        Assert.True(enumerations.Count > 30, $"{enumerations.Count}");
        Assert.All(enumerations, static type =>
        {
            var values = type.GetEnumValues().Cast<object>().Distinct().ToList();
            foreach (var options in new[] { Reflection, Contract })
            {
                var words = values.Select(value => JsonSerializer.Serialize(value, type, options)).ToList();
                Assert.All(words, static word => Assert.Matches("^\"[a-z元万][A-Za-z元]*\"$", word));
                Assert.Equal(values, words.Select(word => JsonSerializer.Deserialize(word, type, options)));
            }

            var problem = Assert.Throws<DisclosureJsonException>(() => JsonSerializer.Deserialize("2", type, Contract)).Problem!;
            Assert.StartsWith("expected one of ", problem.Message.En, StringComparison.Ordinal);
            Assert.ThrowsAny<ArgumentException>(() => JsonSerializer.Serialize(Enum.ToObject(type, 99), type, Contract));
        });
    }

    [Fact]
    public void Words_are_those_inside_results()
    {
        var result = ReportChecker.Default.Check(RuleCatalog.RequestsBalance.Failing!.Input, Cancellation);
        using var check = JsonDocument.Parse(result.ToJson());
        Each(check.RootElement.GetProperty("findings"), result.Findings, static (json, finding) =>
        {
            Same(json.GetProperty("severity"), finding.Severity);
            Same(json.GetProperty("status"), finding.Status);
        });
        Each(check.RootElement.GetProperty("causes"), result.Causes, static (json, cause) => Same(json.GetProperty("kind"), cause.Kind));
        var compared = ReportComparison.Compare(Reports.Numbered(Reports.Edition2019), Reports.Numbered(Reports.Edition2021));
        using var comparison = JsonDocument.Parse(compared.ToJson());
        Each(comparison.RootElement.GetProperty("cells"), [.. compared.Cells], static (json, cell) =>
        {
            Same(json.GetProperty("class"), cell.Class);
            Same(json.GetProperty("verdict"), cell.Verdict);
            Same(json.GetProperty("direction"), cell.Direction);
        });
        var rollUp = new MadeUpCounty(seed: 1).Omit("D1").CountZoneTwice().RollUp();
        using var sums = JsonDocument.Parse(rollUp.ToJson());
        Assert.All(rollUp.Files, file => Same(sums.RootElement.GetProperty("files").GetProperty(file.Name).GetProperty("role"), file.Role));
        Same(sums.RootElement.GetProperty("perimeters").GetProperty("own").GetProperty("repaired"), rollUp.Own.Repaired);
        Assert.Equal(
            "{\"warning\":true}",
            JsonSerializer.Serialize(new Dictionary<FindingSeverity, bool> { [FindingSeverity.Warning] = true }, Reflection)
        );
        Assert.Equal("\"万元\"", JsonSerializer.Serialize(MonetaryUnit.TenThousandYuan, Reflection));
    }

    [Fact]
    public void What_has_no_json_says_what_to_write()
    {
        var input = new CheckInput { Report = Reports.Zero(Reports.Edition2021) };
        var comparison = ReportComparison.Compare(Reports.Zero(Reports.Edition2021), Reports.Zero(Reports.Edition2021));
        object[] values =
        [
            input,
            new CheckedInput(input, ReportChecker.Default.Check(input, Cancellation)),
            comparison.Options,
            ReportChecker.Default.Check(input, Cancellation) is var check ? FindingsDifference.Between(check, check).Parts[0] : null!,
            Indicator.All[0].Numerator[0],
            SourceOutline.None,
            new DisclosureJsonResult(),
            new MadeUpCounty(seed: 1).RollUp().Own.Attribution!,
            default(GovDisclosure.RollUp.CellAmount),
        ];
        Assert.All(values, static value =>
        {
            foreach (var options in new[] { Reflection, Contract })
            {
                var exception = Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(value, value.GetType(), options));
                Assert.Contains("; write ", exception.Message, StringComparison.Ordinal);
            }
        });
    }

    /// <summary>What results hold, however deep, is written by the contract or refused: a type to come that is neither fails
    /// here.</summary>
    [Fact]
    public void Every_part_of_a_result_has_a_converter()
    {
        var core = typeof(AnnualReport).Assembly;
        var open = new Queue<Type>(
            core.GetExportedTypes()
                .Where(static type => type.IsAssignableTo(typeof(IJsonResult)) && type.IsClass)
                .Concat([typeof(CheckInput), typeof(CheckedInput), typeof(DisclosureJsonResult), typeof(SeriesPoint), typeof(ReportSum)])
        );
        var parts = new HashSet<Type>();
        while (open.TryDequeue(out var type))
        {
            if (parts.Add(type))
            {
                type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .SelectMany(static property => Named(property.PropertyType))
                    .Where(named => named.Assembly == core && !named.IsEnum)
                    .ToList()
                    .ForEach(open.Enqueue);
            }
        }

        // The forms themselves are told by pointers and ids; their insides are no part of a result.
        Assert.Empty(
            parts
                .Where(static type => type.Namespace != "GovDisclosure.Forms" && !type.IsDefined(typeof(JsonConverterAttribute), false))
                .Where(static type => type != typeof(ReportChecker) && type.Namespace != "GovDisclosure.Rules.RollUp")
                .Select(static type => type.FullName)
        );
        Assert.True(parts.Count > 80, $"{parts.Count}");
        Assert.Empty(
            parts
                .Where(static type => type.Namespace != "GovDisclosure.Forms")
                .SelectMany(static type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
                .Where(static property => Named(property.PropertyType).Any(static type => type.IsAssignableTo(typeof(ITuple))))
                .Select(static property =>
                    $"{property.DeclaringType!.Name}.{property.Name} is a tuple, which is written as an empty object"
                )
        );
    }

    [Fact]
    public void A_default_value_is_written_or_refused_by_name()
    {
        var structs = typeof(AnnualReport)
            .Assembly.GetExportedTypes()
            .Where(static type => type is { IsValueType: true, IsEnum: false } && type.IsDefined(typeof(JsonConverterAttribute), false))
            .ToList();
        Assert.NotEmpty(structs);
        Assert.All(structs, static type =>
        {
            var exception = Record.Exception(() => JsonSerializer.Serialize(Activator.CreateInstance(type), type, Contract));
            Assert.True(
                exception is null or ArgumentException or InvalidOperationException or NotSupportedException,
                $"{type}: {exception}"
            );
        });
    }

    private static Waiver Waived(string rule, string pointer) =>
        new()
        {
            Rule = rule,
            Pointer = pointer,
            Reason = "见更正公告",
            By = "办公室",
            Until = new DateOnly(2999, 12, 31),
        };

    // A type, and those that it is a list or a choice of.
    private static IEnumerable<Type> Named(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(Named).Append(type.GetGenericTypeDefinition())
        : type.IsArray ? Named(type.GetElementType()!)
        : [type];

    private static void Same<T>(JsonElement inside, T part)
    {
        foreach (var options in new[] { Reflection, Contract })
        {
            Assert.Equal(inside.GetRawText(), JsonSerializer.Serialize(part, options));
        }
    }

    private static void Each<T>(JsonElement inside, ImmutableArray<T> parts, Action<JsonElement, T> check)
    {
        Assert.Equal(parts.Length, inside.GetArrayLength());
        foreach (var (json, part) in inside.EnumerateArray().Zip(parts))
        {
            check(json, part);
        }
    }

    private static JsonSerializerOptions Bent(IJsonTypeInfoResolver resolver) =>
        new()
        {
            TypeInfoResolver = resolver,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,

            // What a host sets for its own types.
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper,
            DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseUpper,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
            NumberHandling = JsonNumberHandling.WriteAsString,
        };
}
