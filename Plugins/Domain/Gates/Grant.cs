using System;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>An override or approval that has been granted, has not expired and has not been used.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="DecidedOn">When it was granted, UTC.</param>
public sealed record Grant(Guid Id, DateTime DecidedOn);
