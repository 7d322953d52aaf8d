using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Cli.Registering;

/// <summary>The rows that describe a step to Dataverse.</summary>
internal sealed class StepRows(IOrganizationService service)
{
    /// <summary>The row of a step, with a new id.</summary>
    /// <exception cref="UsageException">The plugin, the message or the table is not there.</exception>
    public Entity Of(OptionalStep step)
    {
        var message = MessageOf(step);
        return new Entity("sdkmessageprocessingstep", Guid.NewGuid())
        {
            ["name"] = step.Name,
            ["description"] = StoredStep.Mark,
            ["plugintypeid"] = PluginOf(step),
            ["sdkmessageid"] = message,
            ["sdkmessagefilterid"] = FilterOf(step, message),
            ["stage"] = new OptionSetValue((int)step.Event.Stage),
            ["mode"] = new OptionSetValue((int)step.Event.Mode),
            ["rank"] = step.Event.Rank,
            ["filteringattributes"] =
                step.Event.Filter.Length == 0
                    ? null
                    : string.Join(',', step.Event.Filter.Order(StringComparer.Ordinal)),
        };
    }

    /// <summary>The rows of its images.</summary>
    public static IEnumerable<Entity> ImagesOf(OptionalStep step, Guid id) =>
        step.Images.Select(image => new Entity("sdkmessageprocessingstepimage", Guid.NewGuid())
        {
            ["name"] = image.Alias,
            ["entityalias"] = image.Alias,
            ["imagetype"] = new OptionSetValue(image.IsBefore ? 0 : 1),
            ["messagepropertyname"] = step.Event.Message == Message.Create ? "id" : "Target",
            ["attributes"] = image.Attributes,
            ["sdkmessageprocessingstepid"] = new EntityReference("sdkmessageprocessingstep", id),
        });

    private EntityReference PluginOf(OptionalStep step) =>
        Find("plugintype", ("typename", step.Plugin.FullName!))
        ?? throw new UsageException(
            $"The plug-in {step.Plugin.FullName} is not there. Import the solution first, this version or a newer one."
        );

    private EntityReference MessageOf(OptionalStep step) =>
        Find("sdkmessage", ("name", step.Event.Message))
        ?? throw new UsageException(
            $"The message {step.Event.Message} is not there. Is Dynamics 365 Sales installed?"
        );

    private EntityReference FilterOf(OptionalStep step, EntityReference message) =>
        Find("sdkmessagefilter", ("sdkmessageid", message.Id), ("primaryobjecttypecode", step.Event.Table))
        ?? throw new UsageException(
            $"There is no table '{step.Event.Table}' that plug-ins can be registered on for {step.Event.Message}. "
                + "Give the logical name of the table of a business process flow, such as 'new_renewalflow'."
        );

    private EntityReference? Find(string table, params (string Column, object Value)[] conditions)
    {
        var query = new QueryExpression(table) { TopCount = 1 };
        foreach (var (column, value) in conditions)
        {
            query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        }
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.ToEntityReference();
    }
}
