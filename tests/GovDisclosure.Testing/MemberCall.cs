using System.Reflection;
using System.Reflection.Emit;

namespace GovDisclosure.Testing;

/// <summary>Calls a member by reflection, those too that take spans or a reader of JSON, which reflection itself cannot pass.</summary>
internal static class MemberCall
{
    private static readonly Type[] Spans = [typeof(ReadOnlySpan<>), typeof(Span<>)];

    /// <summary>Calls a member.</summary>
    /// <param name="member">A method or a constructor.</param>
    /// <param name="target">The object; null for none.</param>
    /// <param name="arguments">The arguments: for a span its array, null for an empty one; for another ref struct null.</param>
    /// <exception cref="TargetInvocationException">The member threw its inner exception.</exception>
    public static object? Invoke(MethodBase member, object? target, object?[] arguments) =>
        member.GetParameters().Any(static parameter => Bare(parameter).IsByRefLike) ? Emitted((MethodInfo)member, target, arguments)
        : member is ConstructorInfo constructor ? constructor.Invoke(arguments)
        : member.Invoke(target, arguments);

    /// <summary>Whether a type is a span of items.</summary>
    public static bool IsSpanOf(Type type, Type item) => IsSpan(type) && type.GetGenericArguments()[0] == item;

    private static bool IsSpan(Type type) => type.IsGenericType && Spans.Contains(type.GetGenericTypeDefinition());

    private static Type Bare(ParameterInfo parameter) =>
        parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;

    private static object? Emitted(MethodInfo method, object? target, object?[] arguments)
    {
        var call = new DynamicMethod(
            "Call",
            typeof(object),
            [typeof(object), typeof(object[])],
            typeof(MemberCall).Module,
            skipVisibility: true
        );
        var il = call.GetILGenerator();
        if (!method.IsStatic)
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(method.DeclaringType!.IsValueType ? OpCodes.Unbox : OpCodes.Castclass, method.DeclaringType);
        }

        foreach (var parameter in method.GetParameters())
        {
            Load(il, parameter);
        }

        il.Emit(method.IsStatic || method.DeclaringType!.IsValueType ? OpCodes.Call : OpCodes.Callvirt, method);
        if (method.ReturnType == typeof(void))
        {
            il.Emit(OpCodes.Ldnull);
        }
        else if (method.ReturnType.IsByRefLike)
        {
            il.Emit(OpCodes.Pop);
            il.Emit(OpCodes.Ldnull);
        }
        else if (method.ReturnType.IsValueType)
        {
            il.Emit(OpCodes.Box, method.ReturnType);
        }

        il.Emit(OpCodes.Ret);
        try
        {
            return call.CreateDelegate<Func<object?, object?[], object?>>()(target, arguments);
        }
        catch (Exception thrown)
        {
            throw new TargetInvocationException(thrown);
        }
    }

    private static void Load(ILGenerator il, ParameterInfo parameter)
    {
        var type = Bare(parameter);
        if (IsSpan(type))
        {
            LoadArgument(il, parameter);
            il.Emit(OpCodes.Castclass, type.GetGenericArguments()[0].MakeArrayType());
            il.Emit(OpCodes.Newobj, type.GetConstructor([type.GetGenericArguments()[0].MakeArrayType()])!);
        }
        else if (!type.IsByRefLike)
        {
            LoadArgument(il, parameter);
            il.Emit(OpCodes.Unbox_Any, type);
        }

        if (parameter.ParameterType.IsByRef || (type.IsByRefLike && !IsSpan(type)))
        {
            // A reader of JSON that has read nothing, or what the member gives out.
            var local = il.DeclareLocal(type);
            if (!type.IsByRefLike || IsSpan(type))
            {
                il.Emit(OpCodes.Stloc, local);
            }

            il.Emit(parameter.ParameterType.IsByRef ? OpCodes.Ldloca : OpCodes.Ldloc, local);
        }
    }

    private static void LoadArgument(ILGenerator il, ParameterInfo parameter)
    {
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldc_I4, parameter.Position);
        il.Emit(OpCodes.Ldelem_Ref);
    }
}
