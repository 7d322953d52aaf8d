using System;
using System.Linq;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>
/// Points at a row by id or by alternate key. Equal to another by table, id and key; name and row version do not count.
/// </summary>
[DataContract(Name = "EntityReference", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
[Serializable]
public sealed class EntityReference : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject extensionData;

    private KeyAttributeCollection keyAttributes;

    public EntityReference() { }

    public EntityReference(string logicalName) => LogicalName = logicalName;

    public EntityReference(string logicalName, Guid id)
        : this(logicalName) => Id = id;

    public EntityReference(string logicalName, KeyAttributeCollection keyAttributeCollection)
        : this(logicalName) => KeyAttributes = keyAttributeCollection;

    public EntityReference(string logicalName, string keyName, object keyValue)
        : this(logicalName) => KeyAttributes.Add(keyName, keyValue);

    public ExtensionDataObject ExtensionData
    {
        get => extensionData;
        set => extensionData = value;
    }

    [DataMember]
    public Guid Id { get; set; }

    /// <summary>Columns of an alternate key and their values; never null, empty when the row is named by id.</summary>
    [DataMember]
    public KeyAttributeCollection KeyAttributes
    {
        get => keyAttributes ??= new KeyAttributeCollection();
        set => keyAttributes = value;
    }

    [DataMember]
    public string LogicalName { get; set; }

    /// <summary>The row's primary name, filled by reads and ignored by writes.</summary>
    [DataMember]
    public string Name { get; set; }

    [DataMember]
    public string RowVersion { get; set; }

    public override bool Equals(object obj) =>
        obj is EntityReference other
        && other.Id == Id
        && string.Equals(other.LogicalName, LogicalName, StringComparison.Ordinal)
        && other.KeyAttributes.Count == KeyAttributes.Count
        && KeyAttributes.All(key => other.KeyAttributes.Contains(key));

    public override int GetHashCode() => Id.GetHashCode() ^ (LogicalName ?? string.Empty).GetHashCode();
}
