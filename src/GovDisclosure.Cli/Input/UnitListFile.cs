using GovDisclosure.Cli.Output;
using GovDisclosure.RollUp;

namespace GovDisclosure.Cli.Input;

/// <summary>Reads the unit list that the user names.</summary>
internal static class UnitListFile
{
    /// <summary>Reads the list, and says all that is wrong in it.</summary>
    /// <returns>The list; null where it cannot be read or has an error.</returns>
    public static async Task<UnitList?> ReadAsync(Session session, string file, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            bytes = await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            session.Error(Texts.InFile(file, Texts.CannotRead(error.Message)));
            return null;
        }

        var read = UnitListReader.Read(bytes);
        foreach (var problem in read.Problems)
        {
            var message = Texts.InFile(file, RollUpTexts.Problem(problem));
            if (problem.IsError)
            {
                session.Error(message);
            }
            else
            {
                session.Note(message);
            }
        }

        return read.List;
    }
}
