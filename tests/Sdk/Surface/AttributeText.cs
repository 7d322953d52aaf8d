using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Crm.SalesProcess.Tests.Sdk.Surface;

/// <summary>Attributes that others can observe, in the words of the listings; all others are left out on both sides.</summary>
public static class AttributeText
{
    private const int SerializableFlag = 0x2000; // ECMA-335, II.23.1.15

    private static readonly HashSet<string> Covered =
    [
        "AttributeUsage",
        "CollectionDataContract",
        "DataContract",
        "DataMember",
        "EnumMember",
        "FaultContract",
        "Flags",
        "KnownType",
        "OperationContract",
        "Serializable",
        "ServiceContract",
    ];

    /// <summary>Whether a text such as <c>DataMember(Order=1)</c> is compared.</summary>
    public static bool IsCovered(string text) => Covered.Contains(text.Split('(')[0]);

    public static IReadOnlySet<string> Of(MemberInfo member)
    {
        var texts = member.GetCustomAttributesData().Select(Text).Where(IsCovered).ToHashSet();
        if (member is TypeInfo type && ((int)type.Attributes & SerializableFlag) != 0)
        {
            texts.Add("Serializable");
        }
        return texts;
    }

    public static bool Has(MemberInfo member, string name) =>
        member.GetCustomAttributesData().Any(attribute => NameOf(attribute) == name);

    private static string Text(CustomAttributeData attribute)
    {
        var positional = attribute.ConstructorArguments.Select(Value);
        var named = attribute
            .NamedArguments.OrderBy(argument => argument.MemberName, StringComparer.Ordinal)
            .Select(argument => $"{argument.MemberName}={Value(argument.TypedValue)}");
        var arguments = string.Join(", ", positional.Concat(named));
        return arguments.Length == 0 ? NameOf(attribute) : $"{NameOf(attribute)}({arguments})";
    }

    private static string NameOf(CustomAttributeData attribute)
    {
        var name = attribute.AttributeType.Name;
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;
    }

    private static string Value(CustomAttributeTypedArgument argument) =>
        argument.Value switch
        {
            Type type => $"typeof({TypeText.Of(type)})",
            bool flag => flag ? "true" : "false",
            string text => $"\"{text}\"",
            var number when argument.ArgumentType.IsEnum => EnumName(argument.ArgumentType, number),
            var other => $"{other}",
        };

    private static string EnumName(Type type, object? value) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => Equals(field.GetRawConstantValue(), value))
            .Select(field => $"{type.Name}.{field.Name}")
            .FirstOrDefault($"({type.Name}){value}");
}
