using System.Text.Json;

namespace GovDisclosure.Json;

/// <summary>A JSON text does not keep to the contract.</summary>
public sealed class DisclosureJsonException : JsonException
{
    /// <summary>Makes an exception without a problem.</summary>
    public DisclosureJsonException()
    {
    }

    /// <summary>Makes an exception without a problem.</summary>
    public DisclosureJsonException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception without a problem.</summary>
    public DisclosureJsonException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes an exception of a problem.</summary>
    public DisclosureJsonException(JsonProblem problem)
        : base(problem?.ToString()) => Problem = problem;

    /// <summary>Where and how the text does not keep to the contract; null when not known.</summary>
    public JsonProblem? Problem { get; }
}
