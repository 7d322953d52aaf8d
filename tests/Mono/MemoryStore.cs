using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Mono;

/// <summary>Rows in memory; answers what the plugins ask and faults on everything else.</summary>
internal sealed class MemoryStore : IOrganizationService
{
    private readonly Dictionary<string, Entity> _rows = new();

    public Guid Create(Entity entity)
    {
        _rows.Add(Key(entity.LogicalName, entity.Id), entity);
        return entity.Id;
    }

    public void Update(Entity entity)
    {
        var row = Row(entity.LogicalName, entity.Id);
        foreach (var column in entity.Attributes)
        {
            row[column.Key] = column.Value;
        }
    }

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => Row(entityName, id);

    /// <summary>A row by its id.</summary>
    public Entity Row(string table, Guid id) => _rows[Key(table, id)];

    /// <summary>Rows that meet the top-level conditions. An inner join finds nothing: no joined rows are kept.</summary>
    public EntityCollection RetrieveMultiple(QueryBase query)
    {
        var asked = (QueryExpression)query;
        var isJoined = asked.LinkEntities.Any(link => link.JoinOperator == JoinOperator.Inner);
        var found = _rows
            .Values.Where(row => row.LogicalName == asked.EntityName && !isJoined)
            .Where(row => asked.Criteria.Conditions.All(condition => Holds(row, condition)));
        return new EntityCollection([.. found]);
    }

    public void Delete(string entityName, Guid id) => throw new NotSupportedException("Delete");

    public OrganizationResponse Execute(OrganizationRequest request) =>
        throw new NotSupportedException(request.RequestName);

    public void Associate(
        string entityName,
        Guid entityId,
        Relationship relationship,
        EntityReferenceCollection relatedEntities
    ) => throw new NotSupportedException("Associate");

    public void Disassociate(
        string entityName,
        Guid entityId,
        Relationship relationship,
        EntityReferenceCollection relatedEntities
    ) => throw new NotSupportedException("Disassociate");

    private static bool Holds(Entity row, ConditionExpression condition)
    {
        var value = Plain(row, condition.AttributeName);
        return condition.Operator switch
        {
            ConditionOperator.NotNull => value is not null,
            ConditionOperator.Equal => Equals(value, condition.Values[0]),
            ConditionOperator.In => condition.Values.Contains(value!),
            _ => throw new NotSupportedException(condition.Operator.ToString()),
        };
    }

    private static object? Plain(Entity row, string column) =>
        column == row.LogicalName + "id"
            ? row.Id
            : row.GetAttributeValue<object>(column) switch
            {
                EntityReference reference => reference.Id,
                OptionSetValue option => option.Value,
                var other => other,
            };

    private static string Key(string table, Guid id) => $"{table} {id}";
}
