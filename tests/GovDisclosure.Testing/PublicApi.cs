using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace GovDisclosure.Testing;

/// <summary>Writes the public surface of an assembly, one line a member, in ordinal order: what a review of a change should see.</summary>
public static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Dump(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().Where(IsSpeakable).OrderBy(static type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Header(type)).Append('\n');
            foreach (var line in Members(type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(line).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Header(Type type)
    {
        var bases = Bases(type).ToList();
        return $"public {Kind(type)} {type.Namespace}.{Name(type)}{(bases.Count > 0 ? " : " + string.Join(", ", bases) : "")}{Constraints(type.GetGenericArguments())}";
    }

    private static string Kind(Type type)
    {
        if (type.IsInterface)
        {
            return "interface";
        }

        if (type.IsEnum)
        {
            return "enum";
        }

        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return "delegate";
        }

        if (type.IsValueType)
        {
            var isRecord = type.GetMethod("PrintMembers", Declared) is not null;
            return (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "") + (isRecord ? "record struct" : "struct");
        }

        var word = type.GetMethod("<Clone>$", Declared) is not null ? "record" : "class";
        return (
                type.IsAbstract && type.IsSealed ? "static "
                : type.IsSealed ? "sealed "
                : type.IsAbstract ? "abstract "
                : ""
            ) + word;
    }

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.IsEnum)
        {
            return [];
        }

        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var interfaces = type.GetInterfaces()
            .Where(i => IsVisible(i) && !inherited.Contains(i))
            .Select(i => Name(i))
            .Order(StringComparer.Ordinal);
        var baseType = type.BaseType is { } b && b != typeof(object) && b != typeof(ValueType) ? [Name(b)] : Array.Empty<string>();
        return baseType.Concat(interfaces);
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => string.Create(CultureInfo.InvariantCulture, $"{field.Name} = {field.GetRawConstantValue()}"));
        }

        var nullability = new NullabilityInfoContext();
        var fields = type.GetFields(Declared)
            .Where(static field => (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && IsSpeakable(field.Name))
            .Select(field =>
                $"{Access(field.IsPublic)}{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{Name(field.FieldType, nullability.Create(field))} {field.Name}{(field.IsLiteral ? " = " + Literal(field.GetRawConstantValue()) : "")}"
            );
        var properties = type.GetProperties(Declared)
            .Where(static property => property.GetAccessors(true).Any(IsShown))
            .Select(property => Property(property, nullability));
        var constructors = type.GetConstructors(Declared)
            .Where(static constructor => !constructor.IsStatic && IsShown(constructor))
            .Select(constructor => $"{Access(constructor.IsPublic)}{SimpleName(type)}({Parameters(constructor, nullability)})");
        var methods = type.GetMethods(Declared)
            .Where(static method =>
                IsShown(method)
                && IsSpeakable(method.Name)
                && !method.IsDefined(typeof(CompilerGeneratedAttribute))
                && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
            )
            .Select(method => Method(method, nullability));
        return fields.Concat(properties).Concat(constructors).Concat(methods);
    }

    private static string Property(PropertyInfo property, NullabilityInfoContext nullability)
    {
        var accessor = property.GetAccessors(true).First(IsShown);
        var set =
            property.SetMethod is { } setter && IsShown(setter)
                ? setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
                    ? " init;"
                    : " set;"
                : "";
        var get = property.GetMethod is { } getter && IsShown(getter) ? " get;" : "";
        var parameters = property.GetIndexParameters();
        var name =
            parameters.Length > 0
                ? $"this[{string.Join(", ", parameters.Select(parameter => Parameter(parameter, nullability)))}]"
                : property.Name;
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{Access(accessor.IsPublic)}{Modifiers(accessor)}{required}{Name(property.PropertyType, nullability.Create(property))} {name} {{{get}{set} }}";
    }

    private static string Method(MethodInfo method, NullabilityInfoContext nullability)
    {
        var generic = method.IsGenericMethod
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(static argument => argument.Name))}>"
            : "";
        var extension = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return $"{Access(method.IsPublic)}{Modifiers(method)}{Name(method.ReturnType, nullability.Create(method.ReturnParameter))} {method.Name}{generic}({extension}{Parameters(method, nullability)}){Constraints(method.IsGenericMethod ? method.GetGenericArguments() : [])}";
    }

    private static string Modifiers(MethodInfo method)
    {
        if (method.DeclaringType!.IsInterface)
        {
            return method.IsStatic ? "static abstract " : "";
        }

        var isOverride = method.GetBaseDefinition() != method;
        return method.IsStatic ? "static "
            : method.IsAbstract ? (isOverride ? "abstract override " : "abstract ")
            : isOverride ? (method.IsFinal ? "sealed override " : "override ")
            : method.IsVirtual && !method.IsFinal ? "virtual "
            : "";
    }

    private static string Parameters(MethodBase method, NullabilityInfoContext nullability) =>
        string.Join(", ", method.GetParameters().Select(parameter => Parameter(parameter, nullability)));

    private static string Parameter(ParameterInfo parameter, NullabilityInfoContext nullability)
    {
        var modifier =
            parameter.IsOut ? "out "
            : parameter.IsIn && parameter.ParameterType.IsByRef ? "in "
            : parameter.ParameterType.IsByRef ? "ref "
            : parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params "
            : "";
        var standard = parameter.HasDefaultValue ? " = " + Literal(parameter.RawDefaultValue) : "";
        return modifier + Name(parameter.ParameterType, nullability.Create(parameter)) + " " + parameter.Name + standard;
    }

    private static string Name(Type type, NullabilityInfo? nullability = null)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!, nullability?.ElementType ?? nullability);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        var suffix = !type.IsValueType && nullability?.ReadState == NullabilityState.Nullable ? "?" : "";
        if (type.IsArray)
        {
            return Name(type.GetElementType()!, nullability?.ElementType) + "[]" + suffix;
        }

        var declared = type is { IsNested: true, IsGenericParameter: false } ? Name(type.DeclaringType!) + "." : "";
        if (!type.IsGenericType)
        {
            return declared + (Keyword(type) ?? type.Name) + suffix;
        }

        var arguments = type.GetGenericArguments()
            .Select(
                (argument, i) => Name(argument, nullability is { GenericTypeArguments: { } inner } && i < inner.Length ? inner[i] : null)
            );
        return $"{declared}{SimpleName(type)}<{string.Join(", ", arguments)}>{suffix}";
    }

    private static string SimpleName(Type type) => type.Name.Split('`')[0];

    private static string? Keyword(Type type) =>
        type.FullName switch
        {
            "System.Void" => "void",
            "System.Object" => "object",
            "System.String" => "string",
            _ when type.IsEnum => null,
            _ => Type.GetTypeCode(type) switch
            {
                TypeCode.Boolean => "bool",
                TypeCode.Char => "char",
                TypeCode.Byte => "byte",
                TypeCode.Int32 => "int",
                TypeCode.Int64 => "long",
                TypeCode.UInt32 => "uint",
                TypeCode.UInt64 => "ulong",
                TypeCode.Double => "double",
                TypeCode.Decimal => "decimal",
                _ => null,
            },
        };

    private static string Constraints(Type[] arguments) =>
        string.Concat(
            arguments
                .Select(static argument => (argument.Name, Words: Words(argument).ToList()))
                .Where(static constraint => constraint.Words.Count > 0)
                .Select(static constraint => $" where {constraint.Name} : {string.Join(", ", constraint.Words)}")
        );

    private static IEnumerable<string> Words(Type argument)
    {
        var attributes = argument.GenericParameterAttributes;
        var isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            yield return "class";
        }

        if (isStruct)
        {
            yield return "struct";
        }

        foreach (var constraint in argument.GetGenericParameterConstraints().Where(static constraint => constraint != typeof(ValueType)))
        {
            yield return Name(constraint);
        }

        if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct)
        {
            yield return "new()";
        }
    }

    private static string Literal(object? value) =>
        value switch
        {
            null => "null",
            string text => $"\"{text}\"",
            bool flag => flag ? "true" : "false",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

    private static string Access(bool isPublic) => isPublic ? "public " : "protected ";

    private static bool IsShown(MethodBase method) =>
        (method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && !method.DeclaringType!.IsSealed))
        && !string.Equals(method.Name, "get_EqualityContract", StringComparison.Ordinal);

    private static bool IsVisible(Type type) => type.IsVisible && type.GetGenericArguments().All(IsVisible);

    private static bool IsSpeakable(Type type) => IsSpeakable(type.FullName ?? type.Name);

    private static bool IsSpeakable(string name) => !name.Contains('<', StringComparison.Ordinal);
}
