using GovDisclosure.Cli.Output;
using GovDisclosure.Forms;
using GovDisclosure.RollUp;

namespace GovDisclosure.Cli.Input;

/// <summary>A sum that an earlier run stored, of a part of the reports.</summary>
internal static class PartialSum
{
    /// <summary>How the names of such files end.</summary>
    public const string Ending = ".partial.json";

    /// <summary>Whether a word of the command line names one.</summary>
    public static bool IsNamed(string word) => word.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) && File.Exists(word);

    /// <summary>Reads a sum.</summary>
    /// <returns>The sum; null where it cannot be read, which is said.</returns>
    public static async Task<ReportSum?> ReadAsync(Session session, string file, FormEdition edition, CancellationToken cancellationToken)
    {
        LocalizedText? problem;
        try
        {
            if (
                !ReportSumJson.TryRead(
                    await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false),
                    out var sum,
                    out problem
                )
            )
            {
                session.Error(FileTexts.InFile(file, problem));
                return null;
            }

            if (ReferenceEquals(sum.Edition, edition))
            {
                return sum;
            }

            problem = RollUpTexts.OtherEdition(sum.Edition.Id, edition.Id);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problem = FileTexts.CannotRead(error, file);
        }

        session.Error(FileTexts.InFile(file, problem));
        return null;
    }
}
