using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Sandbox;

/// <summary>
/// One plug-in assembly of the .NET Framework, loaded from its bytes. The SDK it was compiled against is replaced by
/// the one the emulator itself uses, so that both sides speak of the same types. Unloaded with the object.
/// </summary>
internal sealed class PluginAssemblyLoadContext : AssemblyLoadContext
{
    private static readonly Assembly Sdk = typeof(IPlugin).Assembly;
    private static readonly Assembly Proxy = typeof(WhoAmIRequest).Assembly;

    public PluginAssemblyLoadContext(byte[] content)
        : base("plug-in assembly", isCollectible: true)
    {
        using var stream = new MemoryStream(content, writable: false);
        Assembly = LoadFromStream(stream);
    }

    public Assembly Assembly { get; }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        Matches(assemblyName, Sdk) ? Sdk
        : Matches(assemblyName, Proxy) ? Proxy
        : null;

    private static bool Matches(AssemblyName wanted, Assembly have) =>
        string.Equals(wanted.Name, have.GetName().Name, StringComparison.OrdinalIgnoreCase);
}
