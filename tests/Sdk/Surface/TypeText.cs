using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Tests.Sdk.Surface;

/// <summary>Type names as the listings write them: C# keywords, three namespaces of the framework left out, all others in full.</summary>
public static class TypeText
{
    private static readonly HashSet<string> LeftOut =
    [
        "System",
        "System.Collections.Generic",
        "System.Runtime.Serialization",
    ];

    private static readonly Dictionary<string, string> Keywords = new()
    {
        ["System.Boolean"] = "bool",
        ["System.Byte"] = "byte",
        ["System.Decimal"] = "decimal",
        ["System.Double"] = "double",
        ["System.Int16"] = "short",
        ["System.Int32"] = "int",
        ["System.Int64"] = "long",
        ["System.Object"] = "object",
        ["System.String"] = "string",
        ["System.Void"] = "void",
    };

    public static string Of(Type type)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }
        if (type.IsByRef || type.IsArray)
        {
            return Of(type.GetElementType()!) + (type.IsArray ? "[]" : string.Empty);
        }
        var arguments = type.GetGenericArguments();
        if (arguments.Length == 1 && type.Name == "Nullable`1")
        {
            return Of(arguments[0]) + "?";
        }
        var suffix = arguments.Length == 0 ? string.Empty : $"<{string.Join(", ", arguments.Select(Of))}>";
        return NameOf(type) + suffix;
    }

    /// <summary>Constraints of type parameters, each with a leading space; empty for none.</summary>
    public static string Constraints(IEnumerable<Type> arguments) =>
        string.Concat(arguments.Where(argument => argument.IsGenericParameter).Select(Constraint));

    private static string NameOf(Type type)
    {
        var fullName = $"{type.Namespace}.{type.Name.Split('`')[0]}";
        return Keywords.TryGetValue(fullName, out var keyword) ? keyword
            : LeftOut.Contains(type.Namespace!) ? type.Name.Split('`')[0]
            : fullName;
    }

    private static string Constraint(Type parameter)
    {
        var names = parameter.GetGenericParameterConstraints().Select(Of).ToArray();
        return names.Length == 0 ? string.Empty : $" where {parameter.Name} : {string.Join(", ", names)}";
    }
}
