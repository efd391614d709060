namespace GovDisclosure.Forms.Declaration;

/// <summary>The name of the member that a selector such as <c>x => x.Granted</c> selects, from the text of the selector.</summary>
internal static class MemberName
{
    public static string Of(string selector)
    {
        var member = selector.AsSpan(selector.LastIndexOf('.') + 1).Trim();
        foreach (var c in member)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                throw new InvalidOperationException($"'{selector}' does not select a member: expected a lambda such as 'x => x.Granted'.");
            }
        }

        return member.ToString();
    }
}
