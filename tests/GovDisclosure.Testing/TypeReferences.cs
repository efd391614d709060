using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;

namespace GovDisclosure.Testing;

/// <summary>Finds which types of an assembly a type uses: in its signatures, its attributes and the bodies of its methods.</summary>
public static class TypeReferences
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly FrozenDictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(static field => (OpCode)field.GetValue(null)!)
        .ToFrozenDictionary(static code => code.Value);

    /// <summary>The types of the type's own assembly that it uses, nested ones included.</summary>
    public static IReadOnlySet<Type> Of(Type type) => Of(type, used => used.Assembly == type.Assembly);

    /// <summary>The types that a type uses, nested ones included.</summary>
    /// <param name="type">The type.</param>
    /// <param name="counts">Which of them count.</param>
    public static IReadOnlySet<Type> Of(Type type, Predicate<Type> counts)
    {
        HashSet<Type> found = [];
        Add(type.BaseType);
        AddAll(type.GetInterfaces());
        AddAll(type.GetCustomAttributesData().Select(static attribute => attribute.AttributeType));
        AddAll(
            type.IsGenericTypeDefinition
                ? type.GetGenericArguments().SelectMany(static argument => argument.GetGenericParameterConstraints())
                : []
        );
        foreach (var member in type.GetMembers(Declared))
        {
            AddAll(member.GetCustomAttributesData().Select(static attribute => attribute.AttributeType));
            AddMember(member);
            if (member is MethodBase method)
            {
                AddBody(method);
            }
        }

        return found;

        void AddAll(IEnumerable<Type> types)
        {
            foreach (var used in types)
            {
                Add(used);
            }
        }

        void Add(Type? used)
        {
            if (used is null || used.IsGenericParameter)
            {
                return;
            }

            if (used.HasElementType)
            {
                Add(used.GetElementType());
                return;
            }

            if (counts(used))
            {
                found.Add(used.IsGenericType ? used.GetGenericTypeDefinition() : used);
            }

            AddAll(used.GetGenericArguments());
        }

        void AddMember(MemberInfo member)
        {
            Add(member.DeclaringType);
            switch (member)
            {
                case FieldInfo field:
                    Add(field.FieldType);
                    break;
                case PropertyInfo property:
                    Add(property.PropertyType);
                    break;
                case Type nested:
                    Add(nested);
                    break;
                case MethodBase method:
                    AddAll(method.GetParameters().Select(static parameter => parameter.ParameterType));
                    Add((method as MethodInfo)?.ReturnType);
                    AddAll(method.IsGenericMethod ? method.GetGenericArguments() : []);
                    break;
                default:
                    break;
            }
        }

        void AddBody(MethodBase method)
        {
            if (method.GetMethodBody() is not { } body)
            {
                return;
            }

            AddAll(body.LocalVariables.Select(static variable => variable.LocalType));
            AddAll(
                body.ExceptionHandlingClauses.Where(static clause => clause.Flags == ExceptionHandlingClauseOptions.Clause)
                    .Select(static clause => clause.CatchType!)
            );
            var typeArguments = method.DeclaringType!.GetGenericArguments();
            var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : [];
            foreach (var token in Tokens(body.GetILAsByteArray()!))
            {
                var member = method.Module.ResolveMember(token, typeArguments, methodArguments)!;
                Add(member as Type);
                AddMember(member);
            }
        }
    }

    private static IEnumerable<int> Tokens(byte[] il)
    {
        for (var i = 0; i < il.Length; )
        {
            var isLong = il[i] == 0xFE;
            var code = OpCodesByValue[isLong ? unchecked((short)(0xFE00 | il[i + 1])) : il[i]];
            i += isLong ? 2 : 1;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineField or OperandType.InlineTok)
            {
                yield return BitConverter.ToInt32(il, i);
            }

            i += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, i)),
                _ => 4,
            };
        }
    }
}
