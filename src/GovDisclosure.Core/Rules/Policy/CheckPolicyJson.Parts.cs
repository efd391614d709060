using System.Collections.Frozen;
using System.Text.Json;
using GovDisclosure.Json;
using GovDisclosure.Rules.Policy.Local;

namespace GovDisclosure.Rules.Policy;

/// <content>Reads policies, and their parts alone, for a serializer.</content>
public static partial class CheckPolicyJson
{
    private static readonly FrozenDictionary<Type, Func<JsonElement, object>> Parts = new Dictionary<Type, Func<JsonElement, object>>
    {
        [typeof(CheckPolicy)] = static element => Catalogue().Read(element),
        [typeof(CheckThresholds)] = static element => Reader.Thresholds(element, ""),
        [typeof(PublicationDeadline)] = static element => Reader.Deadline(element, ""),
        [typeof(Waiver)] = static element => Catalogue().WaiverOf(element, ""),
        [typeof(RulePoints)] = static element => Catalogue().Points(element, ""),
        [typeof(LocalRule)] = static element => LocalRuleJson.Read(element, ""),
        [typeof(CellDemand)] = static element => LocalRuleJson.Cells(element, ""),
        [typeof(CellTerm)] = static element => LocalRuleJson.Term(element, ""),
        [typeof(LengthDemand)] = static element => LocalRuleJson.Length(element, ""),
        [typeof(PhraseDemand)] = static element => LocalRuleJson.Phrases(element, ""),
        [typeof(DayDemand)] = static element => LocalRuleJson.Day(element, ""),
    }.ToFrozenDictionary();

    /// <summary>Reads a policy or a part of one, and leaves the reader at what is wrong, so that its line is told.</summary>
    /// <exception cref="DisclosureJsonException">It is no such part; the exception names the member, counted from the part.</exception>
    /// <exception cref="NotSupportedException">The JSON of such a part does not say which it is.</exception>
    internal static T ReadPart<T>(ref Utf8JsonReader reader)
        where T : class
    {
        if (!Parts.TryGetValue(typeof(T), out var read))
        {
            throw new NotSupportedException(
                $"The JSON of a {typeof(T).Name} does not say which it is; read the whole, such as a LocalRule."
            );
        }

        var ahead = reader;
        using var document = JsonDocument.ParseValue(ref ahead);
        try
        {
            RepeatedMembers.Refuse(document.RootElement, "");
            var part = (T)read(document.RootElement);
            reader = ahead;
            return part;
        }
        catch (CheckPolicyException exception)
        {
            PolicyLines.MoveTo(ref reader, exception.Pointer);
            throw new DisclosureJsonException(new JsonProblem(exception.Pointer, 0, 0, exception.Explanation));
        }
        catch (InvalidOperationException)
        {
            throw new DisclosureJsonException(new JsonProblem("", 0, 0, HalfPair));
        }
    }

    private static Reader Catalogue() => new(RuleCatalog.All);
}
