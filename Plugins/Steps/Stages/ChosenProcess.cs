using System;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Steps.Stages;

/// <summary>A process version that is meant for an opportunity.</summary>
internal sealed record ChosenProcess(Guid VersionId, ProcessDefinition Process);
