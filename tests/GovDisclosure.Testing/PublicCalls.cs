using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using GovDisclosure.Json;

namespace GovDisclosure.Testing;

/// <summary>
/// Calls every public member of an assembly with null, default and out-of-range arguments, one at a time beside good ones and all at once,
/// on objects that
/// come from a few roots.
/// </summary>
public sealed class PublicCalls
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private const int MostItems = 3;

    private static readonly MethodInfo Clone = typeof(object).GetMethod("MemberwiseClone", BindingFlags.NonPublic | BindingFlags.Instance)!;

    private static readonly MethodInfo MakeImmutable = typeof(ImmutableArray)
        .GetMethods()
        .Single(static method =>
            method.Name == nameof(ImmutableArray.Create) && method.GetParameters() is [{ ParameterType: { IsArray: true } }]
        );

    private readonly Dictionary<Type, object> samples = [];
    private readonly Assembly assembly;

    /// <summary>Makes the calls of an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="roots">Objects of its types, or of those that its members take; what their properties hold is used too.</param>
    public PublicCalls(Assembly assembly, params IEnumerable<object> roots)
    {
        this.assembly = assembly;
        foreach (var root in roots)
        {
            Take(root, depth: 0);
        }
    }

    /// <summary>Whether lists that hold a null are passed too.</summary>
    public bool WithNullItems { get; init; }

    /// <summary>How many calls were made.</summary>
    public int Count { get; private set; }

    /// <summary>Makes all calls.</summary>
    /// <param name="mayThrow">Whether an exception that is neither an <see cref="ArgumentException"/> nor one that the member's
    /// documentation names is the contract of the member all the same.</param>
    /// <returns>What else was thrown: member, arguments, exception; and the members that could not be called.</returns>
    public IReadOnlyCollection<string> Faults(Func<MethodBase, Exception, bool> mayThrow)
    {
        var documented = new DocumentedExceptions(assembly);
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in assembly.GetExportedTypes().Select(Closed))
        {
            foreach (
                var member in type.GetConstructors(Members)
                    .Cast<MethodBase>()
                    .Concat(type.GetMethods(Members).Select(Closed))
                    .Where(member => !(member is ConstructorInfo && (type.IsAbstract || type.IsDefined(typeof(RequiredMemberAttribute)))))
            )
            {
                var fault = Call(type, member, (member, thrown) => documented.Names(member, thrown) || mayThrow(member, thrown));
                if (fault is not null)
                {
                    faults.Add(fault);
                }
            }
        }

        return faults;
    }

    private string? Call(Type type, MethodBase member, Func<MethodBase, Exception, bool> mayThrow)
    {
        // A sample may be one that everybody shares: what is set is set in a copy of it.
        var isSetter = member.Name.StartsWith("set_", StringComparison.Ordinal);
        List<object?> targets = member.IsStatic || member is ConstructorInfo ? [null] : [.. Targets(type)];
        if (targets.Count == 0)
        {
            return $"{type.Name}: there is no sample of it to call its members on";
        }

        foreach (var target in targets)
        {
            foreach (var arguments in Arguments(member.GetParameters()))
            {
                Count++;
                try
                {
                    var copy = isSetter ? Clone.Invoke(target, null) : target;
                    Use(MemberCall.Invoke(member, copy, arguments));
                    Use(isSetter ? copy : null);
                }
                catch (TargetInvocationException exception) when (exception.InnerException is ArgumentException) { }
#pragma warning disable CA1031 // what else comes out is the finding of this test
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    var thrown = (exception as TargetInvocationException)?.InnerException
                        ?? (exception as AggregateException)?.InnerException
                        ?? exception;
                    if (thrown is not ArgumentException && !mayThrow(member, thrown))
                    {
                        return $"{type.Name}.{member.Name}({string.Join(", ", arguments.Select(Text))}) on {(target is null ? "nothing" : target.Equals(Default(type)) ? "default" : "a sample")}: {thrown.GetType().Name} {thrown.StackTrace?.Split('\n')[0].Trim()}";
                    }
                }
            }
        }

        return null;
    }

    // What is lazy, or still running, throws only when somebody looks.
    private static void Use(object? result)
    {
        switch (result)
        {
            case Task task:
                task.GetAwaiter().GetResult();
                break;
            case string:
                break;
            case IJsonResult json:
                _ = json.ToJson();
                break;
            case IEnumerable items when !IsDefaultArray(items):
                foreach (var item in items.Cast<object?>().Take(MostItems))
                {
                    _ = item;
                }

                break;
            default:
                _ = result?.ToString();
                _ = result?.GetHashCode();
                break;
        }
    }

    private IEnumerable<object?> Targets(Type type)
    {
        if (type.IsValueType)
        {
            yield return Default(type);
        }

        if (Sample(type, depth: 0) is { } sample)
        {
            yield return sample;
        }
    }

    // One that the roots hold, or one that a public constructor or a method of the type makes of such.
    private object? Sample(Type type, int depth)
    {
        if (samples.TryGetValue(type, out var sample))
        {
            return sample;
        }

        if (samples.Values.FirstOrDefault(type.IsInstanceOfType) is { } derived)
        {
            return derived;
        }

        if (depth > 3 || type.IsAbstract || type.IsEnum || Nullable.GetUnderlyingType(type) is not null || type.Assembly != assembly)
        {
            return null;
        }

        var makers = type.GetConstructors()
            .Cast<MethodBase>()
            .Concat(
                type.GetMethods(BindingFlags.Public | BindingFlags.Static)
                    .Where(method => method.ReturnType == type && !method.IsGenericMethod)
            )
            .OrderBy(static maker => maker.GetParameters().Length);
        foreach (var maker in makers)
        {
            try
            {
                var made = MemberCall.Invoke(
                    maker,
                    null,
                    [.. maker.GetParameters().Select(parameter => Good(parameter.ParameterType, depth + 1))]
                )!;
                foreach (var required in type.GetProperties().Where(static property => property.IsDefined(typeof(RequiredMemberAttribute))))
                {
                    required.SetValue(made, Good(required.PropertyType, depth + 1));
                }

                return samples[type] = made;
            }
            catch (TargetInvocationException)
            {
                // Another may do.
            }
        }

        return null;
    }

    // A type or a method of any type is called with one that it allows.
    private static Type Closed(Type type) =>
        type.ContainsGenericParameters ? type.MakeGenericType([.. type.GetGenericArguments().Select(Argument)]) : type;

    private static MethodBase Closed(MethodInfo method) =>
        method.IsGenericMethodDefinition ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(Argument)]) : method;

    private static Type Argument(Type parameter) =>
        parameter
            .GetGenericParameterConstraints()
            .SelectMany(static constraint => constraint.Assembly.GetExportedTypes().Append(constraint))
            .Append(typeof(object))
            .First(type =>
                !type.IsAbstract && parameter.GetGenericParameterConstraints().All(constraint => constraint.IsAssignableFrom(type))
            );

    private IEnumerable<object?[]> Arguments(ParameterInfo[] parameters)
    {
        var good = parameters.Select(parameter => Good(parameter.ParameterType)).ToArray();
        yield return good;
        if (parameters.Length == 0)
        {
            yield break;
        }

        yield return [.. parameters.Select(static parameter => Default(Bare(parameter.ParameterType)))];
        for (var i = 0; i < parameters.Length; i++)
        {
            foreach (var bad in Bad(Bare(parameters[i].ParameterType)))
            {
                object?[] arguments = [.. good];
                arguments[i] = bad;
                yield return arguments;
            }
        }
    }

    private object? Good(Type parameter, int depth = 0)
    {
        var type = Bare(parameter);
        return Sample(type, depth)
            ?? (
                type == typeof(string) ? "x"
                : type == typeof(CancellationToken) ? CancellationToken.None
                : Default(type)
            );
    }

    private IEnumerable<object?> Bad(Type type)
    {
        yield return Default(type);
        if (type.IsByRefLike)
        {
            yield return MemberCall.IsSpanOf(type, typeof(byte)) ? new byte[] { 0xFF, 0x00 }
            : MemberCall.IsSpanOf(type, typeof(char)) ? (char[])['\ud800', '/']
            : null;
        }
        else if (type == typeof(int))
        {
            yield return -1;
            yield return int.MinValue;
            yield return int.MaxValue;
        }
        else if (type == typeof(long))
        {
            yield return long.MinValue;
            yield return long.MaxValue;
        }
        else if (type == typeof(decimal))
        {
            yield return decimal.MinValue;
            yield return decimal.MaxValue;
        }
        else if (type == typeof(string))
        {
            yield return "";
            yield return "/no/such";
            yield return "\ud800";
        }
        else if ((Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } values)
        {
            yield return Enum.ToObject(values, 99);
        }
        else if (WithNullItems && HoldingNull(type) is { } items)
        {
            yield return items;
        }
    }

    // A list of which the one item is null, for a parameter that takes lists of objects.
    private static object? HoldingNull(Type type)
    {
        var item =
            type.IsArray ? type.GetElementType()!
            : type.IsGenericType && type.GetGenericArguments() is [var only] ? only
            : null;
        if (item is null || item.IsValueType || item.IsByRefLike)
        {
            return null;
        }

        var array = Array.CreateInstance(item, 1);
        return type.IsInstanceOfType(array) ? array
            : type == typeof(ImmutableArray<>).MakeGenericType(item) ? MakeImmutable.MakeGenericMethod(item).Invoke(null, [array])
            : null;
    }

    private void Take(object? value, int depth)
    {
        if (value is null || (value is string && depth > 0) || depth > 12 || !samples.TryAdd(value.GetType(), value))
        {
            return;
        }

        if (value is IEnumerable items and not string && !IsDefaultArray(items))
        {
            foreach (var item in items.Cast<object?>().Take(MostItems))
            {
                Take(item, depth + 1);
            }
        }

        if (value.GetType().Namespace?.StartsWith("GovDisclosure", StringComparison.Ordinal) != true)
        {
            return;
        }

        foreach (
            var property in value
                .GetType()
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(static property => property.GetIndexParameters().Length == 0)
        )
        {
            try
            {
                Take(property.GetValue(value), depth + 1);
            }
            catch (TargetInvocationException)
            {
                // The call itself is looked at later.
            }
        }
    }

    private static Type Bare(Type type) => type.IsByRef ? type.GetElementType()! : type;

    private static object? Default(Type type) =>
        type.IsValueType && !type.IsByRefLike && type != typeof(void) ? Activator.CreateInstance(type) : null;

    private static bool IsDefaultArray(IEnumerable items) =>
        items.GetType() is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
        && (bool)type.GetProperty("IsDefault")!.GetValue(items)!;

    private static string Text(object? value) =>
        value switch
        {
            null => "null",
            string text => '"' + text + '"',
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.GetType().Name,
        };
}
