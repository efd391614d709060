using BenchmarkDotNet.Running;
using GovDisclosure.Benchmarks;

if (args is ["texts"])
{
    TextDiffQuality.Write(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(TextDiffBenchmarks).Assembly).Run(args);
