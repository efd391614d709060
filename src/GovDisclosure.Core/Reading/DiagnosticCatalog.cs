using System.Collections.Immutable;

namespace GovDisclosure.Reading;

/// <summary>What every code of a diagnostic means, in both languages, in the order of the codes.</summary>
public static partial class DiagnosticCatalog
{
    /// <summary>All codes.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. OfSources, .. OfTables, .. OfReports, .. OfFigures];

    /// <summary>What a code means; null when there is no such code.</summary>
    /// <param name="code">The code, in capitals or not, such as <c>GD9401</c>.</param>
    public static DiagnosticDescriptor? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return All.FirstOrDefault(diagnostic => string.Equals(diagnostic.Code, code, StringComparison.OrdinalIgnoreCase));
    }
}
