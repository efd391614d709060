using GovDisclosure.Cli.Output;
using GovDisclosure.Documents;
using GovDisclosure.RollUp;

namespace GovDisclosure.Cli.Input;

/// <summary>Reads the unit list that the user names.</summary>
internal static class UnitListFile
{
    // A compound file, as .xls is.
    private static ReadOnlySpan<byte> OldWorkbook => [0xD0, 0xCF, 0x11, 0xE0];

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
            session.Error(FileTexts.InFile(file, FileTexts.CannotRead(error, file)));
            return null;
        }

        if (Read(session, file, bytes) is not { } read)
        {
            return null;
        }

        foreach (var problem in read.Problems)
        {
            var message = FileTexts.InFile(file, RollUpTexts.Problem(problem));
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

    // A list of comma-separated values, or the first sheet of a workbook; null where it is none, which is said.
    private static UnitListResult? Read(Session session, string file, byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith(OldWorkbook))
        {
            session.Error(FileTexts.InFile(file, RollUpTexts.OldWorkbook));
            return null;
        }

        if (!WorkbookTable.Recognizes(bytes))
        {
            return UnitListReader.Read(bytes);
        }

        if (!WorkbookTable.TryRead(bytes, ReadOptions.Default, out var table, out var problem))
        {
            session.Error(FileTexts.InFile(file, problem));
            return null;
        }

        if (!table.OtherSheets.IsEmpty)
        {
            session.Note(FileTexts.InFile(file, RollUpTexts.OtherSheets(table.Sheet, table.OtherSheets)));
        }

        return UnitListReader.Read(table.Rows.Select(static row => (row.Number, (IReadOnlyList<string>)row.Cells)));
    }
}
