using System;
using System.Linq;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Equal to another by value, case-sensitive.</summary>
[DataContract(Name = "DateTimeBehavior", Namespace = "http://schemas.microsoft.com/xrm/7.1/Metadata")]
public sealed class DateTimeBehavior : ConstantsBase<string>
{
    public static readonly DateTimeBehavior DateOnly = new() { Value = nameof(DateOnly) };
    public static readonly DateTimeBehavior TimeZoneIndependent = new()
    {
        Value = nameof(TimeZoneIndependent),
    };
    public static readonly DateTimeBehavior UserLocal = new() { Value = nameof(UserLocal) };

    public static implicit operator DateTimeBehavior(string behavior) => new() { Value = behavior };

    public static bool operator ==(DateTimeBehavior behaviorA, DateTimeBehavior behaviorB) =>
        Equals(behaviorA, behaviorB);

    public static bool operator !=(DateTimeBehavior behaviorA, DateTimeBehavior behaviorB) =>
        !(behaviorA == behaviorB);

    public override bool Equals(object obj) =>
        obj is DateTimeBehavior other && string.Equals(other.Value, Value, StringComparison.Ordinal);

    public override int GetHashCode() => (Value ?? string.Empty).GetHashCode();

    protected override bool ValueExistsInList(string value) =>
        new[] { nameof(DateOnly), nameof(TimeZoneIndependent), nameof(UserLocal) }.Contains(
            value,
            StringComparer.Ordinal
        );
}
