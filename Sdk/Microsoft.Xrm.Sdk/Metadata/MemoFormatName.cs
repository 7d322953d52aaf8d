using System;
using System.Linq;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Equal to another by value, case-sensitive.</summary>
[DataContract(Name = "MemoFormatName", Namespace = "http://schemas.microsoft.com/xrm/9.0/Metadata")]
public sealed class MemoFormatName : ConstantsBase<string>
{
    public static readonly MemoFormatName Email = new() { Value = nameof(Email) };
    public static readonly MemoFormatName Json = new() { Value = nameof(Json) };
    public static readonly MemoFormatName RichText = new() { Value = nameof(RichText) };
    public static readonly MemoFormatName Text = new() { Value = nameof(Text) };
    public static readonly MemoFormatName TextArea = new() { Value = nameof(TextArea) };

    public static implicit operator MemoFormatName(string formatName) => new() { Value = formatName };

    public static bool operator ==(MemoFormatName stringFormatA, MemoFormatName stringFormatB) =>
        Equals(stringFormatA, stringFormatB);

    public static bool operator !=(MemoFormatName stringFormatA, MemoFormatName stringFormatB) =>
        !(stringFormatA == stringFormatB);

    public override bool Equals(object obj) =>
        obj is MemoFormatName other && string.Equals(other.Value, Value, StringComparison.Ordinal);

    public override int GetHashCode() => (Value ?? string.Empty).GetHashCode();

    protected override bool ValueExistsInList(string value) =>
        new[] { nameof(Email), nameof(Json), nameof(RichText), nameof(Text), nameof(TextArea) }.Contains(
            value,
            StringComparer.Ordinal
        );
}
