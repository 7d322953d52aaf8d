using System.Xml.Linq;

namespace Crm.SalesProcess.Cli.Packing;

/// <summary>A file of the package beside solution.xml and customizations.xml.</summary>
/// <param name="Path">Path inside the zip, forward slashes, no leading slash.</param>
/// <param name="Content">What the zip holds.</param>
/// <param name="Xml">The same content parsed, for component files; null for binaries.</param>
/// <param name="Source">Full path of the file it was taken from; empty when it came out of a zip.</param>
public sealed record PackagePart(string Path, byte[] Content, XElement? Xml, string Source);
