using GovDisclosure.Reading;

namespace GovDisclosure.Documents;

/// <summary>What reading a file of many yields.</summary>
/// <param name="Path">The path of the file, as it was given.</param>
/// <param name="Number">Which report of its file it is, from 1.</param>
/// <param name="Result">The report, null where it could not be read, with what was not read or is in doubt.</param>
public sealed record FileReading(string Path, int Number, ReadResult Result)
{
    /// <summary>The path of the file, as it was given.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public string Path
    {
        get;
        init => field = Given.NotNull(value);
    } = Given.NotNull(Path, nameof(Path));

    /// <summary>The report, null where it could not be read, with what was not read or is in doubt.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public ReadResult Result
    {
        get;
        init => field = Given.NotNull(value);
    } = Given.NotNull(Result, nameof(Result));
}
