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

    /// <summary>How many calls were made.</summary>
    public int Count { get; private set; }

    /// <summary>Makes all calls.</summary>
    /// <param name="mayThrow">Whether an exception that is no <see cref="ArgumentException"/> is told by the member's
    /// documentation.</param>
    /// <returns>What else was thrown: member, arguments, exception.</returns>
    public IReadOnlyCollection<string> Faults(Func<MethodBase, Exception, bool> mayThrow)
    {
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in assembly.GetExportedTypes().Where(static type => !type.ContainsGenericParameters))
        {
            foreach (
                var member in type.GetConstructors(Members)
                    .Cast<MethodBase>()
                    .Concat(type.GetMethods(Members))
                    .Where(static member => !member.ContainsGenericParameters)
            )
            {
                if (Call(type, member, mayThrow) is { } fault)
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
        var targets = member.IsStatic || member is ConstructorInfo ? [null] : Targets(type);
        var parameters = member.GetParameters();
        // Only reflection makes an object without what is required.
        if (member is ConstructorInfo && type.IsDefined(typeof(RequiredMemberAttribute)))
        {
            return null;
        }

        if (
            type.IsAbstract && member is ConstructorInfo
            || parameters.Any(static parameter => parameter.ParameterType.IsByRefLike && !parameter.IsOut)
        )
        {
            return null;
        }

        foreach (var target in targets)
        {
            foreach (var arguments in Arguments(parameters))
            {
                Count++;
                try
                {
                    var copy = isSetter ? Copy(target) : target;
                    if (isSetter && copy is null)
                    {
                        continue;
                    }

                    Use(member is ConstructorInfo constructor ? constructor.Invoke(arguments) : member.Invoke(copy, arguments));
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

    private static object? Copy(object? sample) =>
        sample?.GetType() is not { } type ? null
        : type.IsValueType ? RuntimeHelpers.GetObjectValue(sample)
        : type.GetMethod("<Clone>$") is { } clone ? clone.Invoke(sample, null)
        : type.IsDefined(typeof(RequiredMemberAttribute)) ? null
        : type.GetConstructor([])?.Invoke(null);

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

        if (samples.TryGetValue(type, out var sample))
        {
            yield return sample;
        }
    }

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

    private object? Good(Type parameter)
    {
        var type = Bare(parameter);
        return samples.TryGetValue(type, out var sample)
            ? sample
            : samples.Values.FirstOrDefault(type.IsInstanceOfType)
                ?? (
                    type == typeof(string) ? "x"
                    : type == typeof(CancellationToken) ? CancellationToken.None
                    : Default(type)
                );
    }

    private static IEnumerable<object?> Bad(Type type)
    {
        yield return Default(type);
        if (type == typeof(int))
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
    }

    private void Take(object? value, int depth)
    {
        if (value is null || (value is string && depth > 0) || depth > 6 || !samples.TryAdd(value.GetType(), value))
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
