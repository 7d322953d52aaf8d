using System;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tables;

/// <summary>A row seen through its table's class: what is read and written is the entity's own.</summary>
public abstract class Row
{
    /// <summary>The column that makes a query give the version of each row.</summary>
    public const string VersionNumber = "versionnumber";

    /// <summary>The row as the platform gives and takes it.</summary>
    public Entity Entity { get; init; } = new();

    /// <summary>Id of the row; empty before it is created.</summary>
    public Guid Id => Entity.Id;

    /// <summary>Whether the row says anything of the column, be it that it is empty.</summary>
    public bool Has(string column) => Entity.Contains(column);

    /// <summary>The value of a column, or the default when it is empty or absent.</summary>
    protected T? Read<T>(string column) => Entity.GetAttributeValue<T>(column);

    /// <summary>Sets a column; null clears it.</summary>
    protected void Write(string column, object? value) => Entity[column] = value;

    /// <summary>The option of a choice column.</summary>
    protected TChoice? ReadChoice<TChoice>(string column)
        where TChoice : struct, Enum =>
        Read<OptionSetValue>(column) is { } option ? (TChoice)(object)option.Value : null;

    /// <summary>Sets a choice column; null clears it.</summary>
    protected void WriteChoice<TChoice>(string column, TChoice? value)
        where TChoice : struct, Enum =>
        Write(column, value is { } option ? new OptionSetValue((int)(object)option) : null);

    /// <summary>The id that a lookup refers to.</summary>
    protected Guid? ReadId(string column) => Read<EntityReference>(column)?.Id;

    /// <summary>Sets a lookup; null clears it.</summary>
    protected void WriteId(string column, string table, Guid? id) =>
        Write(column, id is { } given ? new EntityReference(table, given) : null);

    /// <summary>Sets an amount in the currency of the row; null clears it.</summary>
    protected void WriteMoney(string column, decimal? amount) =>
        Write(column, amount is { } value ? new Money(value) : null);
}
