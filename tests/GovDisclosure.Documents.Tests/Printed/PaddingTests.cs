using GovDisclosure.Documents.Printed;

namespace GovDisclosure.Documents.Tests.Printed;

public sealed class PaddingTests
{
    [Fact]
    public void What_is_padding_is_found_in_a_text()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            Assert.Equal(Padding.Is((char)code), Padding.IsIn($"件{(char)code}数"));
        }
    }
}
