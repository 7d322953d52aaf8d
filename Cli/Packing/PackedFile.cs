namespace Crm.SalesProcess.Cli.Packing;

/// <summary>A zip that was written.</summary>
/// <param name="File">Full path.</param>
/// <param name="Kind">Managed or unmanaged.</param>
/// <param name="Version">Solution version, four numbers.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Sha256">Hash of the file in lower-case hexadecimal.</param>
public sealed record PackedFile(string File, PackageKind Kind, string Version, int Bytes, string Sha256);
