using System;

namespace Crm.SalesProcess.Emulator;

/// <summary>Who sends requests from outside, and how they are understood.</summary>
/// <param name="UserId">The user whom requests run as.</param>
public sealed record Client(Guid UserId)
{
    /// <summary>
    /// The user who signed in, when requests run as another one; has to hold prvActOnBehalfOfAnotherUser. What both
    /// users may do is allowed.
    /// </summary>
    public Guid? SignedInUserId { get; init; }

    /// <summary>Whether queries sort choices by number, as those of the Web API do, instead of by label.</summary>
    public bool SortsChoicesByValue { get; init; }
}
