using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules;

/// <summary>Whether two reports are one agency's, as far as their names tell, and on which ground.</summary>
/// <param name="Ground">The ground.</param>
/// <param name="Message">The ground in words, with the names.</param>
[JsonConverter(typeof(ResultPartConverter<AgencyMatch>))]
public sealed record AgencyMatch(AgencyGround Ground, LocalizedText Message) : IJsonPart
{
    private const int LongestShown = 60;

    /// <summary>Whether the reports are taken for one agency's.</summary>
    public bool IsSame => Ground != AgencyGround.OtherName;

    /// <summary>Compares the agencies of two reports.</summary>
    /// <param name="previous">Last year's report.</param>
    /// <param name="current">This year's report.</param>
    /// <param name="formerNames">Earlier names of the agency.</param>
    public static AgencyMatch Of(AnnualReport previous, AnnualReport current, IEnumerable<string> formerNames)
    {
        ArgumentNullException.ThrowIfNull(previous);
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(formerNames);
        if (previous.Agency.Name is not { } before || current.Agency.Name is not { } now)
        {
            return NotStated(previous.Agency.Name, current.Agency.Name);
        }

        if (string.Equals(before, now, StringComparison.Ordinal))
        {
            return new AgencyMatch(
                AgencyGround.SameName,
                new LocalizedText($"两份报告的机关名称相同（“{Shown(now)}”）", $"both reports state the same agency (\"{Shown(now)}\")")
            );
        }

        var (old, name) = (Key(before), Key(now));
        if (string.Equals(old, name, StringComparison.Ordinal))
        {
            return new AgencyMatch(
                AgencyGround.SameGovernment,
                new LocalizedText(
                    $"“{Shown(before)}”与“{Shown(now)}”是同一机关的名称",
                    $"\"{Shown(before)}\" and \"{Shown(now)}\" are names of one agency"
                )
            );
        }

        return formerNames
            .Select(Key)
            .Any(former => string.Equals(former, old, StringComparison.Ordinal) || string.Equals(former, name, StringComparison.Ordinal))
            ? new AgencyMatch(
                AgencyGround.FormerName,
                new LocalizedText(
                    $"“{Shown(before)}”与“{Shown(now)}”按所给的曾用名是同一机关",
                    $"\"{Shown(before)}\" and \"{Shown(now)}\" are one agency by the former name that was given"
                )
            )
            : new AgencyMatch(
                AgencyGround.OtherName,
                new LocalizedText(
                    $"“{Shown(before)}”与“{Shown(now)}”不是同一机关",
                    $"\"{Shown(before)}\" and \"{Shown(now)}\" are not one agency"
                )
            );
    }

    /// <summary>Whether two names are one agency's.</summary>
    public static bool IsOneName(string name, string other) => string.Equals(Key(name), Key(other), StringComparison.Ordinal);

    /// <summary>The part of a name by which one agency is distinguished from another; equal for every way to print the name.</summary>
    public static string Key(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var key = LabelKey.Of(name);

        // What a name may have or lack at its end: 松岭镇人民政府, 松岭镇政府, 松岭镇; 永正街道办事处, 永正街道.
        var isGovernment = Lexicon.Default.EndsWith(key, WordRole.GovernmentName, out var length);
        var isStreet =
            !isGovernment
            && Lexicon.Default.EndsWith(key, WordRole.StreetOffice, out length)
            && Lexicon.Default.EndsWith(key.AsSpan(0, key.Length - length), WordRole.Street, out var kind)
            && key.Length > length + kind;
        return isStreet || (isGovernment && key.Length > length) ? key[..^length] : key;
    }

    // A name that is not one may be as long as a document.
    private static string Shown(string? name) =>
        name is { Length: > LongestShown } ? string.Concat(name.AsSpan(0, LongestShown), "…") : name ?? "";

    private static AgencyMatch NotStated(string? before, string? now) =>
        new(
            AgencyGround.NotStated,
            (before, now) switch
            {
                (null, null) => new LocalizedText(
                    "两份报告均未写明机关，按给出的顺序视为同一机关",
                    "neither report states its agency; they are taken for one agency's as they were given side by side"
                ),
                (null, _) => new LocalizedText(
                    $"上年报告未写明机关，按给出的顺序视为“{Shown(now)}”的",
                    $"last year's report states no agency; it is taken for that of \"{Shown(now)}\" as they were given side by side"
                ),
                _ => new LocalizedText(
                    $"本年报告未写明机关，按给出的顺序视为“{Shown(before)}”的",
                    $"this year's report states no agency; it is taken for that of \"{Shown(before)}\" as they were given side by side"
                ),
            }
        );

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => CheckResultJson.Write(writer, this);
}
