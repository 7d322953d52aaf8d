namespace TestPlugins;

/// <summary>A class that no step may run.</summary>
public sealed class NotAPlugin { }
