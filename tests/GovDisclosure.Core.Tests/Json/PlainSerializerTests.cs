using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using GovDisclosure.Comparison;
using GovDisclosure.Generators;
using GovDisclosure.Json;
using GovDisclosure.Reading;
using GovDisclosure.RollUp;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Json;

/// <summary>
/// Plain <see cref="JsonSerializer"/> calls write and read the contract, whatever the options: by the attributes of the types with
/// reflection,
/// by <see cref="DisclosureJson.TypeInfoResolver"/> without.
/// </summary>
public sealed class PlainSerializerTests
{
    private static readonly JsonSerializerOptions Reflection = Relaxed(new DefaultJsonTypeInfoResolver());
    private static readonly JsonSerializerOptions Contract = Relaxed(DisclosureJson.TypeInfoResolver);

    public static TheoryData<bool> Ways => [false, true];

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_report_is_the_contract(bool reflects) => Check.That(GeneratedReports.Any, report =>
        {
            var json = JsonSerializer.Serialize(report, Options(reflects));
            Assert.Equal(DisclosureJson.Serialize(report), json);
            Assert.Equal(report, JsonSerializer.Deserialize<AnnualReport>(json, Options(reflects)));
        });

    [Theory]
    [MemberData(nameof(Ways))]
    public void Every_section_table_group_and_row_is_as_in_the_report(bool reflects) =>
        Check.That(
            GeneratedReports.Any,
            report =>
            {
                using var whole = JsonDocument.Parse(DisclosureJson.Serialize(report));
                foreach (var (pointer, part) in Parts(report))
                {
                    var json = JsonSerializer.Serialize(part, part.GetType(), Options(reflects));
                    Assert.Equal(At(whole.RootElement, pointer), json);
                    Assert.Equal(part, JsonSerializer.Deserialize(json, part.GetType(), Options(reflects)));
                }
            },
            times: 20
        );

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_part_is_found_by_its_abstract_type(bool reflects)
    {
        foreach (var report in new[] { Reports.Numbered(Reports.Edition2019), Reports.Numbered(Reports.Edition2021) })
        {
            Same<ProactiveDisclosure>(report.ProactiveDisclosure!);
            Same<OtherHandling>(report.Requests!.Outcomes.OtherHandling);
            Same(report.Requests.Outcomes);
            Same(report.Agency);
            Assert.Equal("{\"text\":\"一\"}", JsonSerializer.Serialize<NarrativeSection>(new Overview { Text = "一" }, Options(reflects)));
        }

        void Same<T>(T value)
        {
            var json = JsonSerializer.Serialize(value, Options(reflects));
            Assert.Equal(value, JsonSerializer.Deserialize<T>(json, Options(reflects)));
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Counts_and_amounts_are_as_in_the_report(bool reflects)
    {
        Check.That(GeneratedValues.Counts, count => RoundTrip(
                count,
                count.IsNumber ? count.ToString()
                    : count.IsBlank ? "null"
                    : "\"n/a\""
            ));
        Check.That(GeneratedValues.Amounts, amount => Assert.Equal(amount, Again(amount)));
        Check.That(GeneratedValues.Amounts, amount => Assert.Equal(CellValue.FromAmount(amount), Again(CellValue.FromAmount(amount))));
        RoundTrip(Amount.FromDecimal(4.00m), "4.00");
        RoundTrip(Amount.FromDecimal(1.2m, MonetaryUnit.TenThousandYuan), "{\"amount\":1.2,\"amountUnit\":\"万元\"}");

        void RoundTrip<T>(T value, string json)
        {
            Assert.Equal(json, JsonSerializer.Serialize(value, Options(reflects)));
            Assert.Equal(value, Again(value));
        }

        T Again<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, Options(reflects)), Options(reflects))!;
    }

    [Theory]
    [InlineData(typeof(Count), "1.5", "expected an integer within 64 bits")]
    [InlineData(typeof(Count), "\"\"", "found \"\"")]
    [InlineData(typeof(Count), "{}", "found {…}")]
    [InlineData(typeof(Amount), "1e3", "expected a decimal number")]
    [InlineData(typeof(Amount), "{\"amount\":1}", "line 1: expected \"amount\" and \"amountUnit\"")]
    [InlineData(typeof(Amount), "{\"amount\":1,\"amount\":2,\"amountUnit\":\"元\"}", "each once")]
    [InlineData(typeof(Amount), "{\"amount\":1,\"amountUnit\":\"角\"}", "\"元\" or \"万元\"")]
    [InlineData(typeof(Amount), "{\"amount\":null,\"amountUnit\":\"元\"}", "expected a decimal number")]
    [InlineData(typeof(ApplicantCounts), "{}", "/naturalPersons: the member is missing")]
    [InlineData(typeof(ApplicantCounts), "[]", "expected an object")]
    [InlineData(typeof(Overview), "{\"text\":1}", "/text: expected a string")]
    [InlineData(typeof(Agency), "{\"name\":null,\"kind\":\"x\",\"level\":null}", "/kind: expected")]
    [InlineData(typeof(UndividedOtherHandling), "{\"undivided\":{}}", "/undivided/naturalPersons: the member is missing")]
    public void What_does_not_keep_to_the_contract_is_refused_with_its_place(Type type, string json, string expected)
    {
        foreach (var options in new[] { Reflection, Contract })
        {
            var exception = Assert.Throws<DisclosureJsonException>(() => JsonSerializer.Deserialize(json, type, options));
            Assert.Contains(expected, exception.Problem!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_line_is_told_also_where_a_host_reads()
    {
        var json = DisclosureJson
            .Serialize(Reports.Zero(Reports.Edition2021), new DisclosureJsonOptions { WriteIndented = true })
            .Replace("\"year\": 2021", "\"year\": \"2021\"", StringComparison.Ordinal);
        var problem = Assert.Throws<DisclosureJsonException>(() => JsonSerializer.Deserialize<AnnualReport>(json, Reflection)).Problem!;
        Assert.Equal(("/year", 3), (problem.Pointer, problem.Line));
    }

    [Theory]
    [InlineData("{\"years\":[null,\n{\"year\":2024}]}", "/years/1/edition")]
    [InlineData("{\"by.name/of\":{\"year\":2024}}", "/by.name~1of/edition")]
    [InlineData("{\"byName\":{\"year\":2024}}", "/byName/edition")]
    public void Of_several_reports_in_one_body_the_pointer_says_which(string json, string pointer)
    {
        var problem = Assert
            .Throws<DisclosureJsonException>(() =>
            {
                _ = json.Contains("years", StringComparison.Ordinal)
                    ? JsonSerializer.Deserialize<Dictionary<string, AnnualReport?[]>>(json, Reflection) as object
                    : JsonSerializer.Deserialize<Dictionary<string, AnnualReport>>(json, Reflection);
            })
            .Problem!;
        Assert.Equal(pointer, problem.Pointer);
    }

    [Theory]
    [InlineData("{\"a\":[1,\n2}", 2, 2, "不是有效的 JSON：此处不应是 '}'")]
    [InlineData("", 1, 1, "不是有效的 JSON：文本在此处中断")]
    [InlineData("[1] x", 1, 5, "不是有效的 JSON：此处不应是 'x'")]
    public void The_fault_of_any_text_that_is_no_json_is_told_in_both_languages(string text, int line, int column, string message)
    {
        var fault = DisclosureJson.FindFault(System.Text.Encoding.UTF8.GetBytes(text))!;
        Assert.Equal(("", line, column), (fault.Pointer, fault.Line, fault.Column));
        Assert.StartsWith(message, fault.Message.Zh, StringComparison.Ordinal);
        Assert.StartsWith("not valid JSON: ", fault.Message.En, StringComparison.Ordinal);
        Assert.Null(DisclosureJson.FindFault("{\"a\":[1]}"u8));
        Assert.Contains(
            "nested",
            DisclosureJson.FindFault(System.Text.Encoding.UTF8.GetBytes(new string('[', 1000)))!.Message.En,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Results_are_written_by_their_schemas(bool reflects)
    {
        var report = Reports.Numbered(Reports.Edition2021);
        var previous = Reports.Numbered(Reports.Edition2019);
        var check = ReportChecker.Default.Check(report, previous, TestContext.Current.CancellationToken);
        var comparison = ReportComparison.Compare(previous, report, new ComparisonOptions { Checker = ReportChecker.Default });
        IJsonResult[] results =
        [
            check,
            check.Findings[0],
            comparison,
            comparison.Findings!,
            ReportSeries.Of(previous, report),
            ReportExplainer.Default.Explain(report)[0],
            new ReadResult { Report = report },
            ReportPatch.Between(previous, report),
            RepairPatch.Of(ReportExplainer.Default.Explain(report)),
            check.Passed[0],
            new RollUpBuilder(UnitList.Of([]), new RollUpOptions { Year = 2023 }).Build(TestContext.Current.CancellationToken),
            CheckPolicy.Default,
        ];
        Assert.All(results, result => Assert.Equal(result.ToJson(), JsonSerializer.Serialize(result, result.GetType(), Options(reflects))));
        Assert.All(results.Where(static result => result is not CheckPolicy), result =>
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("{}", result.GetType(), Options(reflects)))
        );
        var all = typeof(AnnualReport)
            .Assembly.GetExportedTypes()
            .Where(static type => type.IsAssignableTo(typeof(IJsonResult)) && type.IsClass);
        Assert.Equal(all.ToHashSet(), results.Select(static result => result.GetType()).ToHashSet());
    }

    [Fact]
    public void Every_type_with_a_converter_is_resolved_without_reflection()
    {
        var types = typeof(AnnualReport)
            .Assembly.GetExportedTypes()
            .Where(static type => type.IsDefined(typeof(JsonConverterAttribute), inherit: false))
            .ToList();
        Assert.All(types, static type => Assert.NotNull(DisclosureJson.TypeInfoResolver.GetTypeInfo(type, Contract)));
        Assert.True(types.Count > 100, $"{types.Count}");
    }

    [Fact]
    public void Every_record_of_the_statute_has_a_converter() =>
        Assert.All(
            typeof(AnnualReport)
                .Assembly.GetExportedTypes()
                .Where(static type =>
                    type.Namespace == "GovDisclosure"
                    && type is { IsEnum: false, IsInterface: false } and not { IsAbstract: true, IsSealed: true }
                ),
            static type => Assert.True(type.IsDefined(typeof(JsonConverterAttribute), inherit: false), type.Name)
        );

    // The order of the parts does not matter; the form's own walk would prove nothing.
    private static IEnumerable<(string Pointer, object Part)> Parts(object owner, string pointer = "")
    {
        foreach (
            var property in owner
                .GetType()
                .GetProperties()
                .Where(static property =>
                    property.PropertyType.Namespace == "GovDisclosure"
                    && property.GetIndexParameters().Length == 0
                    && !property.GetMethod!.IsStatic
                )
        )
        {
            if (property.GetValue(owner) is { } value and not (Count or Amount or PointerTexts or Enum))
            {
                var at = pointer + "/" + JsonNamingPolicy.CamelCase.ConvertName(property.Name);
                yield return (at, value);
                foreach (var inner in Parts(value, at))
                {
                    yield return inner;
                }
            }
        }
    }

    private static string At(JsonElement root, string pointer) =>
        pointer.Split('/').Skip(1).Aggregate(root, static (element, name) => element.GetProperty(name)).GetRawText();

    private static JsonSerializerOptions Options(bool reflects) => reflects ? Reflection : Contract;

    private static JsonSerializerOptions Relaxed(IJsonTypeInfoResolver resolver) =>
        new()
        {
            TypeInfoResolver = resolver,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,

            // What a host sets for its own types.
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
            NumberHandling = JsonNumberHandling.WriteAsString,
        };
}
