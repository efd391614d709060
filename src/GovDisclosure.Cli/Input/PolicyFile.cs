using GovDisclosure.Cli.Output;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Policy;

namespace GovDisclosure.Cli.Input;

/// <summary>The file of a policy.</summary>
internal static class PolicyFile
{
    /// <summary>Makes the checker that a policy asks for.</summary>
    /// <param name="path">The file; null for the catalogue's own grading.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="OutputException">The file cannot be read, or is no policy.</exception>
    public static async Task<ReportChecker> CheckerAsync(string? path, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return ReportChecker.Default;
        }

        if (path == ReportSource.StandardInput)
        {
            throw new OutputException(FileTexts.NotFromStandardInput("--policy"));
        }

        try
        {
            return new ReportChecker(CheckPolicyJson.Parse(await ReadAsync(path, cancellationToken).ConfigureAwait(false)));
        }
        catch (CheckPolicyException exception)
        {
            throw new OutputException(FileTexts.PolicyInvalid(path, exception.Pointer, exception.Line, exception.Explanation));
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new OutputException(FileTexts.PolicyUnreadable(path, exception));
        }
    }

    // One byte more than is read tells that the file is too long.
    private static async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var file = File.OpenRead(path);
        await using (file.ConfigureAwait(false))
        {
            var bytes = new byte[(int)Math.Min(file.Length, CheckPolicyJson.MaxBytes + 1)];
            await file.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
            return bytes;
        }
    }
}
