using System.Globalization;
using GovDisclosure.Reading;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Values;

/// <summary>Values are written and read the same under every culture. The class also runs in a process without cultures.</summary>
public sealed class CultureTests
{
    [Fact]
    public void Counts_and_amounts_do_not_depend_on_the_culture() =>
        Cultures.Each(static () =>
        {
            Laws.ParseAndFormat<Count>(-1234567, "-1234567");
            Laws.ParseAndFormat<Count>(Count.MaxValue, "9223372036854775807");
            Laws.ParseAndFormat(Count.NotApplicable, "n/a");
            Laws.ParseAndFormat(Count.Blank, "");
            Laws.ParseAndFormat<Amount>(-1234.50m, "-1234.50");
            Laws.ParseAndFormat(Amount.NotApplicable, "n/a");
            Laws.ParseAndFormat(Amount.Blank, "");
            Assert.Equal("-1234.5", ((CellValue)(Amount)(-1234.5m)).ToString());
            Assert.Equal((Count)(-5), Count.Parse("-5", CultureInfo.CurrentCulture));
            Assert.Equal((Amount)(-5.5m), Amount.Parse("-5.5", CultureInfo.CurrentCulture));
            Assert.Equal("-5", ((Count)(-5)).ToString(null, CultureInfo.CurrentCulture));
            Assert.Equal("-5.00", ((Count)(-5)).ToString("N2", null));
            Assert.Equal("-5 件", string.Create(CultureInfo.CurrentCulture, $"{(Count)(-5)} 件"));
            foreach (var text in CountTests.NotCounts.Select(static row => row.Data).Append("−5").Append("٥"))
            {
                Laws.Rejects<Count>(text);
            }

            foreach (var text in AmountTests.NotAmounts.Select(static row => row.Data).Append("5,5").Append("٥٫٥"))
            {
                Laws.Rejects<Amount>(text);
            }
        });

    [Fact]
    public void Messages_and_places_do_not_depend_on_the_culture()
    {
        HashSet<string> texts = new(StringComparer.Ordinal);
        Cultures.Each(() =>
            texts.Add(
                Assert.Throws<FormatException>(static () => Count.Parse("x", null)).Message
                    + Assert.Throws<InvalidOperationException>(static () => ((CellValue)(Amount)(-0.5m)).ToCount()).Message
                    + new SourcePosition(12, 3)
            )
        );
        Assert.Single(texts);
        Assert.EndsWith("line 12, column 3", texts.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_form_does_not_depend_on_the_culture() =>
        Cultures.Each(static () =>
        {
            var edition = MadeUpEdition.Edition;
            Assert.Same(edition.Cells[^1], edition.Find(edition.Cells[^1].Pointer));
            Assert.Equal(
                "/proactiveDisclosure/administrativeNormativeDocuments/issued",
                MadeUpEdition.Catalog.FindCell("/proactiveDisclosure/administrativeNormativeDocuments/issued")?.Pointer
            );
            Assert.Null(edition.Find("/proactiveDısclosure/rules/issued"));
        });
}
