using System;
using Crm.SalesProcess.Emulator.Import.Reading;

namespace Crm.SalesProcess.Emulator.Import;

/// <summary>Ids of plug-in components, for older packages that give none.</summary>
internal static class PluginIds
{
    public static Guid Of(PackagedAssembly assembly) =>
        assembly.Id ?? NamedId.Of("pluginassembly", assembly.FullName);

    public static Guid Of(PackagedPluginType type) =>
        type.Id ?? NamedId.Of("plugintype", type.AssemblyQualifiedName);
}
