using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using Crm.SalesProcess.Tests.Sdk.Surface;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Sdk;

/// <summary>The two SDK assemblies under test, as loaded and as built for the framework that Dataverse runs.</summary>
public static class ContractAssemblies
{
    public static IReadOnlyList<Assembly> Loaded { get; } =
    [typeof(Entity).Assembly, typeof(WhoAmIRequest).Assembly];

    /// <summary>False where the official packages stand in for our contract.</summary>
    public static bool AreOurs { get; } =
        Loaded[0]
            .GetCustomAttribute<AssemblyProductAttribute>()
            ?.Product.StartsWith("Crm.SalesProcess", StringComparison.Ordinal)
        ?? false;

    public static IReadOnlyDictionary<string, TypeSurface> LoadedSurface() => Merged(Loaded);

    /// <summary>Reads the net462 build without running it.</summary>
    public static T OnFramework<T>(Func<IReadOnlyList<Assembly>, T> read)
    {
        using var context = new MetadataLoadContext(new PathAssemblyResolver(ReadableFiles()), "mscorlib");
        return read(FrameworkFiles().Select(context.LoadFromAssemblyPath).ToList());
    }

    public static IReadOnlyDictionary<string, TypeSurface> Merged(IEnumerable<Assembly> assemblies) =>
        assemblies.SelectMany(AssemblySurface.Of).ToDictionary();

    private static IEnumerable<string> FrameworkFiles() =>
        Loaded.Select(assembly =>
            Path.Combine(System.AppContext.BaseDirectory, "net462", assembly.GetName().Name + ".dll")
        );

    /// <summary>The framework's own assemblies are read as the facades of the same name beside the runtime.</summary>
    private static IEnumerable<string> ReadableFiles() =>
        Directory
            .GetFiles(RuntimeEnvironment.GetRuntimeDirectory(), "*.dll")
            .Concat(Directory.GetFiles(System.AppContext.BaseDirectory, "System.ServiceModel*.dll"))
            .Concat(FrameworkFiles());
}
