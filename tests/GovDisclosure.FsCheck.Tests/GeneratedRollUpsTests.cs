using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Generators.Tests;

/// <summary>A parent is the sum of its children, and goes on being it when they are made smaller.</summary>
public sealed class GeneratedRollUpsTests
{
    private static readonly ReportChecker Sums = ReportChecker.Default.Only(
        "GD6001",
        "GD6002",
        "GD6003",
        "GD2101",
        "GD2102",
        "GD2103",
        "GD2104"
    );

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_parent_is_the_sum(int children) =>
        Check.That(
            GeneratedRollUps.Of(children),
            rollUp =>
            {
                Assert.Equal(children, rollUp.Children.Length);
                RequireSum(rollUp);
            },
            20
        );

    [Fact]
    public void Smaller_ones_add_up() =>
        Check.That(GeneratedRollUps.Of(3), static rollUp => Shrinking.Follow(GeneratedRollUps.Of(3), rollUp, RequireSum), times: 2);

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => GeneratedRollUps.Of(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => GeneratedRollUps.Of(2_001));
    }

    private static void RequireSum(ParentWithChildren rollUp)
    {
        var result = Sums.Check(
            new CheckInput
            {
                Report = rollUp.Parent,
                Children = rollUp.Children,
                ExpectedChildren = [.. rollUp.Children.Select(static child => child.Agency.Name!)],
            }
        );
        Assert.Empty(result.Findings);
        Assert.Empty(result.NotRun);
    }
}
