namespace GovDisclosure.Rules.Policy;

/// <summary>A policy that cannot be read: where, what was expected, and what was found.</summary>
public sealed class CheckPolicyException : Exception
{
    /// <summary>Makes an exception without a place.</summary>
    public CheckPolicyException()
        : this("", new LocalizedText("无法读取。", "it cannot be read.")) { }

    /// <summary>Makes an exception without a place.</summary>
    public CheckPolicyException(string message)
        : this("", new LocalizedText(message, message)) { }

    /// <summary>Makes an exception without a place.</summary>
    public CheckPolicyException(string message, Exception innerException)
        : this("", new LocalizedText(message, message), innerException) { }

    internal CheckPolicyException(string pointer, LocalizedText explanation, Exception? inner = null, int? line = null)
        : base($"{(pointer.Length == 0 ? "The policy" : pointer)}{(line is null ? "" : $" (line {line})")}: {explanation.En}", inner)
    {
        Pointer = pointer;
        Line = line;
        Explanation = explanation;
    }

    /// <summary>The JSON Pointer of what is wrong in the policy; empty for the whole.</summary>
    public string Pointer { get; }

    /// <summary>The line, from 1, in which that begins; null when it is not known.</summary>
    public int? Line { get; }

    /// <summary>What was expected and what was found.</summary>
    public LocalizedText Explanation { get; }
}
