namespace GovDisclosure.Cli;

/// <summary>What the tool tells its caller.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>A rule of severity Error is violated, or cells were not read; <c>--fail-on</c> of <c>check</c> says otherwise.</summary>
    public const int Errors = 1;

    /// <summary>Wrong usage, or a file that cannot be read or written; it wins over <see cref="Errors"/>.</summary>
    public const int Unreadable = 2;

    /// <summary>Ended by Ctrl-C, as shells count it: 128 and the signal's number; 143 and 129 by the other signals that end it.</summary>
    public const int Interrupted = 130;
}
