using System;
using Crm.SalesProcess.Emulator.Host.Http;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Host.Resources;

/// <summary>A change that a request asks for, not made yet, so that a batch can make several in one transaction.</summary>
/// <param name="Answer">Answers after it was made.</param>
internal sealed record PlannedWrite(OrganizationRequest Request, Func<OrganizationResponse, ApiAnswer> Answer)
{
    /// <summary>The row that is written, when its id is known before; null otherwise.</summary>
    public EntityReference? Row { get; init; }
}
