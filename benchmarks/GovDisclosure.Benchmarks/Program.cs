using System.Globalization;
using BenchmarkDotNet.Running;
using GovDisclosure.Benchmarks;
using GovDisclosure.Benchmarks.RealShapes;
using GovDisclosure.Benchmarks.Streams;

switch (args)
{
    case ["texts"]:
        TextDiffQuality.Write(Console.Out);
        break;

    case ["carriers"]:
        CarrierTimes.Write(Console.Out);
        break;

    // What eng/streams/run measures with.
    case ["lines", var number]:
        using (var output = Console.OpenStandardOutput())
        {
            MadeUpReports.WriteLines(int.Parse(number, CultureInfo.InvariantCulture), output);
        }

        break;
    case ["pages", var number, var folder]:
        MadeUpReports.WritePages(int.Parse(number, CultureInfo.InvariantCulture), folder);
        break;
    case ["read", var file]:
        await LinesScale.RunAsync(file, Console.Out);
        break;
    case ["tables", var number, var folder]:
        await TablesScale.RunAsync(int.Parse(number, CultureInfo.InvariantCulture), folder, Console.Out);
        break;
    // The sums alone, over the tables that the one above or the tool exported.
    case ["sums", var folder]:
        await TablesScale.AskAsync(folder, Console.Out);
        break;
    // Real shapes, each beside its yardstick, in turns; see results/README.md.
    case ["shapes", var rounds]:
        Interleaved.Write(RealWork.All(), int.Parse(rounds, CultureInfo.InvariantCulture), Console.Out);
        break;
    case ["pictures", var rounds]:
        Interleaved.Write(RealWork.Pictures(), int.Parse(rounds, CultureInfo.InvariantCulture), Console.Out);
        break;
    // From the start of a process to its first result.
    case ["start", var rounds]:
        StartUp.Write(int.Parse(rounds, CultureInfo.InvariantCulture), Console.Out);
        break;
    case ["start-one", var work]:
        StartUp.Do(work, Console.Out);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(TextDiffBenchmarks).Assembly).Run(args);
        break;
}
