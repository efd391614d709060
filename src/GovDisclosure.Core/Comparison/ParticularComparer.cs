using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using GovDisclosure.Forms;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison;

/// <summary>Sets side by side what two reports say of themselves, beside their figures and texts.</summary>
internal static class ParticularComparer
{
    private static readonly string Edition = FormPath.Of("Edition");
    private static readonly string Year = FormPath.Of(nameof(AnnualReport.Year));
    private static readonly string PublishedOn = FormPath.Of(nameof(AnnualReport.PublishedOn));

    private static readonly FrozenDictionary<string, LocalizedText> Names = new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
    {
        [Edition] = new("格式版本", "edition of the form"),
        [Year] = new("年度", "year"),
        [OfAgency(nameof(Agency.Name))] = new("机关名称", "agency"),
        [OfAgency(nameof(Agency.Kind))] = new("机关类别", "kind of the agency"),
        [OfAgency(nameof(Agency.Level))] = new("机关层级", "level of the agency"),
        [OfAgency(nameof(Agency.Code))] = new("机构代码", "code of the agency"),
        [PublishedOn] = new("公布日期", "day of publication"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static LocalizedText? NameOf(string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        return Names.GetValueOrDefault(pointer);
    }

    public static ImmutableArray<ParticularChange> Changes(ComparisonAnalysis analysis)
    {
        var changes = ImmutableArray.CreateBuilder<ParticularChange>();
        var forms = analysis.Pairings.Forms;
        Compare(analysis, changes, Edition, report => forms.EditionOf(report).Id);
        Compare(analysis, changes, Year, static report => report.Year?.ToString(CultureInfo.InvariantCulture));
        Compare(analysis, changes, OfAgency(nameof(Agency.Name)), static report => report.Agency.Name);
        Compare(analysis, changes, OfAgency(nameof(Agency.Kind)), static report => JsonWords.Of(JsonWords.Kinds, report.Agency.Kind));
        Compare(analysis, changes, OfAgency(nameof(Agency.Level)), static report => JsonWords.Of(JsonWords.Levels, report.Agency.Level));
        Compare(analysis, changes, OfAgency(nameof(Agency.Code)), static report => report.Agency.Code);
        Compare(analysis, changes, PublishedOn, static report => report.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        // 4 and 4.00 are equal amounts, and yet not printed alike.
        foreach (var pair in analysis.Pairs)
        {
            if (
                pair.Single is { IsAmount: true } cell
                && pair.Previous[0] == cell
                && cell.Get(analysis.Previous) == cell.Get(analysis.Current)
            )
            {
                Compare(analysis, changes, cell.Pointer, report => cell.Get(report).Number?.ToString(CultureInfo.InvariantCulture));
            }
        }

        return changes.DrainToImmutable();
    }

    private static string OfAgency(string member) => FormPath.Of(nameof(AnnualReport.Agency), member);

    private static void Compare(
        ComparisonAnalysis analysis,
        ImmutableArray<ParticularChange>.Builder changes,
        string pointer,
        Func<AnnualReport, string?> said
    )
    {
        var (before, after) = (said(analysis.Previous), said(analysis.Current));
        if (!string.Equals(before, after, StringComparison.Ordinal))
        {
            changes.Add(new ParticularChange(pointer, before, after));
        }
    }
}
