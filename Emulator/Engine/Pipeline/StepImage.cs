using System.Collections.Immutable;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>A snapshot that a step gets.</summary>
/// <param name="Columns">Empty: all columns.</param>
internal sealed record StepImage(string Alias, bool IsPre, bool IsPost, ImmutableArray<string> Columns);
