using GovDisclosure.Documents.Front;

namespace GovDisclosure.Documents.Tests.Front;

/// <summary>Digits and numerals of years.</summary>
public sealed class YearReaderTests
{
    [Fact]
    public void The_next_digit_is_looked_for_by_the_very_characters_that_are_digits()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var text = new string((char)c, 1);
            Assert.Equal(YearReader.IsDigit(text, 0), YearReader.NextDigit(text, 0) == 0);
        }

        Assert.Equal(3, YearReader.NextDigit("年二月一三", 2));
        Assert.Equal(2, YearReader.NextDigit("年月", 0));
    }
}
