using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>
/// Section two, 主动公开政府信息情况: information disclosed on the agency's own initiative. Its table has one of two shapes, whatever
/// the report's year: <see cref="ProactiveDisclosure2019"/> or <see cref="ProactiveDisclosure2021"/>.
/// </summary>
/// <remarks>Regulation on Open Government Information, Art. 50(1) and Art. 20.</remarks>
[JsonConverter(typeof(ReportPartConverter<ProactiveDisclosure>))]
public abstract record ProactiveDisclosure
{
    private protected ProactiveDisclosure() { }

    /// <summary>Adds two of the same shape, cell by cell.</summary>
    /// <exception cref="InvalidOperationException">The shapes differ.</exception>
    /// <exception cref="OverflowException">A sum is beyond the range of its cell.</exception>
    public static ProactiveDisclosure Add(ProactiveDisclosure left, ProactiveDisclosure right) => left + right;

    /// <inheritdoc cref="Add"/>
    public static ProactiveDisclosure operator +(ProactiveDisclosure left, ProactiveDisclosure right)
    {
        Shapes.ThrowIfDifferent(left, right, "section two (proactiveDisclosure)");
        return left.AddSameShape(right);
    }

    private protected abstract ProactiveDisclosure AddSameShape(ProactiveDisclosure other);
}
