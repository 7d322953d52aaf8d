namespace Crm.SalesProcess.Emulator.Sandbox;

/// <summary>What decides whether the platform can run a class as a plug-in.</summary>
/// <param name="Name">Namespace and class name.</param>
/// <param name="HasPluginConstructor">A public constructor (), (string) or (string, string) exists.</param>
public sealed record PluginTypeShape(
    string Name,
    bool IsPublic,
    bool IsAbstract,
    bool ImplementsPlugin,
    bool HasPluginConstructor
);
