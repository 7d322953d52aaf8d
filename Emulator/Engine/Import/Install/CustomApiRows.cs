using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Import.Reading;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Import.Install;

/// <summary>Rows for a custom API, its message and its parameters.</summary>
internal static class CustomApiRows
{
    public static IEnumerable<Entity> Of(PackagedCustomApi api)
    {
        var message = MessageIds.Own(api.UniqueName);
        var id = NamedId.Of("customapi", api.UniqueName);
        yield return new Entity("sdkmessage", message) { ["name"] = api.UniqueName };
        yield return new Entity("customapi", id)
        {
            ["uniquename"] = api.UniqueName,
            ["name"] = api.Name,
            ["displayname"] = api.Name,
            ["description"] = api.Source.First("description")?.Attribute("default") ?? "",
            ["bindingtype"] = new OptionSetValue(api.BindingType),
            ["boundentitylogicalname"] = api.BoundTable,
            ["isfunction"] = api.IsFunction,
            ["isprivate"] = api.IsPrivate,
            ["allowedcustomprocessingsteptype"] = new OptionSetValue(api.AllowedSteps),
            ["executeprivilegename"] = api.ExecutePrivilegeName,
            ["plugintypeid"] = api.PluginTypeId is { } type ? new EntityReference("plugintype", type) : null,
            ["sdkmessageid"] = new EntityReference("sdkmessage", message),
            ["statecode"] = new OptionSetValue(0),
            ["statuscode"] = new OptionSetValue(1),
        };
        foreach (var row in Parameters(api, id))
        {
            yield return row;
        }
    }

    private static IEnumerable<Entity> Parameters(PackagedCustomApi api, Guid id) =>
        [
            .. api.Parameters.Select(parameter =>
            {
                var row = Parameter("customapirequestparameter", api, parameter, id);
                row["isoptional"] = parameter.IsOptional;
                return row;
            }),
            .. api.Responses.Select(response => Parameter("customapiresponseproperty", api, response, id)),
        ];

    private static Entity Parameter(
        string table,
        PackagedCustomApi api,
        PackagedApiParameter parameter,
        Guid id
    ) =>
        new(table, NamedId.Of(table, $"{api.UniqueName}/{parameter.UniqueName}"))
        {
            ["uniquename"] = parameter.UniqueName,
            ["name"] = parameter.Name,
            ["displayname"] = parameter.Name,
            ["type"] = new OptionSetValue(parameter.Type),
            ["logicalentityname"] = parameter.Table,
            ["customapiid"] = new EntityReference("customapi", id),
            ["statecode"] = new OptionSetValue(0),
            ["statuscode"] = new OptionSetValue(1),
        };
}
