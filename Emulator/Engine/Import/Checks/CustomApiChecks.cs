using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Import.Reading;
using Crm.SalesProcess.Emulator.Messages;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Import.Checks;

/// <summary>Custom APIs: name, binding, parameters, class and privilege.</summary>
internal static class CustomApiChecks
{
    private const int Unbound = 0;

    public static void Run(ImportTarget target)
    {
        var privileges = StandardPrivileges.Names(target.Schema).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var installed = target.Rows.All("customapi");
        foreach (var api in target.Package.CustomApis)
        {
            CheckName(target, api);
            CheckBinding(target, api);
            CheckParameters(api);
            CheckClass(target, api);
            CheckPrivilege(api, privileges);
            CheckUnchanged(api, installed);
        }
    }

    private static void CheckName(ImportTarget target, PackagedCustomApi api)
    {
        var prefix = target.Package.Manifest.Publisher.Prefix + "_";
        if (!api.UniqueName.StartsWith(prefix, StringComparison.Ordinal))
        {
            api.Source.Report(
                ImportErrors.Generic,
                $"The unique name '{api.UniqueName}' of the custom API must start with '{prefix}'."
            );
        }
    }

    private static void CheckBinding(ImportTarget target, PackagedCustomApi api)
    {
        if (api.BindingType == Unbound)
        {
            return;
        }

        if (
            api.BindingType is not (1 or 2)
            || api.BoundTable is null
            || target.Schema.Find(api.BoundTable) is null
        )
        {
            api.Source.Report(
                ImportErrors.NoEntity,
                $"The custom API '{api.UniqueName}' has binding type {api.BindingType} and is bound to the table '{api.BoundTable}', which does not exist."
            );
        }
    }

    private static void CheckParameters(PackagedCustomApi api)
    {
        foreach (
            var parameter in api
                .Parameters.Concat(api.Responses)
                .Where(one => !CustomApiParameter.IsType(one.Type))
        )
        {
            parameter.Source.Report(
                ImportErrors.Generic,
                $"'{parameter.UniqueName}' of '{api.UniqueName}' has the type {parameter.Type}, types are 0 to 12."
            );
        }

        if (api.IsFunction && api.Responses.Count == 0)
        {
            api.Source.Report(
                ImportErrors.Generic,
                $"The function '{api.UniqueName}' needs at least one response property."
            );
        }

        foreach (
            var response in api.Responses.Where(response => response.Source.Text("isoptional") is not null)
        )
        {
            response.Source.Report(
                ImportErrors.Generic,
                $"The response property '{response.UniqueName}' cannot have <isoptional>."
            );
        }
    }

    private static void CheckClass(ImportTarget target, PackagedCustomApi api)
    {
        if (api.PluginTypeId is { } id && !target.HasPluginType(id))
        {
            api.Source.Report(
                ImportErrors.PluginTypes,
                $"The custom API '{api.UniqueName}' runs the plug-in type {id}, which is neither in the package nor installed."
            );
        }
    }

    private static void CheckPrivilege(PackagedCustomApi api, HashSet<string> privileges)
    {
        if (api.ExecutePrivilegeName is { } name && !privileges.Contains(name))
        {
            api.Source.Report(
                ImportErrors.Role,
                $"The custom API '{api.UniqueName}' needs the privilege '{name}', which does not exist."
            );
        }
    }

    private static void CheckUnchanged(PackagedCustomApi api, IReadOnlyList<Entity> installed)
    {
        var before = installed.FirstOrDefault(row =>
            row.GetAttributeValue<string>("uniquename") == api.UniqueName
        );
        if (before is null)
        {
            return;
        }

        var isSame =
            before.GetAttributeValue<OptionSetValue>("bindingtype")?.Value == api.BindingType
            && before.GetAttributeValue<string>("boundentitylogicalname") == api.BoundTable
            && before.GetAttributeValue<bool>("isfunction") == api.IsFunction;
        if (!isSame)
        {
            api.Source.Report(
                ImportErrors.Generic,
                $"Binding and kind of the custom API '{api.UniqueName}' cannot change once it is installed."
            );
        }
    }
}
