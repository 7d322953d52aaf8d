using System;
using System.Linq;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Equal to another by value, case-sensitive.</summary>
[DataContract(
    Name = "AttributeTypeDisplayName",
    Namespace = "http://schemas.microsoft.com/xrm/2013/Metadata"
)]
public sealed class AttributeTypeDisplayName : ConstantsBase<string>
{
    public static readonly AttributeTypeDisplayName BigIntType = new() { Value = nameof(BigIntType) };
    public static readonly AttributeTypeDisplayName BooleanType = new() { Value = nameof(BooleanType) };
    public static readonly AttributeTypeDisplayName CalendarRulesType = new()
    {
        Value = nameof(CalendarRulesType),
    };
    public static readonly AttributeTypeDisplayName CustomType = new() { Value = nameof(CustomType) };
    public static readonly AttributeTypeDisplayName CustomerType = new() { Value = nameof(CustomerType) };
    public static readonly AttributeTypeDisplayName DateTimeType = new() { Value = nameof(DateTimeType) };
    public static readonly AttributeTypeDisplayName DecimalType = new() { Value = nameof(DecimalType) };
    public static readonly AttributeTypeDisplayName DoubleType = new() { Value = nameof(DoubleType) };
    public static readonly AttributeTypeDisplayName EntityNameType = new() { Value = nameof(EntityNameType) };
    public static readonly AttributeTypeDisplayName FileType = new() { Value = nameof(FileType) };
    public static readonly AttributeTypeDisplayName ImageType = new() { Value = nameof(ImageType) };
    public static readonly AttributeTypeDisplayName IntegerType = new() { Value = nameof(IntegerType) };
    public static readonly AttributeTypeDisplayName LookupType = new() { Value = nameof(LookupType) };
    public static readonly AttributeTypeDisplayName ManagedPropertyType = new()
    {
        Value = nameof(ManagedPropertyType),
    };
    public static readonly AttributeTypeDisplayName MemoType = new() { Value = nameof(MemoType) };
    public static readonly AttributeTypeDisplayName MoneyType = new() { Value = nameof(MoneyType) };
    public static readonly AttributeTypeDisplayName MultiSelectPicklistType = new()
    {
        Value = nameof(MultiSelectPicklistType),
    };
    public static readonly AttributeTypeDisplayName OwnerType = new() { Value = nameof(OwnerType) };
    public static readonly AttributeTypeDisplayName PartyListType = new() { Value = nameof(PartyListType) };
    public static readonly AttributeTypeDisplayName PicklistType = new() { Value = nameof(PicklistType) };
    public static readonly AttributeTypeDisplayName StateType = new() { Value = nameof(StateType) };
    public static readonly AttributeTypeDisplayName StatusType = new() { Value = nameof(StatusType) };
    public static readonly AttributeTypeDisplayName StringType = new() { Value = nameof(StringType) };
    public static readonly AttributeTypeDisplayName UniqueidentifierType = new()
    {
        Value = nameof(UniqueidentifierType),
    };
    public static readonly AttributeTypeDisplayName VirtualType = new() { Value = nameof(VirtualType) };

    public static implicit operator AttributeTypeDisplayName(string attributeTypeDisplayName) =>
        new() { Value = attributeTypeDisplayName };

    public static bool operator ==(
        AttributeTypeDisplayName attributeTypeDisplayNameA,
        AttributeTypeDisplayName attributeTypeDisplayNameB
    ) => Equals(attributeTypeDisplayNameA, attributeTypeDisplayNameB);

    public static bool operator !=(
        AttributeTypeDisplayName attributeTypeDisplayNameA,
        AttributeTypeDisplayName attributeTypeDisplayNameB
    ) => !(attributeTypeDisplayNameA == attributeTypeDisplayNameB);

    public override bool Equals(object obj) =>
        obj is AttributeTypeDisplayName other && string.Equals(other.Value, Value, StringComparison.Ordinal);

    public override int GetHashCode() => (Value ?? string.Empty).GetHashCode();

    protected override bool ValueExistsInList(string value) =>
        new[]
        {
            nameof(BigIntType),
            nameof(BooleanType),
            nameof(CalendarRulesType),
            nameof(CustomType),
            nameof(CustomerType),
            nameof(DateTimeType),
            nameof(DecimalType),
            nameof(DoubleType),
            nameof(EntityNameType),
            nameof(FileType),
            nameof(ImageType),
            nameof(IntegerType),
            nameof(LookupType),
            nameof(ManagedPropertyType),
            nameof(MemoType),
            nameof(MoneyType),
            nameof(MultiSelectPicklistType),
            nameof(OwnerType),
            nameof(PartyListType),
            nameof(PicklistType),
            nameof(StateType),
            nameof(StatusType),
            nameof(StringType),
            nameof(UniqueidentifierType),
            nameof(VirtualType),
        }.Contains(value, StringComparer.Ordinal);
}
