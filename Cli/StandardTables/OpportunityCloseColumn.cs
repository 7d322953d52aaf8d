namespace Crm.SalesProcess.Cli.StandardTables;

/// <summary>Columns of the activity that closes an opportunity.</summary>
internal static class OpportunityCloseColumn
{
    public const string Subject = "subject";
    public const string ActualEnd = "actualend";
}
