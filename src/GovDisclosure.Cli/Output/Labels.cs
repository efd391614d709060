using GovDisclosure.Forms;

namespace GovDisclosure.Cli.Output;

/// <summary>Names what a JSON Pointer stands for, in the words of the form.</summary>
internal static class Labels
{
    /// <summary>The row, with the group over it where the row's own label would not tell it apart.</summary>
    public static string Row(FormRow row, Language language) => language == Language.Chinese ? row.PathZh : row.PathEn;

    public static string Column(FormColumn column, Language language) => language == Language.Chinese ? column.PathZh : column.PathEn;

    public static string Cell(FormCell cell, Language language) => $"{Row(cell.Row, language)} / {Column(cell.Column, language)}";

    public static string Table(FormTable table, Language language) => language == Language.Chinese ? table.LabelZh : table.LabelEn;

    public static string Section(FormSection section, Language language) =>
        language == Language.Chinese ? section.ToString() : section.HeadingEn;

    /// <summary>What a pointer stands for: a cell, a row, a table, a section or another text; the pointer itself when it is none of the
    /// form's.</summary>
    public static string Of(string pointer, Language language)
    {
        var catalog = FormCatalog.Default;
        foreach (var edition in catalog.Editions.Reverse())
        {
            if (edition.Find(pointer) is { } cell)
            {
                return Cell(cell, language);
            }

            foreach (var section in edition.Sections)
            {
                if (Is(section.Pointer, pointer) || Is(section.Pointer + "/text", pointer))
                {
                    return Section(section, language);
                }

                if (section.Table?.Rows.FirstOrDefault(row => Is(row.Pointer, pointer)) is { } row)
                {
                    return Row(row, language);
                }
            }
        }

        return CompareTexts.OfMember(pointer)?.In(language) ?? OfText(pointer, language) ?? pointer;
    }

    // A remark or a note: a pointer inside a pointer (RFC 6901).
    private static string? OfText(string pointer, Language language)
    {
        var parts = pointer.Split('/');
        if (parts is not ["", var member, var inner] || CompareTexts.OfMember("/" + member) is not { } name || inner.Length == 0)
        {
            return null;
        }

        var target = inner.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        return CompareTexts.Pair(name, new LocalizedText(Of(target, Language.Chinese), Of(target, Language.English))).In(language);
    }

    private static bool Is(string pointer, string other) => string.Equals(pointer, other, StringComparison.Ordinal);
}
