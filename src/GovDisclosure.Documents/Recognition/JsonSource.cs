using System.Text;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Recognition;

/// <summary>Reads the JSON of the contract; what strays from it becomes diagnostics with their places.</summary>
internal static class JsonSource
{
    // Half a surrogate pair is refused by the contract's reader, before a place is asked for.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Reads UTF-8, or UTF-16 with a mark: what older shells of Windows write when a program's output is redirected.</summary>
    public static ReadResult Read(ReadOnlySpan<byte> content, ReadOptions options)
    {
        if (content is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]))
        {
            return Result(DisclosureJson.Read(content, Contract(options)), content, options);
        }

        return TextDecoder.Decode(content) is { IsDamaged: false } decoded
            ? Read(decoded.Text, options)
            : new ReadResult { Diagnostics = [Messages.UnknownEncoding()] };
    }

    /// <summary>Reads a text.</summary>
    public static ReadResult Read(string json, ReadOptions options)
    {
        var utf8 = Utf8.GetBytes(json);
        return utf8.Length > options.MaxBytes
            ? new ReadResult { Diagnostics = [Messages.TooManyBytes(options.MaxBytes)] }
            : Result(DisclosureJson.Read(json, Contract(options)), utf8, options);
    }

    private static DisclosureJsonOptions Contract(ReadOptions options) =>
        DisclosureJsonOptions.Default with
        {
            MaxBytes = options.MaxBytes,
            Tolerant = options.TolerantJson,
        };

    private static ReadResult Result(DisclosureJsonResult json, ReadOnlySpan<byte> source, ReadOptions options)
    {
        var diagnostics = new DiagnosticList(options.MaxDiagnostics);
        var lines = new LineCursor(TextDecoder.WithoutUtf8Mark(source));
        foreach (var problem in json.Problems)
        {
            diagnostics.Add(
                new Diagnostic
                {
                    Code = DiagnosticCodes.InvalidJson,
                    Severity = json.Report is null ? FindingSeverity.Error : FindingSeverity.Warning,
                    Message = problem.Message,
                    Position = diagnostics.IsFull ? null : Position(ref lines, problem),
                    Pointer = problem.Pointer.Length > 0 ? problem.Pointer : null,
                }
            );
        }

        var told = diagnostics.ToImmutable();
        if (json.Report is not { } stated)
        {
            return new ReadResult { Diagnostics = told };
        }

        var report = Completed(stated, options);
        return new ReadResult
        {
            Report = report,
            Diagnostics = told,
            Coverage = Coverage.Of(FormCatalog.Default, report, Provenance.None, SourceOutline.None, told),
            Inferences =
            [
                .. SaidByCaller(stated, report)
                    .Select(static pointer => new Inference
                    {
                        Pointer = pointer,
                        Basis = InferenceBasis.Caller,
                        IsInReport = true,
                    }),
            ],
        };
    }

    // JSON states what it knows; what it leaves open the caller may say.
    private static AnnualReport Completed(AnnualReport report, ReadOptions options)
    {
        var (agency, said) = (report.Agency, options.Agency ?? new Agency());
        return report with
        {
            Year = report.Year ?? options.Year,
            Agency = new Agency
            {
                Name = agency.Name ?? said.Name,
                Kind = agency.Kind ?? said.Kind,
                Level = agency.Level ?? said.Level,
                Code = agency.Code ?? said.Code,
            },
        };
    }

    private static IEnumerable<string> SaidByCaller(AnnualReport stated, AnnualReport completed)
    {
        (bool IsSaid, string Pointer)[] members =
        [
            (stated.Agency.Name != completed.Agency.Name, "/agency/name"),
            (stated.Agency.Kind != completed.Agency.Kind, "/agency/kind"),
            (stated.Agency.Level != completed.Agency.Level, "/agency/level"),
            (stated.Year != completed.Year, "/year"),
        ];
        return members.Where(static member => member.IsSaid).Select(static member => member.Pointer);
    }

    // The contract counts bytes, a position counts characters.
    private static SourcePosition? Position(ref LineCursor lines, JsonProblem problem)
    {
        if (problem.Line is <= 0 or > int.MaxValue)
        {
            return null;
        }

        var line = lines.From((int)problem.Line);
        var before = (int)Math.Min(Math.Max(problem.Column - 1, 0), line.Length);
        return new SourcePosition((int)problem.Line, problem.Column > 0 ? Utf8.GetCharCount(line[..before]) + 1 : 0);
    }

    // The problems of a text come nearly in its order, so that all of them are found in about one pass.
    private ref struct LineCursor(ReadOnlySpan<byte> source)
    {
        private readonly ReadOnlySpan<byte> source = source;
        private int line = 1;
        private int start;

        /// <summary>The source from the start of a line.</summary>
        public ReadOnlySpan<byte> From(int number)
        {
            if (number < line)
            {
                (line, start) = (1, 0);
            }

            while (line < number && source[start..].IndexOf((byte)'\n') is var end and >= 0)
            {
                (line, start) = (line + 1, start + end + 1);
            }

            return source[start..];
        }
    }
}
