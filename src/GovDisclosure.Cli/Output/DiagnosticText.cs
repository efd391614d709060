using System.Collections.Immutable;
using System.Globalization;
using GovDisclosure.Reading;

namespace GovDisclosure.Cli.Output;

/// <summary>What a reader remarked, in a line. The private check says it in the same words, and compiles this file too.</summary>
internal static class DiagnosticText
{
    /// <summary>Why a source could not be read: its first error; the reader may have said more beside it.</summary>
    public static LocalizedText WhyUnreadable(ImmutableArray<Diagnostic> diagnostics)
    {
        var worst = diagnostics.FirstOrDefault(static diagnostic => diagnostic.Severity == FindingSeverity.Error)
            ?? diagnostics.FirstOrDefault();
        return worst is null ? new LocalizedText("未读到报告。", "no report was found.") : Of(worst);
    }

    /// <summary>A diagnostic in one line: code, place, message; of JSON, which is not in the words of the form, with the member
    /// too.</summary>
    public static LocalizedText Of(Diagnostic diagnostic)
    {
        var place = Place(diagnostic);
        var member = diagnostic is { Code: DiagnosticCodes.InvalidJson, Pointer: { } pointer } ? pointer : "";
        return new LocalizedText(
            $"{Joined(diagnostic.Code, place.Zh, member)}：{diagnostic.Message.Zh}",
            $"{Joined(diagnostic.Code, place.En, member)}: {diagnostic.Message.En}"
        );
    }

    // Empty when it is about the source as a whole.
    private static LocalizedText Place(Diagnostic diagnostic) => Place(diagnostic.Position ?? default);

    /// <summary>Its place in the source, without a column that is that of the line's start.</summary>
    public static LocalizedText ShortPlace(Diagnostic diagnostic)
    {
        var position = diagnostic.Position ?? default;
        return Place(position with { Column = position.Column == 1 ? 0 : position.Column });
    }

    /// <summary>The line alone; a finding's own place in the form says the rest.</summary>
    public static LocalizedText ShortPlace(SourcePosition position) =>
        Place(new SourcePosition(position.Line) { Page = position.Page, Sheet = position.Sheet });

    private static LocalizedText Place(SourcePosition position)
    {
        (int Number, string Zh, string En)[] parts =
        [
            (position.Page, "页", "page"),
            (position.Line, "行", "line"),
            (position.Column, "列", "column"),
            (position.Table, "个表", "table"),
            (position.Row, "行", "row"),
            (position.Cell, "格", "cell"),
        ];
        var known = parts.Where(static part => part.Number != 0).ToList();
        var sheet = position.Sheet is { } name ? new LocalizedText($"工作表“{name}”", $"sheet '{name}'") : null;
        return new LocalizedText(
            sheet?.Zh + string.Concat(known.Select(static part => $"第 {part.Number.ToString(CultureInfo.InvariantCulture)} {part.Zh}")),
            string.Join(
                ", ",
                known
                    .Select(static part => $"{part.En} {part.Number.ToString(CultureInfo.InvariantCulture)}")
                    .Prepend(sheet?.En)
                    .OfType<string>()
            )
        );
    }

    private static string Joined(params ReadOnlySpan<string> parts) =>
        string.Join(' ', parts.ToArray().Where(static part => part.Length > 0));
}
