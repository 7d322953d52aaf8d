using System;

namespace Crm.SalesProcess.Emulator.Sandbox;

/// <summary>Where the code of a plug-in type is.</summary>
/// <param name="TypeName">Namespace and class name.</param>
/// <param name="Content">Reads the bytes of the DLL; called once per loaded assembly.</param>
internal sealed record PluginCode(Guid AssemblyId, string TypeName, Func<byte[]> Content);
