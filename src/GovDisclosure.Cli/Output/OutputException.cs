namespace GovDisclosure.Cli.Output;

/// <summary>The output cannot be written.</summary>
internal sealed class OutputException : IOException
{
    public OutputException() { }

    public OutputException(string message)
        : base(message) { }

    public OutputException(string message, Exception? innerException)
        : base(message, innerException) { }

    public OutputException(LocalizedText text, Exception? innerException = null)
        : base(text.En, innerException) => Text = text;

    /// <summary>What to tell the user; null when there is nothing to tell, since whoever read the output has seen enough (a broken
    /// pipe).</summary>
    public LocalizedText? Text { get; }
}
