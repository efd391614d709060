using GovDisclosure.Forms;
using GovDisclosure.Generators;
using GovDisclosure.Reading;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Json;

/// <summary>Readings with all that a reading may hold, and with as little.</summary>
internal static class ReadResultSamples
{
    /// <summary>At least a hundred; the first holds every member.</summary>
    public static IReadOnlyList<ReadResult> All { get; } = Make();

    private static List<ReadResult> Make()
    {
        List<ReadResult> readings =
        [
            Of(Reports.Numbered(Reports.Edition2021)),
            Of(Reports.Mixed()),
            Of(Reports.Numbered(Reports.Edition2019)),
        ];
        Check.That(GeneratedReports.Any, report => readings.Add(Of(report)), 110);
        readings.Add(new ReadResult());
        readings.Add(new ReadResult { Report = new AnnualReport() });
        readings.Add(new ReadResult { Diagnostics = [Diagnostic(FindingSeverity.Error, null, null)] });
        return readings;
    }

    private static ReadResult Of(AnnualReport report)
    {
        var cells = FormCatalog.Default.CellsOf(report).ToList();
        return new ReadResult
        {
            Report = report,
            Diagnostics =
            [
                Diagnostic(FindingSeverity.Warning, "/requests", new SourcePosition(3, 4, 1, 2, 5) { Page = 7, Sheet = "表" }),
                Diagnostic(FindingSeverity.Info, "", new SourcePosition(0)),
            ],
            Provenance = new Provenance([
                .. cells.Select(
                    static (cell, index) =>
                        new CellSource
                        {
                            Pointer = cell.Pointer,
                            Position = new SourcePosition(index + 1, index),
                            RawText = index % 2 == 0 ? "1,234" : "",
                            IsInferred = index % 3 == 0,
                        }
                ),
            ]),
            Coverage = new Coverage(cells.Count, cells.Count - 3, 1, 1, 1, 0),
            InferredAgency = new Agency
            {
                Name = "甲县人民政府",
                Kind = AgencyKind.Government,
                Level = AgencyLevel.County,
            },
            Inferences =
            [
                .. Enum.GetValues<InferenceBasis>()
                    .Select(static basis => new Inference
                    {
                        Pointer = "/year",
                        Value = basis == InferenceBasis.Caller ? null : "2021",
                        Basis = basis,
                        Text = basis == InferenceBasis.Title ? "2021年年度报告" : null,
                        Position = basis == InferenceBasis.Title ? new SourcePosition(1, 1) : null,
                        IsInReport = basis != InferenceBasis.Text,
                    }),
            ],
        };
    }

    private static Diagnostic Diagnostic(FindingSeverity severity, string? pointer, SourcePosition? position) =>
        new()
        {
            Code = DiagnosticCodes.UnknownFormat,
            Severity = severity,
            Pointer = pointer,
            Position = position,
            Message = new LocalizedText("无法识别", "not known"),
        };
}
