using System;

namespace Crm.SalesProcess.Domain.ProcessBars;

/// <summary>A stage of a business process flow.</summary>
/// <param name="Id">Id of the stage in its flow.</param>
/// <param name="Name">Name shown on the process bar.</param>
public sealed record FlowStage(Guid Id, string Name);
