using System.Numerics;
using System.Reflection;
using System.Text;

namespace GovDisclosure.Testing;

/// <summary>The laws of equality, hash codes, operators, addition, parsing and formatting: written once, used by the tests of every
/// type.</summary>
public static class Laws
{
    /// <summary>Two values are equal by every way of asking, with the same hash code, and differ from the other values.</summary>
    public static void Equality<T>(T value, T equal, params T[] different)
        where T : notnull, IEquatable<T>
    {
        object boxed = value;
        Require(value.Equals(value) && value.Equals(equal) && equal.Equals(value), $"{value} does not equal {equal}");
        Require(boxed.Equals(equal) && !boxed.Equals(new object()), $"Equals(object) of {value}");
        Require(value.GetHashCode() == equal.GetHashCode(), $"the hash codes of {value} and {equal} differ");
        Require(
            Operator("op_Equality", value, equal) && !Operator("op_Inequality", value, equal),
            $"the operators say that {value} and {equal} differ"
        );
        foreach (var other in different)
        {
            Require(!value.Equals(other) && !other.Equals(value) && !boxed.Equals(other), $"{value} equals {other}");
            Require(
                !Operator("op_Equality", value, other) && Operator("op_Inequality", value, other),
                $"the operators say that {value} and {other} are equal"
            );
        }

        Require(!boxed.Equals(null), $"{boxed} equals null");
    }

    /// <summary>The addition has an identity, commutes and associates.</summary>
    public static void Monoid<T>(params IReadOnlyList<T> samples)
        where T : notnull, IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>
    {
        var zero = T.AdditiveIdentity;
        foreach (var a in samples)
        {
            Same(a, a + zero, "x + 0 = x");
            Same(a, zero + a, "0 + x = x");
            foreach (var b in samples)
            {
                Same(a + b, b + a, "x + y = y + x");
                Same(a + b, checked(a + b), "x + y is checked");
                foreach (var c in samples)
                {
                    Same((a + b) + c, a + (b + c), "(x + y) + z = x + (y + z)");
                }
            }
        }
    }

    /// <summary>A value is written as a text and read from it: as string, characters and UTF-8, whatever the culture.</summary>
    public static void ParseAndFormat<T>(T value, string text)
        where T : ISpanParsable<T>, IUtf8SpanParsable<T>, ISpanFormattable, IUtf8SpanFormattable
    {
        Same(text, value.ToString()!, "ToString");
        Same(text, value.ToString("G", null), "ToString with format");
        Same(value, T.Parse(text, null), "Parse of a string");
        Same(value, T.Parse(text.AsSpan(), null), "Parse of characters");
        Require(T.TryParse(text, null, out var fromString), $"TryParse of '{text}'");
        Same(value, fromString!, "TryParse of a string");

        var utf8 = Encoding.UTF8.GetBytes(text);
        Same(value, T.Parse(utf8, null), "Parse of UTF-8");
        Require(T.TryParse(utf8, null, out var fromUtf8), $"TryParse of '{text}' in UTF-8");
        Same(value, fromUtf8!, "TryParse of UTF-8");

        var characters = new char[text.Length];
        Require(value.TryFormat(characters, out var written, default, null) && written == text.Length, $"TryFormat of '{text}'");
        Same(text, new string(characters), "TryFormat");
        var bytes = new byte[utf8.Length];
        Require(
            value.TryFormat(bytes, out written, default, null) && written == bytes.Length && bytes.AsSpan().SequenceEqual(utf8),
            $"TryFormat of '{text}' in UTF-8"
        );
        if (text.Length > 0)
        {
            Require(
                !value.TryFormat(characters.AsSpan(1), out written, default, null) && written == 0,
                $"TryFormat of '{text}' in too little room"
            );
            Require(
                !value.TryFormat(bytes.AsSpan(1), out written, default, null) && written == 0,
                $"TryFormat of '{text}' in UTF-8 in too little room"
            );
        }
    }

    /// <summary>A text is not read: not as string, characters or UTF-8, whatever the culture.</summary>
    public static void Rejects<T>(string text)
        where T : struct, ISpanParsable<T>, IUtf8SpanParsable<T>, IEquatable<T>
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Require(!T.TryParse(text, null, out var value) && value.Equals(default), $"TryParse reads '{text}' as {value}");
        Require(!T.TryParse(text.AsSpan(), null, out value) && value.Equals(default), $"TryParse reads the characters '{text}' as {value}");
        Require(!T.TryParse(utf8, null, out value) && value.Equals(default), $"TryParse reads '{text}' in UTF-8 as {value}");
        Throws<FormatException>(() => T.Parse(text, null), $"Parse reads '{text}'");
        Throws<FormatException>(() => T.Parse(text.AsSpan(), null), $"Parse reads the characters '{text}'");
        Throws<FormatException>(() => T.Parse(utf8, null), $"Parse reads '{text}' in UTF-8");
    }

    internal static void Require(bool condition, string law)
    {
        if (!condition)
        {
            throw new LawBrokenException("The law is broken: " + law);
        }
    }

    private static void Same<T>(T expected, T actual, string law)
        where T : notnull => Require(expected.Equals(actual), $"{law}: expected {expected}, found {actual}");

    private static bool Operator<T>(string name, T left, T right)
    {
        var method = typeof(T).GetMethod(name, BindingFlags.Public | BindingFlags.Static, [typeof(T), typeof(T)])
            ?? throw new LawBrokenException($"{typeof(T)} has no {name}");
        return (bool)method.Invoke(null, [left, right])!;
    }

    private static void Throws<TException>(Action action, string law)
        where TException : Exception
    {
        try
        {
            action();
        }
        catch (TException)
        {
            return;
        }

        throw new LawBrokenException("The law is broken: " + law);
    }
}
