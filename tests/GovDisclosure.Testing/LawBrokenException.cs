namespace GovDisclosure.Testing;

/// <summary>A law does not hold, or a text is not that of its golden file.</summary>
public sealed class LawBrokenException : Exception
{
    public LawBrokenException() { }

    public LawBrokenException(string message)
        : base(message) { }

    public LawBrokenException(string message, Exception innerException)
        : base(message, innerException) { }
}
