using Crm.SalesProcess.Domain.Migrations;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Steps.Migrations;

/// <summary>What becomes of one opportunity.</summary>
/// <param name="Fate">Which.</param>
/// <param name="Stage">The stage of the version; null where there is none.</param>
/// <param name="Text">Why, or what to know.</param>
internal sealed record MigrationVerdict(MigrationFate Fate, Stage? Stage = null, string Text = "");
