using GovDisclosure.RollUp;

namespace GovDisclosure.Cli.Input;

/// <summary>A sum that an earlier run stored, of a part of the reports.</summary>
internal static class PartialSum
{
    /// <summary>How the names of such files end.</summary>
    public const string Ending = ".partial.json";

    // It lists each blank of each of its reports.
    private const int MaxBytes = 1 << 30;

    /// <summary>The most bytes of a file: a stored sum may be larger than any report.</summary>
    /// <param name="file">The name of the file.</param>
    public static int MaxBytesOf(string file) => IsNamed(file) ? MaxBytes : ReportSource.MaxBytes;

    /// <summary>Whether a file is one, by its name or by what it holds.</summary>
    public static bool Is(string file, ReadOnlySpan<byte> content) => IsNamed(file) || ReportSumJson.IsStoredSum(content);

    private static bool IsNamed(string file) => file.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);
}
