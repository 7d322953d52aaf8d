using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Crm.SalesProcess.Tests.Sdk.Surface;

/// <summary>Reads what others see of compiled types: public and protected members, and whatever travels as a data member.</summary>
public static class AssemblySurface
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    public static IReadOnlyDictionary<string, TypeSurface> Of(Assembly assembly) =>
        assembly.GetExportedTypes().Select(Of).ToDictionary(type => type.Name);

    public static TypeSurface Of(Type type)
    {
        var members = type.GetMembers(Declared)
            .Where(member =>
                !IsPartOfAnother(member) && (IsSeen(member) || AttributeText.Has(member, "DataMember"))
            )
            .ToDictionary(MemberText.Of, AttributeText.Of);
        var assignable = Ancestors(type).Concat(type.GetInterfaces()).Select(TypeText.Of).ToHashSet();
        return new(
            TypeText.Of(type),
            DeclarationOf(type),
            OwnBases(type),
            assignable,
            AttributeText.Of(type),
            members
        );
    }

    private static bool IsSeen(MemberInfo member) => member is not TypeInfo && MemberText.IsVisible(member);

    /// <summary>Accessors, the storage of an enumeration, and what the compiler adds.</summary>
    private static bool IsPartOfAnother(MemberInfo member) =>
        member switch
        {
            MethodInfo method => method.IsSpecialName
                && !method.Name.StartsWith("op_", StringComparison.Ordinal),
            FieldInfo field => field.IsSpecialName,
            ConstructorInfo constructor => constructor.IsStatic,
            _ => false,
        };

    private static string DeclarationOf(Type type)
    {
        var kind =
            type.IsInterface ? "interface"
            : type.IsEnum ? "enum"
            : type.IsValueType ? "struct"
            : type.IsAbstract && type.IsSealed ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class"
            : "class";
        return $"public {kind}{TypeText.Constraints(type.GetGenericArguments())}";
    }

    private static HashSet<string> OwnBases(Type type)
    {
        var inherited = type.BaseType?.GetInterfaces().Select(TypeText.Of) ?? [];
        var bases = type.GetInterfaces().Select(TypeText.Of).Except(inherited).ToHashSet();
        if (type is { IsClass: true, BaseType: { FullName: not "System.Object" } parent })
        {
            bases.Add(TypeText.Of(parent));
        }
        return type.IsEnum ? [] : bases;
    }

    private static IEnumerable<Type> Ancestors(Type type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            yield return ancestor;
        }
    }
}
