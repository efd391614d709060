using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace GovDisclosure;

/// <summary>What is set on a record.</summary>
internal static class Given
{
    /// <summary>The value that is set.</summary>
    /// <exception cref="ArgumentNullException">It is null; the message names the member.</exception>
    public static T NotNull<T>([NotNull] T? value, [CallerMemberName] string name = "")
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }
}
