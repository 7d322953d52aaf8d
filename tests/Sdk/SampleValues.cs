using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Sdk;

/// <summary>One value of each type that a message carries, never the type's default.</summary>
public static class SampleValues
{
    private static readonly Dictionary<Type, object> Chosen = new()
    {
        [typeof(AttributeMetadata)] = new StringAttributeMetadata("csp_Name"),
        [typeof(bool)] = true,
        [typeof(DateTime)] = new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc),
        [typeof(decimal)] = 12.5m,
        [typeof(Guid)] = new Guid("6f1d1f3c-0b1e-4f53-9a55-3f3c2a7c1a10"),
        [typeof(int)] = 7,
        [typeof(long)] = 8L,
        [typeof(object)] = "anything",
        [typeof(OptionSetMetadataBase)] = new OptionSetMetadata(),
        [typeof(QueryBase)] = new FetchExpression("<fetch/>"),
        [typeof(RelationshipMetadataBase)] = new OneToManyRelationshipMetadata(),
        [typeof(string)] = "text",
    };

    public static object Of(Type type)
    {
        var known = Nullable.GetUnderlyingType(type) ?? type;
        return Chosen.TryGetValue(known, out var value) ? value
            : known.IsArray ? Array.CreateInstance(known.GetElementType()!, 1)
            : known.IsEnum ? Enum.GetValues(known).GetValue(1)!
            : Activator.CreateInstance(known)!;
    }
}
