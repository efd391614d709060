namespace GovDisclosure.Documents.Tests.Damages;

internal static class Chance
{
    public static T Pick<T>(this Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
