namespace GovDisclosure.Agencies;

/// <summary>An administrative division at the level of a county or above, as the ministry's list has it.</summary>
/// <remarks>
/// Its identity is the code, or the pair of parent and name: a bare name may be that of several. Immutable and safe to share between
/// threads.
/// </remarks>
public sealed record Division
{
    /// <summary>The code of six digits of GB/T 2260, such as 321300.</summary>
    public required string Code { get; init; }

    /// <summary>The full name, such as 宿迁市.</summary>
    public required string Name { get; init; }

    /// <summary>The level: province, city or county.</summary>
    public required AgencyLevel Level { get; init; }

    /// <summary>The division that it is in; null for a province. A county may be in a province without a city between.</summary>
    public required Division? Parent { get; init; }

    /// <summary>The names from the province down, such as 江苏省宿迁市宿城区.</summary>
    public string FullName => Parent is null ? Name : Parent.FullName + Name;

    /// <summary>Whether it is in an autonomous region, or is one.</summary>
    internal bool IsInRegion => Parent?.IsInRegion ?? Name.EndsWith("自治区", StringComparison.Ordinal);

    /// <summary>Whether it is in another division, or that division itself.</summary>
    /// <param name="other">The other division.</param>
    public bool IsIn(Division other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return string.Equals(Code, other.Code, StringComparison.Ordinal) || Parent?.IsIn(other) == true;
    }
}
