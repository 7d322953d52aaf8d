namespace Crm.SalesProcess.Cli.Output;

/// <summary>A column of a <see cref="Sheet"/>; numbers stand at its right.</summary>
public sealed record SheetColumn(string Heading, bool IsNumber = false);
