using System;
using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Sandbox;

/// <summary>
/// Loads plug-in assemblies and keeps one instance per step, as the platform does: instances live on between calls
/// and are called from several threads.
/// </summary>
/// <param name="contentOf">Gives the DLL of a plug-in type and the class in it.</param>
/// <param name="keepsInstances">Off: every call gets an instance of its own.</param>
internal sealed class PluginHost(Func<Guid, PluginCode> contentOf, bool keepsInstances)
{
    private readonly ConcurrentDictionary<Guid, Lazy<IPlugin>> _instances = new();
    private readonly ConcurrentDictionary<Guid, Lazy<PluginAssemblyLoadContext>> _contexts = new();

    /// <param name="owner">The step, or the custom API, that the instance belongs to.</param>
    public IPlugin Instance(Guid owner, Guid pluginTypeId, string? configuration) =>
        keepsInstances
            ? _instances
                .GetOrAdd(owner, _ => new Lazy<IPlugin>(() => Create(contentOf(pluginTypeId), configuration)))
                .Value
            : Create(contentOf(pluginTypeId), configuration);

    /// <summary>Lets go of every instance and assembly, e.g. after an import or a changed step.</summary>
    public void Forget()
    {
        _instances.Clear();
        _contexts.Clear();
    }

    private IPlugin Create(PluginCode code, string? configuration)
    {
        var type = AssemblyOf(code).GetType(code.TypeName, throwOnError: true)!;
        var arguments = Arguments(type, configuration ?? "");
        return Activator.CreateInstance(type, arguments) as IPlugin
            ?? throw new InvalidOperationException(
                $"The type {code.TypeName} does not implement Microsoft.Xrm.Sdk.IPlugin."
            );
    }

    /// <summary>Secure configuration does not travel in solutions, so there is none.</summary>
    private static object[] Arguments(Type type, string configuration)
    {
        var text = typeof(string);
        return type.GetConstructor([text, text]) is not null ? [configuration, ""]
            : type.GetConstructor([text]) is not null ? [configuration]
            : [];
    }

    private Assembly AssemblyOf(PluginCode code) =>
        _contexts
            .GetOrAdd(
                code.AssemblyId,
                _ => new Lazy<PluginAssemblyLoadContext>(() => LoadedAssemblies.Of(code.Content()))
            )
            .Value.Assembly;
}
