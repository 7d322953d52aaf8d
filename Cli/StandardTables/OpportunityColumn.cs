namespace Crm.SalesProcess.Cli.StandardTables;

/// <summary>Standard columns of the opportunity that the command line reads and writes beyond those of the steps.</summary>
internal static class OpportunityColumn
{
    public const string Id = "opportunityid";
    public const string Name = "name";
    public const string Customer = "customerid";
    public const string CreatedOn = "createdon";
    public const string OverriddenCreatedOn = "overriddencreatedon";
    public const string Probability = "closeprobability";
    public const string EstimatedValueBase = "estimatedvalue_base";
    public const string EstimatedCloseDate = "estimatedclosedate";
    public const string ActualValueBase = "actualvalue_base";
    public const string ActualCloseDate = "actualclosedate";
    public const string CustomerNeed = "customerneed";
    public const string ProposedSolution = "proposedsolution";
    public const string BudgetAmount = "budgetamount";
    public const string DecisionMaker = "decisionmaker";
}
