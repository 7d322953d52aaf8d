namespace Crm.SalesProcess.Cli.Output;

/// <summary>A column of a <see cref="Sheet"/>.</summary>
/// <param name="Heading">Stands above it.</param>
/// <param name="IsNumber">Numbers stand at its right.</param>
/// <param name="NamesRow">Says what a row is about; repeated where a sheet is too wide for one table.</param>
public sealed record SheetColumn(string Heading, bool IsNumber = false, bool NamesRow = false);
