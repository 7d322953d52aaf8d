using System;

namespace Crm.SalesProcess.Steps.Ledger;

/// <summary>Somebody who is credited with an event.</summary>
/// <param name="MayOwnRow">Whether the ledger row can belong to them: enabled, and allowed to read the ledger.</param>
/// <param name="BusinessUnitId">Their business unit.</param>
internal sealed record Credit(bool MayOwnRow, Guid? BusinessUnitId);
