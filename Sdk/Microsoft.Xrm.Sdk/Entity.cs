using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A row, or the part of it that a request or an answer carries. Column names are case-sensitive.</summary>
[DataContract(Name = "Entity", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public class Entity : IExtensibleDataObject
{
    private AttributeCollection attributes;
    private FormattedValueCollection formattedValues;
    private KeyAttributeCollection keyAttributes;
    private RelatedEntityCollection relatedEntities;

    public Entity() { }

    public Entity(string entityName) => LogicalName = entityName;

    public Entity(string entityName, Guid id)
        : this(entityName) => Id = id;

    public Entity(string entityName, KeyAttributeCollection keyAttributes)
        : this(entityName) => KeyAttributes = keyAttributes;

    public Entity(string entityName, string keyName, object keyValue)
        : this(entityName) => KeyAttributes.Add(keyName, keyValue);

    /// <summary>Never null.</summary>
    [DataMember]
    public AttributeCollection Attributes
    {
        get => attributes ??= new AttributeCollection();
        set => attributes = value;
    }

    [DataMember]
    public EntityState? EntityState { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>Labels of choices, names of lookups, formatted numbers and dates, by column; never null.</summary>
    [DataMember]
    public FormattedValueCollection FormattedValues
    {
        get => formattedValues ??= new FormattedValueCollection();
        set => formattedValues = value;
    }

    [DataMember]
    public virtual Guid Id { get; set; }

    /// <exception cref="KeyNotFoundException">The column is read and absent.</exception>
    public object this[string attributeName]
    {
        get => Attributes[attributeName];
        set => Attributes[attributeName] = value;
    }

    /// <summary>Columns of an alternate key and their values; never null, empty when the row is named by id.</summary>
    [DataMember]
    public KeyAttributeCollection KeyAttributes
    {
        get => keyAttributes ??= new KeyAttributeCollection();
        set => keyAttributes = value;
    }

    [DataMember]
    public string LogicalName { get; set; }

    /// <summary>Never null.</summary>
    [DataMember]
    public RelatedEntityCollection RelatedEntities
    {
        get => relatedEntities ??= new RelatedEntityCollection();
        set => relatedEntities = value;
    }

    [DataMember]
    public string RowVersion { get; set; }

    public bool Contains(string attributeName) => Attributes.Contains(attributeName);

    /// <summary>The column's value, or the type's default when it is absent or null.</summary>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public virtual T GetAttributeValue<T>(string attributeLogicalName) =>
        Attributes.TryGetValue(attributeLogicalName, out var value) && value != null ? (T)value : default;

    /// <summary>False, and the type's default, when the column is absent, null or of another type.</summary>
    public bool TryGetAttributeValue<T>(string attributeKey, out T result)
    {
        var isPresent = Attributes.TryGetValue(attributeKey, out var value) && value is T;
        result = isPresent ? (T)value : default;
        return isPresent;
    }

    /// <summary>The same row as a table class: collections are shared, so that a change of either shows in both.</summary>
    /// <exception cref="NotSupportedException">The class names no table, or another one than this row's.</exception>
    public T ToEntity<T>()
        where T : Entity
    {
        TableClass.RefuseUnlessFor(typeof(T), LogicalName);
        var copy = Activator.CreateInstance<T>();
        copy.Id = Id;
        copy.LogicalName = LogicalName;
        copy.EntityState = EntityState;
        copy.RowVersion = RowVersion;
        copy.ExtensionData = ExtensionData;
        copy.Attributes = Attributes;
        copy.FormattedValues = FormattedValues;
        copy.RelatedEntities = RelatedEntities;
        copy.KeyAttributes = KeyAttributes;
        return copy;
    }

    public EntityReference ToEntityReference() =>
        new(LogicalName, Id) { KeyAttributes = KeyAttributes, RowVersion = RowVersion };

    /// <summary>Null when the answer carries no label for the column.</summary>
    protected virtual string GetFormattedAttributeValue(string attributeLogicalName) =>
        FormattedValues.TryGetValue(attributeLogicalName, out var text) ? text : null;

    /// <summary>Null when the row carries nothing for the relationship.</summary>
    protected virtual IEnumerable<TEntity> GetRelatedEntities<TEntity>(
        string relationshipSchemaName,
        EntityRole? primaryEntityRole
    )
        where TEntity : Entity =>
        RelatedEntities.TryGetValue(Key(relationshipSchemaName, primaryEntityRole), out var related)
            ? related.Entities.Cast<TEntity>()
            : null;

    /// <summary>Null when the row carries nothing for the relationship.</summary>
    protected virtual TEntity GetRelatedEntity<TEntity>(
        string relationshipSchemaName,
        EntityRole? primaryEntityRole
    )
        where TEntity : Entity =>
        GetRelatedEntities<TEntity>(relationshipSchemaName, primaryEntityRole)?.FirstOrDefault();

    protected virtual void SetAttributeValue(string attributeLogicalName, object value) =>
        Attributes[attributeLogicalName] = value;

    /// <summary>Null or nothing takes the relationship out of the row.</summary>
    protected virtual void SetRelatedEntities<TEntity>(
        string relationshipSchemaName,
        EntityRole? primaryEntityRole,
        IEnumerable<TEntity> entities
    )
        where TEntity : Entity
    {
        var rows = (entities ?? Enumerable.Empty<TEntity>()).Cast<Entity>().ToList();
        var key = Key(relationshipSchemaName, primaryEntityRole);
        if (rows.Count == 0)
        {
            RelatedEntities.Remove(key);
            return;
        }
        RelatedEntities[key] = new EntityCollection(rows) { EntityName = rows[0].LogicalName };
    }

    /// <summary>Null takes the relationship out of the row.</summary>
    protected virtual void SetRelatedEntity<TEntity>(
        string relationshipSchemaName,
        EntityRole? primaryEntityRole,
        TEntity entity
    )
        where TEntity : Entity =>
        SetRelatedEntities(
            relationshipSchemaName,
            primaryEntityRole,
            entity == null ? null : new[] { entity }
        );

    private static Relationship Key(string schemaName, EntityRole? role) =>
        new(schemaName) { PrimaryEntityRole = role };
}
