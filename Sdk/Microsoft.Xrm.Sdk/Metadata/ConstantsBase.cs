using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A value out of a fixed list that may grow with the platform, which an enumeration could not.</summary>
[DataContract(Name = "ConstantsBase", Namespace = "http://schemas.microsoft.com/xrm/2013/Metadata")]
[KnownType(typeof(AttributeTypeDisplayName))]
[KnownType(typeof(DateTimeBehavior))]
[KnownType(typeof(StringFormatName))]
public abstract class ConstantsBase<T> : IExtensibleDataObject
{
    private T current;

    public ExtensionDataObject ExtensionData { get; set; }

    /// <exception cref="ArgumentException">The value is set and not in the list.</exception>
    [DataMember]
    public T Value
    {
        get => current;
        set =>
            current = ValueExistsInList(value)
                ? value
                : throw new ArgumentException(
                    $"'{value}' is not a value of {GetType().Name}.",
                    nameof(value)
                );
    }

    protected abstract bool ValueExistsInList(T value);
}
