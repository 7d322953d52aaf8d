using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Sandbox;
using Crm.SalesProcess.Emulator.Security;
using Crm.SalesProcess.Emulator.Store;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>Reads steps, their images and the code of their plug-ins from the rows that solutions bring.</summary>
internal sealed class RegisteredSteps(Organization organization)
{
    public IReadOnlyList<Step> Read() => organization.Read(Read);

    /// <summary>Faults when the type or its assembly is not there.</summary>
    public PluginCode CodeOf(Guid pluginTypeId) => organization.Read(store => CodeOf(pluginTypeId, store));

    private IReadOnlyList<Step> Read(StoreReader store)
    {
        var rows = new SecurityRows(store, organization.Now);
        var messages = rows.All("sdkmessage")
            .ToDictionary(row => row.Id, row => row.GetAttributeValue<string>("name"));
        var tables = rows.All("sdkmessagefilter")
            .ToDictionary(row => row.Id, row => row.GetAttributeValue<string>("primaryobjecttypecode"));
        var images = rows.All("sdkmessageprocessingstepimage")
            .ToLookup(row => Id(row, "sdkmessageprocessingstepid"));
        return
        [
            .. rows.All("sdkmessageprocessingstep")
                .Where(IsEnabled)
                .Select(row =>
                    Step(row, messages, tables) with
                    {
                        Images = [.. images[row.Id].Select(Image)],
                    }
                ),
        ];
    }

    private PluginCode CodeOf(Guid pluginTypeId, StoreReader store)
    {
        var type =
            store.Find("plugintype", pluginTypeId, new ColumnSet("typename", "pluginassemblyid"))
            ?? throw Fault.NoRow("plugintype", pluginTypeId);
        var assembly = Id(type, "pluginassemblyid");
        return new PluginCode(assembly, type.GetAttributeValue<string>("typename"), () => Content(assembly));
    }

    private byte[] Content(Guid assemblyId) => organization.Read(store => Content(assemblyId, store));

    private static byte[] Content(Guid assemblyId, StoreReader store)
    {
        var assembly =
            store.Find("pluginassembly", assemblyId, new ColumnSet("content"))
            ?? throw Fault.NoRow("pluginassembly", assemblyId);
        return Convert.FromBase64String(assembly.GetAttributeValue<string>("content"));
    }

    private static bool IsEnabled(Entity step) =>
        step.GetAttributeValue<OptionSetValue>("statecode")?.Value is null or 0;

    private static Step Step(Entity row, Dictionary<Guid, string> messages, Dictionary<Guid, string> tables)
    {
        var filter = row.GetAttributeValue<EntityReference>("sdkmessagefilterid")?.Id;
        var table = filter is { } id ? tables[id] : "";
        return new Step(row.Id, row.GetAttributeValue<string>("name"), messages[Id(row, "sdkmessageid")])
        {
            Table = table is null or "none" ? "" : table,
            StageNumber = Option(row, "stage"),
            IsAsync = Option(row, "mode") == 1,
            Rank = row.GetAttributeValue<int>("rank"),
            PluginTypeId = Id(row, "plugintypeid"),
            Filter = Columns(row, "filteringattributes").ToFrozenSet(StringComparer.Ordinal),
            Configuration = row.GetAttributeValue<string>("configuration"),
            ImpersonatingUserId = row.GetAttributeValue<EntityReference>("impersonatinguserid")?.Id,
            DeletesJobWhenDone = row.GetAttributeValue<bool>("asyncautodelete"),
        };
    }

    private static StepImage Image(Entity row)
    {
        var type = Option(row, "imagetype");
        return new StepImage(
            row.GetAttributeValue<string>("entityalias"),
            IsPre: type is 0 or 2,
            IsPost: type is 1 or 2,
            [.. Columns(row, "attributes")]
        );
    }

    private static string[] Columns(Entity row, string column) =>
        row.GetAttributeValue<string>(column)
            ?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        ?? [];

    private static int Option(Entity row, string column) =>
        row.GetAttributeValue<OptionSetValue>(column).Value;

    private static Guid Id(Entity row, string column) => row.GetAttributeValue<EntityReference>(column).Id;
}
