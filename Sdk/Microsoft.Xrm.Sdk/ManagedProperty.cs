using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk;

/// <summary>A setting of a solution component, and whether whoever installs the solution may change it.</summary>
[DataContract(Name = "ManagedProperty{0}", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
[KnownType(typeof(BooleanManagedProperty))]
[KnownType(typeof(AttributeRequiredLevel))]
public abstract class ManagedProperty<T> : IExtensibleDataObject
{
    protected ManagedProperty() { }

    protected ManagedProperty(string managedPropertyLogicalName) =>
        ManagedPropertyLogicalName = managedPropertyLogicalName;

    [DataMember]
    public bool CanBeChanged { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    [DataMember]
    public string ManagedPropertyLogicalName { get; internal set; }

    [DataMember]
    public T Value { get; set; }
}
