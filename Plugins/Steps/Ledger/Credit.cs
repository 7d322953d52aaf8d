using System;

namespace Crm.SalesProcess.Steps.Ledger;

/// <summary>Somebody who is credited with a visit.</summary>
/// <param name="MayOwnVisits">Whether the ledger row can belong to them: enabled, and allowed to read visits.</param>
/// <param name="BusinessUnitId">Their business unit.</param>
/// <param name="Until">When this has to be asked again, UTC.</param>
internal sealed record Credit(bool MayOwnVisits, Guid? BusinessUnitId, DateTime Until);
