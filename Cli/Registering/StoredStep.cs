using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Cli.Registering;

/// <summary>A step that an earlier run has registered.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Images">Its images.</param>
internal sealed record StoredStep(Entity Row, IReadOnlyList<Entity> Images)
{
    /// <summary>How the steps of this command are told from those of the solution.</summary>
    public const string Mark = "Registered by 'salesprocess register-steps'.";

    /// <summary>Its name.</summary>
    public string Name => Row.GetAttributeValue<string>("name");

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyDictionary<string, StoredStep> All(IOrganizationService service)
    {
        var query = new QueryExpression("sdkmessageprocessingstep") { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition("description", ConditionOperator.Equal, Mark);
        query.AddOrder("name", OrderType.Ascending);
        return service
            .RetrieveMultiple(query)
            .Entities.Select(row => new StoredStep(row, ImagesOf(service, row.Id)))
            .ToDictionary(step => step.Name, StringComparer.Ordinal);
    }

    /// <summary>Whether the row and its images say what they should.</summary>
    public bool Says(Entity row, IEnumerable<Entity> images) =>
        Same(Row, row) && images.Select(Key).Order().SequenceEqual(Images.Select(Key).Order());

    private static readonly string[] Columns =
    [
        "name",
        "description",
        "stage",
        "mode",
        "rank",
        "filteringattributes",
        "plugintypeid",
        "sdkmessageid",
        "sdkmessagefilterid",
    ];

    private static bool Same(Entity stored, Entity wanted) =>
        Columns.All(column =>
            Equals(stored.GetAttributeValue<object>(column), wanted.GetAttributeValue<object>(column))
        );

    private static string Key(Entity image) =>
        $"{image.GetAttributeValue<OptionSetValue>("imagetype")?.Value} {image.GetAttributeValue<string>("entityalias")} "
        + image.GetAttributeValue<string>("attributes");

    private static Entity[] ImagesOf(IOrganizationService service, Guid step)
    {
        var query = new QueryExpression("sdkmessageprocessingstepimage")
        {
            ColumnSet = new ColumnSet("imagetype", "entityalias", "attributes"),
        };
        query.Criteria.AddCondition("sdkmessageprocessingstepid", ConditionOperator.Equal, step);
        return [.. service.RetrieveMultiple(query).Entities];
    }
}
