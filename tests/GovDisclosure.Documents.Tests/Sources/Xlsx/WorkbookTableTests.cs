using System.Text;
using GovDisclosure.Documents.Tests.Layouts;

namespace GovDisclosure.Documents.Tests.Sources.Xlsx;

/// <summary>A plain table in a workbook is read whole, or refused with what to do.</summary>
public sealed class WorkbookTableTests
{
    private const string Heads =
        "<row r='2'><c r='A2' t='inlineStr'><is><t>单位代码</t></is></c><c r='C2' t='inlineStr'><is><t>有效止</t></is></c></row>";

    [Fact]
    public void Rows_have_their_numbers_and_blank_cells_their_places()
    {
        // The fifth format shows a day.
        var table = Read(
            ("表", $"<sheetData>{Heads}<row r='5'><c r='A5'><v>350100</v></c><c r='C5' s='5'><v>45443</v></c></row></sheetData>", "")
        );
        Assert.Equal("表", table.Sheet);
        Assert.Empty(table.OtherSheets);
        Assert.Equal([2, 5], table.Rows.Select(static row => row.Number));
        Assert.Equal(["单位代码", "", "有效止"], table.Rows[0].Cells);
        Assert.Equal(["350100", "", "2024年5月31日"], table.Rows[1].Cells);
    }

    [Fact]
    public void The_first_sheet_that_is_shown_and_filled_is_read_and_the_others_are_named()
    {
        var table = Read(
            ("空", "<sheetData/>", ""),
            ("藏", $"<sheetData>{Heads}</sheetData>", "state='hidden'"),
            ("单位", $"<sheetData>{Heads}</sheetData>", ""),
            ("附", $"<sheetData>{Heads}</sheetData>", "")
        );
        Assert.Equal("单位", table.Sheet);
        Assert.Equal(["附"], table.OtherSheets);
    }

    [Theory]
    [InlineData("<sheetData><row r='1' hidden='1'><c r='A1'><v>1</v></c></row><row r='2'><c r='A2'><v>1</v></c></row></sheetData>", "隐藏")]
    [InlineData(
        "<cols><col min='2' max='2' hidden='1'/></cols><sheetData><row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>1</v></c></row></sheetData>",
        "隐藏"
    )]
    [InlineData("<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData><mergeCells><mergeCell ref='A1:A2'/></mergeCells>", "合并")]
    [InlineData("<sheetData><row r='1'><c r='A1'><f>B1</f></c><c r='B1'><v>1</v></c></row></sheetData>", "公式")]
    [InlineData("<sheetData/>", "空")]
    [InlineData("<sheetData><row r='1'><c r='B2'><v>1</v></c></row></sheetData>", "损坏")]
    public void What_would_lose_entries_is_refused(string content, string why)
    {
        Assert.False(WorkbookTable.TryRead(XlsxFile.Of(("表", content, "")), ReadOptions.Default, out var table, out var problem));
        Assert.Null(table);
        Assert.Contains(why, problem.Zh, StringComparison.Ordinal);
        Assert.NotEmpty(problem.En);
    }

    [Fact]
    public void What_is_no_workbook_is_told()
    {
        var whole = XlsxFile.Of(("表", $"<sheetData>{Heads}</sheetData>", ""));
        foreach (
            var content in (byte[][])
                [
                    [],
                    Encoding.UTF8.GetBytes("code,name"),
                    whole[..(whole.Length / 2)],
                    [.. "PK\u0003\u0004"u8],
                ]
        )
        {
            Assert.False(WorkbookTable.TryRead(content, ReadOptions.Default, out _, out var problem));
            Assert.NotEmpty(problem.Zh);
        }

        Assert.False(WorkbookTable.TryRead(whole, ReadOptions.Default with { MaxBytes = 100 }, out _, out _));
        Assert.False(WorkbookTable.TryRead(whole, ReadOptions.Default with { MaxElements = 1 }, out _, out _));
        Assert.True(WorkbookTable.Recognizes(whole));
        Assert.False(WorkbookTable.Recognizes("code,name"u8));
    }

    private static WorkbookTable Read(params (string Name, string Content, string Attributes)[] sheets)
    {
        Assert.True(WorkbookTable.TryRead(XlsxFile.Of(sheets), ReadOptions.Default, out var table, out _));
        return table;
    }

    [Fact]
    public void A_table_is_read_from_a_stream_or_a_file_too()
    {
        var workbook = XlsxFile.Of(("表", $"<sheetData>{Heads}</sheetData>", ""));
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, workbook);
            using var stream = new MemoryStream(workbook);
            Assert.True(WorkbookTable.TryRead(stream, ReadOptions.Default, out var streamed, out _));
            Assert.True(WorkbookTable.TryReadFile(path, ReadOptions.Default, out var filed, out _));
            Assert.Equal(["单位代码", "", "有效止"], streamed.Rows[0].Cells);
            Assert.Equal(streamed.Rows[0].Cells, filed.Rows[0].Cells);
            stream.Position = 0;
            Assert.False(WorkbookTable.TryRead(stream, ReadOptions.Default with { MaxBytes = 100 }, out _, out var problem));
            Assert.NotEmpty(problem.Zh);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
