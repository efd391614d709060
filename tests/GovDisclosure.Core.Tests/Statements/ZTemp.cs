using GovDisclosure.Rules;
using GovDisclosure.Statements;
using GovDisclosure.Rules.Text;
namespace GovDisclosure.Core.Tests.Statements;
public sealed class ZTemp
{
    private static double Min(Action a)
    {
        for (var i = 0; i < 300; i++) { a(); }
        var best = double.MaxValue;
        for (var k = 0; k < 40; k++)
        {
            var t = System.Diagnostics.Stopwatch.GetTimestamp();
            for (var i = 0; i < 10; i++) { a(); }
            best = Math.Min(best, System.Diagnostics.Stopwatch.GetElapsedTime(t).TotalMicroseconds / 10);
        }
        return best;
    }

    [Fact]
    public void Each()
    {
        var report = TextCostTests.Long();
        var text = report.Overview!.Text;
        var lines = new List<string>();
        var sentences = new ReportText(report, GovDisclosure.Forms.FormCatalog.Default.Newest).Sentences.Select(s => s.Text).ToList();
        var f = new FoldedText();
        var tokens = new List<Token>();
        var figures = new List<Figure>();
        lines.Add($"{text.Length} chars {sentences.Count} sentences");
        lines.Add($"cut {Min(() => { var c = new SentenceCutter(text); while (c.MoveNext()) { } }):0.0}");
        lines.Add($"fold {Min(() => { foreach (var s in sentences) { f.Set(s); } }):0.0}");
        lines.Add($"tokens {Min(() => { foreach (var s in sentences) { tokens.Clear(); Tokenizer.Read(Lexicon.Default, s, tokens); } }):0.0}");
        lines.Add($"numbers {Min(() => { foreach (var s in sentences) { figures.Clear(); Numbers.Scan(s, figures); } }):0.0}");
        foreach (var role in Enum.GetValues<WordRole>().Where(r => r >= WordRole.Composition))
        {
            lines.Add($"has {role} {Min(() => { foreach (var s in sentences) { Lexicon.Default.Has(s, role); } }):0.0}");
        }
        var reader = new StatementReader();
        lines.Add($"reader {Min(() => reader.Read(text, new TextState { Year = 2023, Agency = "云岭镇人民政府" }, static (_, _, _) => { }, default)):0.0}");
        foreach (var (name, c) in new[] { ("all", ReportChecker.Default), ("GD3001", ReportChecker.Default.Only("GD3001")), ("mine", ReportChecker.Default.Only("GD3001","GD3002","GD3003","GD3004","GD3005","GD3006","GD3007","GD3008","GD3012","GD3013","GD3014","GD4011")), ("GD4011", ReportChecker.Default.Only("GD4011")), ("GD3008", ReportChecker.Default.Only("GD3008")), ("GD3013", ReportChecker.Default.Only("GD3013")), ("GD1007", ReportChecker.Default.Only("GD1007")), ("GD4003", ReportChecker.Default.Only("GD4003")), ("GD4005", ReportChecker.Default.Only("GD4005")) })
        {
            var us = Min(() => c.Check(report));
            var before = GC.GetAllocatedBytesForCurrentThread();
            c.Check(report);
            lines.Add($"{us:0.0} us {GC.GetAllocatedBytesForCurrentThread() - before} B {name}");
        }
        File.WriteAllLines("/tmp/alloc.txt", lines);
    }
}
