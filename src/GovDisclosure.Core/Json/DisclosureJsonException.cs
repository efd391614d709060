using System.Text.Json;

namespace GovDisclosure.Json;

/// <summary>A JSON text does not keep to the contract.</summary>
public sealed class DisclosureJsonException : JsonException
{
    private readonly JsonProblem? problem;

    /// <summary>Makes an exception without a problem.</summary>
    public DisclosureJsonException() { }

    /// <summary>Makes an exception without a problem.</summary>
    public DisclosureJsonException(string message)
        : base(message) { }

    /// <summary>Makes an exception without a problem.</summary>
    public DisclosureJsonException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>Makes an exception of a problem.</summary>
    public DisclosureJsonException(JsonProblem problem)
        : base(problem?.ToString()) => this.problem = problem;

    /// <summary>
    /// Where and how the text does not keep to the contract; null when not known. Of a text that a host's serializer read, the line is the
    /// one that the serializer tells (<see cref="JsonException.LineNumber"/>), and the pointer begins at the root of that text
    /// (<see cref="JsonException.Path"/>): of two reports in one body it says which.
    /// </summary>
    public JsonProblem? Problem =>
        problem is null
            ? null
            : problem with
            {
                Pointer = PathPointer.Of(Path) + problem.Pointer,
                Line = problem.Line == 0 && LineNumber is { } line ? line + 1 : problem.Line,
            };
}
