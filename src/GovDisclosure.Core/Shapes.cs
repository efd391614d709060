namespace GovDisclosure;

internal static class Shapes
{
    public static void ThrowIfDifferent(object left, object right, string what)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.GetType() != right.GetType())
        {
            throw new InvalidOperationException(
                $"{what} cannot be added: the left side is a {left.GetType().Name}, the right side a {right.GetType().Name}. Add reports of one shape only."
            );
        }
    }
}
