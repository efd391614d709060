using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using GovDisclosure.Benchmarks;

if (args is ["texts"])
{
    TextDiffQuality.Write(Console.Out);
    return;
}

// The package of DiffPlex was built without optimisation; BenchmarkDotNet would run nothing beside it.
BenchmarkSwitcher.FromAssembly(typeof(TextDiffBenchmarks).Assembly).Run(args, DefaultConfig.Instance.WithOptions(ConfigOptions.DisableOptimizationsValidator));
