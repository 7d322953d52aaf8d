using System;

namespace Crm.SalesProcess.Domain.Ledger;

/// <summary>Who can own an opportunity.</summary>
/// <param name="Id">Id of the user or team.</param>
/// <param name="IsTeam">Whether it is a team.</param>
public sealed record Principal(Guid Id, bool IsTeam);
