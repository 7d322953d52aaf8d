using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Sandbox;

/// <summary>
/// One plug-in assembly of the .NET Framework, loaded from its bytes. The SDK it was compiled against is replaced by
/// the one the emulator itself uses, so that both sides speak of the same types.
/// </summary>
internal sealed class PluginAssemblyLoadContext(string name) : AssemblyLoadContext(name, isCollectible: true)
{
    private static readonly Assembly Sdk = typeof(IPlugin).Assembly;
    private static readonly Assembly Proxy = typeof(WhoAmIRequest).Assembly;

    public Assembly Load(byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        return LoadFromStream(stream);
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        Matches(assemblyName, Sdk) ? Sdk
        : Matches(assemblyName, Proxy) ? Proxy
        : null;

    private static bool Matches(AssemblyName wanted, Assembly have) =>
        string.Equals(wanted.Name, have.GetName().Name, StringComparison.OrdinalIgnoreCase);
}
