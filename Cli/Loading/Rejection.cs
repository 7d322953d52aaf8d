namespace Crm.SalesProcess.Cli.Loading;

/// <summary>Why a row was not loaded, with its place.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line of the file where the row begins, counted from 1.</param>
/// <param name="Column">Header of the offending column; empty when the row as a whole was refused.</param>
/// <param name="Value">The offending value as it stands in the file.</param>
/// <param name="Reason">One sentence.</param>
public sealed record Rejection(string File, long Line, string Column, string Value, string Reason);
