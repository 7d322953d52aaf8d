using System;
using System.IO;
using System.Reflection;

namespace Crm.SalesProcess.Tests.Emulator.Packages;

/// <summary>The DLL of the test plug-ins, as built for the .NET Framework.</summary>
public static class PluginAssembly
{
    public static readonly byte[] Content = File.ReadAllBytes(
        Path.Combine(AppContext.BaseDirectory, "TestPlugins.dll")
    );

    public static readonly string FullName = AssemblyName
        .GetAssemblyName(Path.Combine(AppContext.BaseDirectory, "TestPlugins.dll"))
        .FullName;
}
