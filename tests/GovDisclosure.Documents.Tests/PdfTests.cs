using System.Diagnostics;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests;

/// <summary>PDF, through pdftotext where the machine has it.</summary>
public sealed class PdfTests
{
    private static readonly ReadOptions Allowed = ReadOptions.Default with { PdfText = PdfTextProgram.Default };

    [Fact]
    public void No_program_is_started_unless_allowed()
    {
        var diagnostic = Assert.Single(ReportReader.Read("%PDF-1.7"u8.ToArray()).Diagnostics);
        Assert.Equal(DiagnosticCodes.PdfNotRead, diagnostic.Code);
        Assert.Contains("ReadOptions.PdfText", diagnostic.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_is_not_there_is_named()
    {
        var options = ReadOptions.Default with { PdfText = new PdfTextProgram { Path = "no-such-program-here" } };
        var diagnostic = Assert.Single(ReportReader.Read("%PDF-1.7"u8.ToArray(), options).Diagnostics);
        Assert.Equal(DiagnosticCodes.PdfNotRead, diagnostic.Code);
        Assert.Contains("no-such-program-here", diagnostic.Message.En, StringComparison.Ordinal);
        Assert.Contains("poppler-utils", diagnostic.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new PdfTextProgram { Path = " " });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PdfTextProgram { Timeout = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PdfTextProgram { Timeout = TimeSpan.FromDays(1) });
    }

    [Fact]
    public void A_damaged_one_is_told()
    {
        SkipWithoutProgram();
        Assert.Equal(DiagnosticCodes.DamagedSource, Assert.Single(ReportReader.Read("%PDF-1.7\n1 0 obj"u8.ToArray(), Allowed).Diagnostics).Code);

        // Long enough that the program ends before it has read all.
        var junk = new byte[4 * 1024 * 1024];
        "%PDF-1.7\n"u8.CopyTo(junk);
        Assert.Equal(DiagnosticCodes.DamagedSource, Assert.Single(ReportReader.Read(junk, Allowed).Diagnostics).Code);
    }

    /// <summary>Programs that do not end, or never stop talking, are ended; they stand in for a PDF made to be slow or huge.</summary>
    [Theory]
    [InlineData("while :; do sleep 1; done", 1)]
    [InlineData("yes 一", 20)]
    public void A_program_beyond_its_limits_is_ended(string script, int seconds)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("the stand-in is a shell script");
            return;
        }

        using var folder = new TemporaryFolder();
        var program = Path.Combine(folder.Path, "program");
        File.WriteAllText(program, $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var options = ReadOptions.Default with { MaxBytes = 1000, PdfText = new PdfTextProgram { Path = program, Timeout = TimeSpan.FromSeconds(seconds) } };
        Assert.Equal(DiagnosticCodes.LimitExceeded, Assert.Single(ReportReader.Read("%PDF-1.7"u8.ToArray(), options).Diagnostics).Code);
    }

    [Theory]
    [InlineData("hongze_qu_2023")]
    [InlineData("hongze_qu_2024")]
    public void A_published_one_is_read_whole(string name)
    {
        var path = CorpusFigures.PathOf("reports", name + ".pdf");
        SkipWithoutProgram();
        var expected = CorpusFigures.Expected(name);
        var result = ReportReader.ReadFile(path, Allowed);
        Assert.Empty(CorpusFigures.Wrong(expected, result));
        Assert.All(expected, figure => Assert.Equal(figure.Value, ReadAssert.Cells(result.Report!)[figure.Key]));
    }

    private static void SkipWithoutProgram()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(PdfTextProgram.Default.Path, "-v") { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("pdftotext (Debian's package poppler-utils) is not on this machine");
        }
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("govdisclosure-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
