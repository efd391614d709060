using GovDisclosure.Documents.Tests.Corpus;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tests.Sources.Docx;

public sealed class DocxCorpusTests
{
    [Fact]
    public void The_blank_form_is_the_form_of_2021_and_blank()
    {
        var result = ReportReader.ReadFile(CorpusFigures.PathOf("reports", "form_2021_blank.docx"));
        Assert.NotNull(result.Report);
        Assert.Equal("2021", FormCatalog.Default.EditionOf(result.Report).Id);
        Assert.Equal(3, FormCatalog.Default.TablesOf(result.Report).Count());
        Assert.Equal(200, result.Coverage!.Blank);
    }
}
