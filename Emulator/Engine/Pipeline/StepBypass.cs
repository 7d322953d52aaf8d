using System;
using System.Collections.Frozen;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>Which steps a request leaves out. It counts for the operation itself, not for what other plug-ins do.</summary>
internal sealed record StepBypass
{
    public static readonly StepBypass None = new();

    public bool Synchronous { get; init; }

    public bool Asynchronous { get; init; }

    public FrozenSet<Guid> StepIds { get; init; } = FrozenSet<Guid>.Empty;

    public bool Covers(Step step) => (step.IsAsync ? Asynchronous : Synchronous) || StepIds.Contains(step.Id);

    /// <param name="kinds"><c>CustomSync</c>, <c>CustomAsync</c>, or both with a comma.</param>
    public StepBypass WithKinds(string kinds)
    {
        var bypass = this;
        foreach (var kind in Split(kinds))
        {
            bypass = kind switch
            {
                "CustomSync" => bypass with { Synchronous = true },
                "CustomAsync" => bypass with { Asynchronous = true },
                _ => throw Fault.Of(
                    ErrorCode.InvalidArgument,
                    $"BypassBusinessLogicExecution '{kind}' is neither CustomSync nor CustomAsync."
                ),
            };
        }

        return bypass;
    }

    /// <param name="ids">Ids of steps, with commas.</param>
    public StepBypass WithSteps(string ids) => this with { StepIds = Split(ids).Select(Id).ToFrozenSet() };

    private static string[] Split(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static Guid Id(string text) =>
        Guid.TryParse(text, out var id)
            ? id
            : throw Fault.Of(
                ErrorCode.InvalidArgument,
                $"BypassBusinessLogicExecutionStepIds '{text}' is no id of a step."
            );
}
