namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>The states in which an opportunity is closed, with the platform's values.</summary>
internal enum OpportunityOutcome
{
    Won = 1,
    Lost = 2,
}
