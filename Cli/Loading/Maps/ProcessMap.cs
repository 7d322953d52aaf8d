using System.Collections.Generic;

namespace Crm.SalesProcess.Cli.Loading.Maps;

/// <summary>The sales process that the opportunities follow.</summary>
/// <param name="Name">Name of a published process; with stages it is published when it is not there.</param>
/// <param name="Stages">In order; null when the process has to be there.</param>
public sealed record ProcessMap(string Name, IReadOnlyList<StageMap>? Stages = null);
