using System.Globalization;
using GovDisclosure.Documents;
using GovDisclosure.Json;

namespace GovDisclosure.Benchmarks.Streams;

/// <summary>As many full reports as are asked for: agencies, levels and years in turn, a figure in every cell, 3 000 characters of
/// text.</summary>
internal static class MadeUpReports
{
    private const int Agencies = 200;
    private const int Years = 5;

    private static readonly AgencyLevel[] Levels = [AgencyLevel.City, AgencyLevel.County, AgencyLevel.Township];

    public static AnnualReport Of(int number)
    {
        var (agency, year) = (number % Agencies, 2020 + (number / Agencies % Years));
        return (year % 2 == 0 ? Sample.Current : Sample.Previous) with
        {
            Year = year,
            Title = string.Create(CultureInfo.InvariantCulture, $"第{agency}单位{year}年政府信息公开工作年度报告"),
            Agency = new Agency
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"第{agency}单位"),
                Kind = AgencyKind.Government,
                Level = Levels[agency % Levels.Length],
            },
        };
    }

    /// <summary>Writes them as NDJSON, a different one in each of a thousand lines.</summary>
    public static void WriteLines(int number, Stream stream)
    {
        var lines = Enumerable
            .Range(0, Agencies * Years)
            .Select(static place => (byte[])[.. DisclosureJson.SerializeToUtf8Bytes(Of(place)), (byte)'\n'])
            .ToList();
        for (var i = 0; i < number; i++)
        {
            stream.Write(lines[i % lines.Count]);
        }

        stream.Flush();
    }

    /// <summary>Writes them as pages of a portal.</summary>
    public static void WritePages(int number, string folder)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < number; i++)
        {
            File.WriteAllText(
                Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{i:000000}.html")),
                PortalPage.Around(ReportWriter.Write(Of(i), ReportFormat.Html))
            );
        }
    }
}
