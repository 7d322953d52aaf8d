using System;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace Crm.SalesProcess.Tests.Sdk.Surface;

/// <summary>Signatures as the listings write them, accessors that others cannot see left out.</summary>
public static class MemberText
{
    /// <summary>Whether code outside the assembly can use the member.</summary>
    public static bool IsVisible(MemberInfo member) =>
        member switch
        {
            MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
            FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
            PropertyInfo property => property.GetAccessors(true).Any(IsVisible),
            _ => throw new NotSupportedException(
                $"The listings have no form for {member.MemberType} {member.Name}."
            ),
        };

    public static string Of(MemberInfo member) =>
        member switch
        {
            FieldInfo { DeclaringType.IsEnum: true } field => $"{field.Name} = {Constant(field)}",
            FieldInfo field => FieldOf(field),
            PropertyInfo property => PropertyOf(property),
            ConstructorInfo constructor => ConstructorOf(constructor),
            MethodInfo method => MethodOf(method),
            _ => throw new NotSupportedException(
                $"The listings have no form for {member.MemberType} {member.Name}."
            ),
        };

    private static string FieldOf(FieldInfo field)
    {
        var declaration = $"{TypeText.Of(field.FieldType)} {field.Name}";
        var access = Access(field.IsPublic, field.IsFamilyOrAssembly, field.IsFamily);
        return field.IsLiteral ? $"{access}const {declaration} = {Constant(field)}"
            : field.IsInitOnly
                ? $"{access}{(field.IsStatic ? "static " : string.Empty)}readonly {declaration}"
            : $"{access}{(field.IsStatic ? "static " : string.Empty)}{declaration}";
    }

    private static string PropertyOf(PropertyInfo property)
    {
        var widest = property.GetAccessors(true).OrderByDescending(Rank).First();
        var name =
            property.GetIndexParameters().Length == 0
                ? property.Name
                : $"this[{Parameters(property.GetIndexParameters())}]";
        var accessors = string.Concat(
            Accessor(property.GetMethod, widest, "get"),
            Accessor(property.SetMethod, widest, "set")
        );
        return $"{Modifiers(widest)}{TypeText.Of(property.PropertyType)} {name} {{ {accessors}}}";
    }

    private static string Accessor(MethodInfo? accessor, MethodInfo widest, string word) =>
        accessor is null ? string.Empty
        : Rank(accessor) == Rank(widest) ? $"{word}; "
        : IsVisible(accessor) ? $"{AccessOf(accessor)}{word}; "
        : string.Empty;

    private static string ConstructorOf(ConstructorInfo constructor) =>
        $"{AccessOf(constructor)}{constructor.DeclaringType!.Name.Split('`')[0]}({Parameters(constructor.GetParameters())})";

    private static string MethodOf(MethodInfo method)
    {
        var arguments = method.GetGenericArguments();
        var generics =
            arguments.Length == 0 ? string.Empty : $"<{string.Join(", ", arguments.Select(TypeText.Of))}>";
        var self = AttributeText.Has(method, "Extension") ? "this " : string.Empty;
        return $"{Modifiers(method)}{TypeText.Of(method.ReturnType)} {method.Name}{generics}"
            + $"({self}{Parameters(method.GetParameters())}){TypeText.Constraints(arguments)}";
    }

    private static string Modifiers(MethodInfo method)
    {
        if (method.DeclaringType!.IsInterface)
        {
            return string.Empty;
        }
        var kind =
            method.IsStatic ? "static "
            : method.IsAbstract ? "abstract "
            : !method.IsVirtual ? string.Empty
            : !method.Attributes.HasFlag(MethodAttributes.NewSlot)
                ? method.IsFinal ? "sealed override "
                    : "override "
            : method.IsFinal ? string.Empty
            : "virtual ";
        return AccessOf(method) + kind;
    }

    private static string Parameters(ParameterInfo[] parameters) =>
        string.Join(", ", parameters.Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var isParams = parameter
            .GetCustomAttributesData()
            .Any(data => data.AttributeType.Name == "ParamArrayAttribute");
        var way =
            parameter.IsOut ? "out "
            : isParams ? "params "
            : string.Empty;
        var value = parameter.HasDefaultValue ? $" = {parameter.RawDefaultValue ?? "null"}" : string.Empty;
        return $"{way}{TypeText.Of(parameter.ParameterType)} {parameter.Name}{value}";
    }

    private static string Constant(FieldInfo field) =>
        Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)!;

    private static string AccessOf(MethodBase method) =>
        method.DeclaringType!.IsInterface
            ? string.Empty
            : Access(method.IsPublic, method.IsFamilyOrAssembly, method.IsFamily);

    private static string Access(bool isPublic, bool isFamilyOrAssembly, bool isFamily) =>
        isPublic ? "public "
        : isFamilyOrAssembly ? "protected internal "
        : isFamily ? "protected "
        : "internal ";

    private static int Rank(MethodBase method) =>
        method.IsPublic ? 3
        : method.IsFamilyOrAssembly ? 2
        : method.IsFamily ? 1
        : 0;
}
