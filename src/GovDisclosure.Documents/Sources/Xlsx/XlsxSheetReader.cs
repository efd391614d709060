using System.Globalization;
using System.Xml;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Printed;

namespace GovDisclosure.Documents.Sources.Xlsx;

/// <summary>Reads the cells of one sheet in their order, as the sheet shows them.</summary>
/// <param name="shared">The texts that cells share.</param>
/// <param name="styles">The styles.</param>
/// <param name="startsIn1904">Whether days are counted from 1904.</param>
/// <param name="options">The limits.</param>
/// <param name="clock">The limit of time.</param>
internal sealed class XlsxSheetReader(List<string> shared, XlsxStyles styles, bool startsIn1904, ReadOptions options, ReadClock clock)
{
    private const int MostRows = 1_048_576;

    private readonly XlsxSheet sheet = new();
    private XlsxRow? row;
    private int rowIndex = -1;
    private int column = -1;
    private int rowEnd;
    private bool isRowNamed;
    private bool hasUnnamed;
    private int filled;
    private bool hidesRows;
    private int misplaced = -1;

    public XlsxSheet Read(XmlReader reader)
    {
        while (reader.Read())
        {
            clock.Tick();
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (reader.Depth > options.MaxDepth)
                {
                    throw new SourceLimitException(Messages.TooDeep(options.MaxDepth));
                }

                Enter(reader);
            }
        }

        EndRow();
        sheet.Rows.Sort(static (left, right) => left.Number.CompareTo(right.Number));
        sheet.Rows.ForEach(static row => row.Cells.Sort(static (left, right) => left.Column.CompareTo(right.Column)));
        return sheet;
    }

    private void EndRow()
    {
        if (row is not null && hasUnnamed)
        {
            row.End = rowEnd;
        }

        (row, rowEnd, hasUnnamed, column, misplaced) = (null, 0, false, -1, -1);
    }

    private void Enter(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "sheetView":
                sheet.HidesZeros = reader.GetAttribute("showZeros") is "0" or "false";
                break;
            case "sheetFormatPr":
                hidesRows = reader.GetAttribute("zeroHeight") is "1" or "true";
                break;
            case "col" when IsHidden(reader, "width"):
                Count();
                sheet.Hide(Number(reader, "min", 1) - 1, Number(reader, "max", 1));
                break;
            case "row":
                StartRow(reader);
                break;
            case "c":
                ReadCell(reader);
                break;
            case "mergeCell" when Range(reader.GetAttribute("ref")) is { } merge:
                Count();
                sheet.Merges.Add(merge);
                break;
            default:
                break;
        }
    }

    private static bool IsHidden(XmlReader reader, string size) =>
        reader.GetAttribute("hidden") is "1" or "true" || reader.GetAttribute(size) is "0";

    private void StartRow(XmlReader reader)
    {
        EndRow();
        isRowNamed = reader.GetAttribute("r") is not null;
        rowIndex = Number(reader, "r", rowIndex + 2) - 1;
        if (IsHidden(reader, "ht") || (hidesRows && reader.GetAttribute("hidden") is null && reader.GetAttribute("ht") is null))
        {
            sheet.HiddenRows.Add(rowIndex);
        }
    }

    private void ReadCell(XmlReader reader)
    {
        var name = reader.GetAttribute("r");
        var place = Place(name);
        DropMisplaced(place);
        GoTo(place);
        var (type, style) = (reader.GetAttribute("t"), Number(reader, "s", 0));
        var (text, value, hasFormula) = ReadContent(reader);
        if (hasFormula && value is null && text is null)
        {
            sheet.WithoutValue.Add($"{ColumnName(column)}{rowIndex + 1}");
        }

        if (value is not null || text is { Length: > 0 })
        {
            Count();
        }

        var shown = Padding.Trim(styles.IsStruck(style) ? "" : text ?? Show(type, value, style)).ToString();
        var isHidden = sheet.HiddenRows.Contains(rowIndex) || sheet.IsHidden(column);

        // A format, or a line through the text, may hide what is in the cell too; zeros that are not shown are blank.
        sheet.HiddenCells +=
            isHidden ? (shown.Length > 0 ? 1 : 0)
            : shown.Length == 0 && (value ?? text) is { Length: > 0 } and not "0" ? 1
            : 0;
        if (!isHidden && (shown.Length > 0 || styles.HasBorder(style)))
        {
            AddCell(shown, styles.HasBorder(style), place is null ? name : null);
        }
    }

    private void GoTo((int Row, int Column)? place)
    {
        column = place?.Column ?? column + 1;
        if (!isRowNamed && place?.Row is { } named && named > rowIndex)
        {
            // A row that does not name itself is where its cells say.
            if (sheet.HiddenRows.Remove(rowIndex))
            {
                sheet.HiddenRows.Add(named);
            }

            rowIndex = named;
        }

        (isRowNamed, hasUnnamed, rowEnd) = (true, hasUnnamed || place is null, Math.Max(rowEnd, column + 1));
        if (rowIndex < 0 || (place is { } at && at.Row != rowIndex) || column >= XlsxSheet.MostColumns || rowIndex >= MostRows)
        {
            throw new InvalidDataException("A cell is outside of its row.");
        }
    }

    private void AddCell(string shown, bool hasBorder, string? nameOfNone)
    {
        if (shown.Length == 0)
        {
            Count();
        }

        if (row is null)
        {
            row = new XlsxRow(rowIndex + 1);
            sheet.Rows.Add(row);
        }

        row.Cells.Add(new XlsxCell(column, shown, hasBorder));
        if (nameOfNone is not null && shown.Length > 0)
        {
            misplaced = row.Cells.Count - 1;
            sheet.Misplaced.Add(new MisplacedCell(row.Number, nameOfNone, shown, IsRead: true));
        }
    }

    // A cell whose name is none is behind the one before it, unless the next one leaves room for more.
    private void DropMisplaced((int Row, int Column)? next)
    {
        if (misplaced >= 0 && next is { } place && place.Column > row!.Cells[misplaced].Column + 1)
        {
            row.Cells[misplaced] = row.Cells[misplaced] with { Text = "" };
            sheet.Misplaced[^1] = sheet.Misplaced[^1] with { IsRead = false };
        }

        misplaced = -1;
    }

    private (string? Text, string? Value, bool HasFormula) ReadContent(XmlReader reader)
    {
        (string? Text, string? Value, bool HasFormula) content = default;
        if (reader.IsEmptyElement)
        {
            return content;
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                switch (reader.LocalName)
                {
                    case "f":
                        content.HasFormula = true;
                        break;
                    case "v":
                        content.Value = XlsxText.ReadLetters(reader) is { Length: > 0 } value ? value : null;
                        break;
                    case "is":
                        content.Text = XlsxText.Read(reader, clock);
                        break;
                    default:
                        break;
                }
            }
        }

        return content;
    }

    private string Show(string? type, string? value, int style)
    {
        switch (type)
        {
            case "s":
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count
                    ? shared[index]
                    : "";
            case "b":
                return value is null ? ""
                    : value is "1" ? "TRUE"
                    : "FALSE";
            case "str" or "e" or "d" or "inlineStr":
                return value ?? "";
            default:
                return value is null ? ""
                    : !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)
                        ? value
                    : number == 0 && sheet.HidesZeros ? ""
                    : XlsxNumberFormat.Show(number, styles.FormatOf(style), startsIn1904);
        }
    }

    private void Count()
    {
        if (++filled > options.MaxElements)
        {
            throw new SourceLimitException(Messages.TooManyElements(options.MaxElements));
        }
    }

    private static int Number(XmlReader reader, string name, int otherwise) =>
        int.TryParse(reader.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static XlsxMerge? Range(string? range)
    {
        var colon = range?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return
            colon > 0
            && Place(range![..colon]) is { } first
            && Place(range[(colon + 1)..]) is { } last
            && last.Row >= first.Row
            && last.Column >= first.Column
            ? new XlsxMerge(first.Row, first.Column, last.Row + 1, last.Column + 1)
            : null;
    }

    // B12 is row 11, column 1; so are b12 and $B$12.
    private static (int Row, int Column)? Place(string? name)
    {
        name = name?.Contains('$', StringComparison.Ordinal) == true ? name.Replace("$", "", StringComparison.Ordinal) : name;
        var (letters, columns) = (0, 0);
        while (letters < name?.Length && letters < 4 && char.IsAsciiLetter(name[letters]))
        {
            columns = (columns * 26) + ((name[letters++] | 0x20) - 'a' + 1);
        }

        return
            letters > 0
            && int.TryParse(name.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and <= MostRows
            ? (number - 1, columns - 1)
            : null;
    }

    private static string ColumnName(int column)
    {
        var name = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + ((rest - 1) % 26)) + name;
        }

        return name;
    }
}
