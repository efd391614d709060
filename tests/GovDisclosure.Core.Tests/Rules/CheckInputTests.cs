using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Rules;

public sealed class CheckInputTests
{
    [Fact]
    public void Inputs_of_the_same_reports_and_names_are_equal()
    {
        var report = Reports.Zero(Reports.Edition2021);
        CheckInput Make() =>
            new()
            {
                Report = report,
                Children = [report],
                ExpectedChildren = ["永正镇"],
                FormerNames = ["永丰镇"],
            };
        Assert.Equal(Make(), Make());
        Assert.Equal(Make().GetHashCode(), Make().GetHashCode());
        Assert.NotEqual(Make(), Make() with { FormerNames = [] });
        Assert.NotEqual(Make(), Make() with { Children = [] });
        Assert.NotEqual(Make() with { Children = [] }, Make() with { Children = default });
        Assert.Equal(new CheckInput { Report = report }, new CheckInput { Report = report, FormerNames = default });
    }
}
