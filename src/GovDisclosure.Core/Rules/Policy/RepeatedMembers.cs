using System.Globalization;
using System.Text.Json;

namespace GovDisclosure.Rules.Policy;

/// <summary>Members that occur twice in a policy: nothing says which of them is meant.</summary>
internal static class RepeatedMembers
{
    /// <summary>Refuses a value with a member that occurs twice in an object, however deep; documents are no deeper than they may
    /// be.</summary>
    /// <param name="element">The value.</param>
    /// <param name="pointer">Its JSON Pointer.</param>
    /// <exception cref="CheckPolicyException">A member occurs twice.</exception>
    public static void Refuse(JsonElement element, string pointer)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var member in element.EnumerateObject())
            {
                var place = $"{pointer}/{PointerTexts.Escape(member.Name)}";
                if (!names.Add(member.Name))
                {
                    throw new CheckPolicyException(
                        place,
                        new LocalizedText("成员出现了两次；请只留一个。", "the member occurs twice; leave one.")
                    );
                }

                Refuse(member.Value, place);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            var i = 0;
            foreach (var item in element.EnumerateArray())
            {
                Refuse(item, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{i++}"));
            }
        }
    }
}
