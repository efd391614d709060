using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GovDisclosure.Json;
using GovDisclosure.Reading;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;

namespace GovDisclosure.Output.Sarif;

/// <summary>Writes what a unique explanation proposes beside the results that it explains.</summary>
internal static class SarifFixes
{
    public static void Write(Utf8JsonWriter writer, SarifFile file, Finding finding, Language language)
    {
        if (finding.Status != FindingStatus.Fail || ChangesOf(file, finding) is not { IsDefaultOrEmpty: false } changes)
        {
            return;
        }

        var sources = changes.Select(change => file.Provenance.Find(change.Pointer)).ToList();
        if (file is { LinesAreOfFile: true, Line: null } && sources.All(IsExact))
        {
            WriteFix(writer, file.Path, changes, sources!, language);
        }

        WriteProposal(writer, changes);
    }

    private static ImmutableArray<CellChange> ChangesOf(SarifFile file, Finding finding) =>
        file
            .Explanations.Where(explanation =>
                explanation.Kind == ExplanationKind.Unique
                && explanation.Violated.Any(identity => identity.Rule == finding.Rule.Id && identity.Anchor.Pointer == finding.Pointer)
            )
            .Select(static explanation => explanation.Candidates[0].Changes)
            .FirstOrDefault();

    // In a text, what is at the line and the column is the raw text; in a page or a file of words the source has markup there.
    private static bool IsExact(CellSource? source) =>
        source is { IsInferred: false, RawText.Length: > 0, Position: { Line: > 0, Column: > 0, Table: 0 } }
        && source.RawText.All(char.IsAsciiDigit);

    private static void WriteFix(
        Utf8JsonWriter writer,
        string path,
        ImmutableArray<CellChange> changes,
        List<CellSource> sources,
        Language language
    )
    {
        writer.WriteStartArray("fixes");
        writer.WriteStartObject();
        CheckSarif.WriteText(
            writer,
            "description",
            language == Language.Chinese
                ? "唯一能使该表各项关系成立的最少改动；数字是否属实须由机关核对。"
                : "The only smallest change that restores all relations of the table; whether it is true, the agency must say."
        );
        writer.WriteStartArray("artifactChanges");
        writer.WriteStartObject();
        CheckSarif.WriteArtifact(writer, path);
        writer.WriteStartArray("replacements");
        foreach (var (change, source) in changes.Zip(sources))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("deletedRegion");
            CheckSarif.WriteRegion(writer, source.Position, source.RawText.Length);
            CheckSarif.WriteText(writer, "insertedContent", change.To.ToString(CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteProposal(Utf8JsonWriter writer, ImmutableArray<CellChange> changes)
    {
        writer.WriteStartObject("properties");
        writer.WriteStartArray("proposal");
        foreach (var change in changes)
        {
            writer.WriteStartObject();
            writer.WriteString("pointer", change.Pointer);
            NumberJson.Write(writer, "from", change.From);
            writer.WriteNumber("to", change.To);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
