using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Import.Reading;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Import;

/// <summary>A package together with the organisation it goes into.</summary>
/// <param name="schema">The schema after the import.</param>
internal sealed class ImportTarget(SolutionPackage package, Schema schema, SecurityRows rows)
{
    /// <summary>How the organisation decides where sources conflict.</summary>
    public EmulatorOptions Options { get; init; } = new();

    public SolutionPackage Package { get; } = package;

    public Schema Schema { get; } = schema;

    public SecurityRows Rows { get; } = rows;

    /// <summary>The row of the solution as installed; null when it is new here.</summary>
    public Entity? Installed { get; } = InstalledSolution.Find(rows, package.Manifest.UniqueName);

    /// <summary>Messages that steps can name, by id: the platform's and those of custom APIs.</summary>
    public IReadOnlyDictionary<Guid, string> Messages { get; } =
        rows.All("sdkmessage").ToDictionary(row => row.Id, row => row.GetAttributeValue<string>("name"));

    /// <summary>The message of a step; null when neither its id nor its name is known.</summary>
    public string? MessageOf(PackagedStep step)
    {
        if (step.MessageId is { } id && Messages.TryGetValue(id, out var name))
        {
            return name;
        }

        var named = step.MessageName;
        var isKnown =
            Messages.Values.Contains(named) || Package.CustomApis.Any(api => api.UniqueName == named);
        return isKnown ? named : null;
    }

    /// <summary>The plug-in type of a step; null when it is neither in the package nor installed.</summary>
    public Guid? PluginTypeOf(PackagedStep step)
    {
        var packaged = Package
            .Assemblies.SelectMany(assembly => assembly.Types)
            .FirstOrDefault(type =>
                step.PluginTypeId is { } id
                    ? type.Id == id
                    : type.AssemblyQualifiedName == step.PluginTypeName
            );
        return packaged is not null ? PluginIds.Of(packaged)
            : step.PluginTypeId is { } known && HasPluginType(known) ? known
            : null;
    }

    public bool HasPluginType(Guid id) =>
        Package.Assemblies.SelectMany(assembly => assembly.Types).Any(type => PluginIds.Of(type) == id)
        || Rows.Find("plugintype", id) is not null;
}
