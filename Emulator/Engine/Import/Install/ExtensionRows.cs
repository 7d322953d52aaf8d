using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Crm.SalesProcess.Emulator.Import.Checks;
using Crm.SalesProcess.Emulator.Import.Reading;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Import.Install;

/// <summary>Rows for what extends the server: assemblies, types, steps, images, environment variables, custom APIs.</summary>
internal static class ExtensionRows
{
    public static IEnumerable<Entity> Of(ImportTarget target) =>
        [
            .. target.Package.EnvironmentVariables.Select(Variable),
            .. target.Package.Assemblies.SelectMany(assembly => Assembly(assembly, target.Package.Zip)),
            .. target.Package.CustomApis.SelectMany(CustomApiRows.Of),
            .. target.Package.Tables.Where(table => table.Definition is not null).SelectMany(Filters),
            .. target.Package.Steps.SelectMany(step => Step(step, target)),
        ];

    /// <summary>Steps can be registered on every table for these messages.</summary>
    private static IEnumerable<Entity> Filters(PackagedTable table) =>
        new[] { "Create", "Update", "Delete" }.Select(message =>
            FreshOrganization.MessageFilter(message, table.LogicalName)
        );

    private static Entity Variable(PackagedEnvironmentVariable variable) =>
        new("environmentvariabledefinition", NamedId.Of("environmentvariable", variable.SchemaName))
        {
            ["schemaname"] = variable.SchemaName,
            ["displayname"] = variable.DisplayName,
            ["type"] = new OptionSetValue(variable.Type),
            ["defaultvalue"] = variable.DefaultValue,
            ["statecode"] = new OptionSetValue(0),
            ["statuscode"] = new OptionSetValue(1),
        };

    private static IEnumerable<Entity> Assembly(PackagedAssembly assembly, SolutionZip zip)
    {
        var name = new AssemblyName(assembly.FullName);
        var id = PluginIds.Of(assembly);
        var token = Convert.ToHexStringLower(name.GetPublicKeyToken() ?? []);
        yield return new Entity("pluginassembly", id)
        {
            ["name"] = name.Name,
            ["version"] = name.Version?.ToString(),
            ["culture"] = "neutral",
            ["publickeytoken"] = token,
            ["isolationmode"] = new OptionSetValue(assembly.IsolationMode),
            ["sourcetype"] = new OptionSetValue(0),
            ["content"] = Convert.ToBase64String(zip.Content(assembly.FileName) ?? []),
        };
        foreach (var type in assembly.Types)
        {
            yield return new Entity("plugintype", PluginIds.Of(type))
            {
                ["name"] = type.Name,
                ["typename"] = type.Name,
                ["friendlyname"] = type.FriendlyName,
                ["assemblyname"] = name.Name,
                ["version"] = name.Version?.ToString(),
                ["culture"] = "neutral",
                ["publickeytoken"] = token,
                ["pluginassemblyid"] = new EntityReference("pluginassembly", id),
            };
        }
    }

    private static IEnumerable<Entity> Step(PackagedStep step, ImportTarget target)
    {
        var message = target.MessageOf(step)!;
        var messageId = target.Messages.FirstOrDefault(known => known.Value == message).Key;
        messageId = messageId == Guid.Empty ? MessageIds.Own(message) : messageId;
        var filter = NamedId.Of("sdkmessagefilter", $"{message}/{step.PrimaryEntity}");
        if (step.PrimaryEntity is { } table)
        {
            yield return new Entity("sdkmessagefilter", filter)
            {
                ["sdkmessageid"] = new EntityReference("sdkmessage", messageId),
                ["primaryobjecttypecode"] = table,
                ["iscustomprocessingstepallowed"] = true,
            };
        }

        yield return StepRow(step, target, messageId, step.PrimaryEntity is null ? null : filter);
        foreach (var image in step.Images)
        {
            yield return ImageRow(step, image);
        }
    }

    private static Entity StepRow(PackagedStep step, ImportTarget target, Guid message, Guid? filter) =>
        new("sdkmessageprocessingstep", step.Id)
        {
            ["name"] = step.Name,
            ["sdkmessageid"] = new EntityReference("sdkmessage", message),
            ["sdkmessagefilterid"] = filter is { } id ? new EntityReference("sdkmessagefilter", id) : null,
            ["plugintypeid"] = new EntityReference("plugintype", target.PluginTypeOf(step)!.Value),
            ["stage"] = new OptionSetValue(step.Stage),
            ["mode"] = new OptionSetValue(step.Mode),
            ["rank"] = step.Rank,
            ["filteringattributes"] =
                step.FilteringAttributes.Count == 0 ? null : string.Join(',', step.FilteringAttributes),
            ["configuration"] = step.Configuration,
            ["asyncautodelete"] = step.AsyncAutoDelete,
            ["impersonatinguserid"] =
                step.ImpersonatingUserName is { } name && Users.Find(target, name) is { } user
                    ? new EntityReference("systemuser", user)
                    : null,
            ["statecode"] = new OptionSetValue(0),
            ["statuscode"] = new OptionSetValue(1),
        };

    private static Entity ImageRow(PackagedStep step, PackagedStepImage image) =>
        new(
            "sdkmessageprocessingstepimage",
            image.Id ?? NamedId.Of("image", $"{step.Id}/{image.Alias}/{image.Type}")
        )
        {
            ["name"] = image.Name,
            ["entityalias"] = image.Alias,
            ["imagetype"] = new OptionSetValue(image.Type),
            ["attributes"] = image.Columns.Count == 0 ? null : string.Join(',', image.Columns),
            ["messagepropertyname"] = image.MessagePropertyName,
            ["sdkmessageprocessingstepid"] = new EntityReference("sdkmessageprocessingstep", step.Id),
        };
}
