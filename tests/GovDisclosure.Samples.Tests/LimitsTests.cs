using System.Reflection;
using GovDisclosure.Documents;
using GovDisclosure.Testing;

namespace GovDisclosure.Samples.Tests;

/// <summary>The page of limits names all that a user can set.</summary>
public sealed class LimitsTests
{
    [Fact]
    public void Every_limit_that_can_be_set_is_on_the_page()
    {
        var page = File.ReadAllText(SharedMaterial.InRepository("docs", "limits.md"));
        var limits = new[] { typeof(AnnualReport).Assembly, typeof(ReportReader).Assembly }
            .SelectMany(static assembly => assembly.GetExportedTypes())
            .SelectMany(static type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(static property =>
                property.CanWrite && (property.Name.StartsWith("Max", StringComparison.Ordinal) || IsOfTime(property))
            )
            .Select(static property => $"`{property.DeclaringType!.Name}.{property.Name}`")
            .ToList();
        Assert.Contains("`ReadOptions.MaxBytes`", limits);
        Assert.All(limits, limit => Assert.Contains(limit, page, StringComparison.Ordinal));
    }

    private static bool IsOfTime(PropertyInfo property) => property.PropertyType == typeof(TimeSpan);
}
