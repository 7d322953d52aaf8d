using System;

namespace Crm.SalesProcess.Tests.Pipeline.NoWayRound;

/// <summary>A way to a stage or an outcome.</summary>
/// <param name="Name">For the list of offenders.</param>
/// <param name="Number">What it is refused with; 0 when the platform itself may refuse it first.</param>
/// <param name="Go">Tries it.</param>
internal sealed record Way(string Name, int Number, Action<Attempt> Go)
{
    /// <summary>Where the opportunity stands before it is tried.</summary>
    public Start From { get; init; }

    /// <summary>Whether the refusal leaves a row of the gate's log; else that goes with the transaction.</summary>
    public bool IsLogged { get; init; }
}
