using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Crm.SalesProcess.Emulator.Host.Model;

/// <summary>What addresses may say beyond the standard: ids in quotes, and keys other than the id.</summary>
internal sealed class AddressResolver(IEdmModel model) : ODataUriResolver
{
    private readonly AlternateKeysODataUriResolver _keys = new(model);

    public override IEnumerable<KeyValuePair<string, object>> ResolveKeys(
        IEdmEntityType type,
        IDictionary<string, string> namedValues,
        Func<IEdmTypeReference, string, object> convertFunc
    ) =>
        _keys.ResolveKeys(
            type,
            namedValues.ToDictionary(pair => pair.Key, pair => Unquoted(type, pair)),
            convertFunc
        );

    public override IEnumerable<KeyValuePair<string, object>> ResolveKeys(
        IEdmEntityType type,
        IList<string> positionalValues,
        Func<IEdmTypeReference, string, object> convertFunc
    ) => base.ResolveKeys(type, [.. positionalValues.Select(Unquoted)], convertFunc);

    public override void PromoteBinaryOperandTypes(
        BinaryOperatorKind binaryOperatorKind,
        ref SingleValueNode leftNode,
        ref SingleValueNode rightNode,
        out IEdmTypeReference typeReference
    )
    {
        rightNode = AsId(rightNode, leftNode);
        leftNode = AsId(leftNode, rightNode);
        base.PromoteBinaryOperandTypes(binaryOperatorKind, ref leftNode, ref rightNode, out typeReference);
    }

    private static string Unquoted(IEdmEntityType type, KeyValuePair<string, string> pair) =>
        type.FindProperty(pair.Key)?.Type.IsGuid() == true ? Unquoted(pair.Value) : pair.Value;

    private static string Unquoted(string key) =>
        key.Length > 1 && key[0] == '\'' && Guid.TryParse(key[1..^1], out var id) ? id.ToString() : key;

    private static SingleValueNode AsId(SingleValueNode node, SingleValueNode other) =>
        other.TypeReference?.IsGuid() == true
        && node is ConstantNode { Value: string text }
        && Guid.TryParse(text, out var id)
            ? new ConstantNode(id, id.ToString(), other.TypeReference)
            : node;
}
