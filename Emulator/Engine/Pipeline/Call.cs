using System;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>Who asks for an operation, from where, and within which transaction.</summary>
/// <param name="UserId">Whom the operation runs as and whose privileges count.</param>
internal sealed record Call(Guid UserId)
{
    /// <summary>The user whose request started it all.</summary>
    public Guid InitiatingUserId { get; init; } = UserId;

    /// <summary>The user who signed in, behind any impersonation.</summary>
    public Guid AuthenticatedUserId { get; init; } = UserId;

    /// <summary>The user who acts for <see cref="UserId"/> from outside and whose rights count as well; null = none.</summary>
    public Guid? OnBehalfBy { get; init; }

    /// <summary>Whether queries sort choices by number instead of label.</summary>
    public bool SortsChoicesByValue { get; init; }

    public int Depth { get; init; } = 1;

    public Guid CorrelationId { get; init; } = Guid.NewGuid();

    public Guid RequestId { get; init; } = Guid.NewGuid();

    /// <summary>The transaction to take part in; null: the operation opens its own.</summary>
    public Operation? Operation { get; init; }

    /// <summary>Context of the plug-in that calls, or of the operation that this one is part of; null for a client.</summary>
    public PluginContext? Parent { get; init; }

    /// <summary>The operation is part of another one: no stage 10.</summary>
    public bool IsInner { get; init; }

    /// <summary>What the operation was allowed to do as a whole, such as closing an opportunity.</summary>
    public bool IsTrusted { get; init; }

    public StepBypass Bypass { get; init; } = StepBypass.None;

    /// <summary>Timestamp of the organisation's clock when the outermost operation began.</summary>
    public long? StartedAt { get; init; }

    /// <summary>Optional parameter <c>tag</c>, shown to plug-ins as a shared variable.</summary>
    public string? Tag { get; init; }

    public bool IsFromPlugin => Parent is not null && !IsInner;
}
