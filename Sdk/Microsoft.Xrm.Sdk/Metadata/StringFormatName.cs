using System;
using System.Linq;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Equal to another by value, case-sensitive.</summary>
[DataContract(Name = "StringFormatName", Namespace = "http://schemas.microsoft.com/xrm/2013/Metadata")]
public sealed class StringFormatName : ConstantsBase<string>
{
    public static readonly StringFormatName Email = new() { Value = nameof(Email) };
    public static readonly StringFormatName Json = new() { Value = nameof(Json) };
    public static readonly StringFormatName Phone = new() { Value = nameof(Phone) };
    public static readonly StringFormatName PhoneticGuide = new() { Value = nameof(PhoneticGuide) };
    public static readonly StringFormatName RichText = new() { Value = nameof(RichText) };
    public static readonly StringFormatName Text = new() { Value = nameof(Text) };
    public static readonly StringFormatName TextArea = new() { Value = nameof(TextArea) };
    public static readonly StringFormatName TickerSymbol = new() { Value = nameof(TickerSymbol) };
    public static readonly StringFormatName Url = new() { Value = nameof(Url) };
    public static readonly StringFormatName VersionNumber = new() { Value = nameof(VersionNumber) };

    public static implicit operator StringFormatName(string formatName) => new() { Value = formatName };

    public static bool operator ==(StringFormatName stringFormatA, StringFormatName stringFormatB) =>
        Equals(stringFormatA, stringFormatB);

    public static bool operator !=(StringFormatName stringFormatA, StringFormatName stringFormatB) =>
        !(stringFormatA == stringFormatB);

    public override bool Equals(object obj) =>
        obj is StringFormatName other && string.Equals(other.Value, Value, StringComparison.Ordinal);

    public override int GetHashCode() => (Value ?? string.Empty).GetHashCode();

    protected override bool ValueExistsInList(string value) =>
        new[]
        {
            nameof(Email),
            nameof(Json),
            nameof(Phone),
            nameof(PhoneticGuide),
            nameof(RichText),
            nameof(Text),
            nameof(TextArea),
            nameof(TickerSymbol),
            nameof(Url),
            nameof(VersionNumber),
        }.Contains(value, StringComparer.Ordinal);
}
