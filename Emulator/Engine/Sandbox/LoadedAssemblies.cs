using System;
using System.Collections.Generic;
using System.Security.Cryptography;

namespace Crm.SalesProcess.Emulator.Sandbox;

/// <summary>
/// The plug-in assemblies of this process. Organisations that have the same DLL run the same loaded code and share its
/// static fields, as in a worker process of the platform; what no organisation uses any more is unloaded.
/// </summary>
internal static class LoadedAssemblies
{
    /// <summary>How many stay loaded without being used: the next organisation of a test run wants the same.</summary>
    private const int Kept = 4;

    private static readonly Queue<PluginAssemblyLoadContext> Recent = new(Kept);
    private static readonly Dictionary<string, WeakReference<PluginAssemblyLoadContext>> ByHash = [];

    /// <param name="content">The DLL.</param>
    /// <returns>Keep it as long as its code is in use.</returns>
    public static PluginAssemblyLoadContext Of(byte[] content)
    {
        var hash = Convert.ToHexString(SHA256.HashData(content));
        lock (ByHash)
        {
            if (ByHash.TryGetValue(hash, out var known) && known.TryGetTarget(out var loaded))
            {
                return loaded;
            }

            var context = new PluginAssemblyLoadContext(content);
            if (Recent.Count == Kept)
            {
                Recent.Dequeue();
            }

            Recent.Enqueue(context);
            ByHash[hash] = new WeakReference<PluginAssemblyLoadContext>(context);
            return context;
        }
    }
}
