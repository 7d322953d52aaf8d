using System;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tables;

/// <summary>An opportunity.</summary>
public sealed class Opportunity : Row
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "opportunity";

    /// <summary>Logical names of the columns that steps read and write, and of those that images carry for rules.</summary>
    public static class Columns
    {
        public const string State = "statecode";
        public const string StatusReason = "statuscode";
        public const string Owner = "ownerid";
        public const string EstimatedValue = "estimatedvalue";
        public const string ActualValue = "actualvalue";
        public const string Currency = "transactioncurrencyid";
        public const string ExchangeRate = "exchangerate";
        public const string Version = "csp_processversionid";
        public const string Stage = "csp_stageid";
        public const string CurrentVisit = "csp_currentvisitid";
        public const string VisitCount = "csp_visitcount";
        public const string StageEnteredOn = "csp_stageenteredon";
        public const string BackReason = "csp_backreason";
        public const string Name = "name";
        public const string BudgetAmount = "budgetamount";
        public const string TotalAmount = "totalamount";
        public const string DiscountAmount = "discountamount";
        public const string FreightAmount = "freightamount";
        public const string DiscountPercentage = "discountpercentage";
        public const string EstimatedCloseDate = "estimatedclosedate";
        public const string ActualCloseDate = "actualclosedate";
        public const string FinalDecisionDate = "finaldecisiondate";
        public const string CloseProbability = "closeprobability";
        public const string Description = "description";
        public const string CustomerNeed = "customerneed";
        public const string CurrentSituation = "currentsituation";
        public const string CustomerPainPoints = "customerpainpoints";
        public const string ProposedSolution = "proposedsolution";
        public const string QualificationComments = "qualificationcomments";
        public const string QuoteComments = "quotecomments";
        public const string EmailAddress = "emailaddress";
        public const string Customer = "customerid";
        public const string ParentAccount = "parentaccountid";
        public const string ParentContact = "parentcontactid";
        public const string OriginatingLead = "originatingleadid";
        public const string PriceList = "pricelevelid";
        public const string BudgetStatus = "budgetstatus";
        public const string Need = "need";
        public const string PurchaseProcess = "purchaseprocess";
        public const string PurchaseTimeframe = "purchasetimeframe";
        public const string InitialCommunication = "initialcommunication";
        public const string SalesStageChoice = "salesstage";
        public const string Timeline = "timeline";
        public const string OpportunityRatingCode = "opportunityratingcode";
        public const string PriorityCode = "prioritycode";
        public const string DecisionMaker = "decisionmaker";
        public const string IdentifyCompetitors = "identifycompetitors";
        public const string IdentifyCustomerContacts = "identifycustomercontacts";
        public const string IdentifyPursuitTeam = "identifypursuitteam";
        public const string DevelopProposal = "developproposal";
        public const string CompleteInternalReview = "completeinternalreview";
        public const string PresentProposal = "presentproposal";
        public const string CompleteFinalProposal = "completefinalproposal";
        public const string PresentFinalProposal = "presentfinalproposal";
        public const string SendThankYouNote = "sendthankyounote";
        public const string FileDebrief = "filedebrief";
        public const string ConfirmInterest = "confirminterest";
        public const string EvaluateFit = "evaluatefit";
        public const string PursuitDecision = "pursuitdecision";
        public const string CaptureProposalFeedback = "captureproposalfeedback";
        public const string ResolveFeedback = "resolvefeedback";
        public const string IsRevenueSystemCalculated = "isrevenuesystemcalculated";
    }

    /// <summary>Open, won or lost; null when the row does not say.</summary>
    public OpportunityState? State
    {
        get => ReadChoice<OpportunityState>(Columns.State);
        set => WriteChoice(Columns.State, value);
    }

    /// <summary>Value of the status reason.</summary>
    public int? StatusReason => Read<OptionSetValue>(Columns.StatusReason)?.Value;

    /// <summary>A user or a team.</summary>
    public EntityReference? Owner => Read<EntityReference>(Columns.Owner);

    /// <summary>Estimated revenue in the currency of the row.</summary>
    public decimal? EstimatedValue => Read<Money>(Columns.EstimatedValue)?.Value;

    /// <summary>Actual revenue in the currency of the row.</summary>
    public decimal? ActualValue => Read<Money>(Columns.ActualValue)?.Value;

    /// <summary>The currency of the row.</summary>
    public Guid? CurrencyId => ReadId(Columns.Currency);

    /// <summary>Units of the currency per unit of the base currency.</summary>
    public decimal? ExchangeRate => Read<decimal?>(Columns.ExchangeRate);

    /// <summary>The process version the opportunity is pinned to.</summary>
    public Guid? VersionId
    {
        get => ReadId(Columns.Version);
        set => WriteId(Columns.Version, ProcessVersion.Table, value);
    }

    /// <summary>The stage it is in.</summary>
    public Guid? StageId
    {
        get => ReadId(Columns.Stage);
        set => WriteId(Columns.Stage, SalesStage.Table, value);
    }

    /// <summary>The visit that has not ended, or the last one.</summary>
    public Guid? CurrentVisitId
    {
        get => ReadId(Columns.CurrentVisit);
        set => WriteId(Columns.CurrentVisit, StageVisit.Table, value);
    }

    /// <summary>How many visits there have been; 0 when there is none.</summary>
    public int VisitCount
    {
        get => Read<int?>(Columns.VisitCount) ?? 0;
        set => Write(Columns.VisitCount, value);
    }

    /// <summary>When the current stage was entered, UTC.</summary>
    public DateTime? StageEnteredOn
    {
        get => Read<DateTime?>(Columns.StageEnteredOn);
        set => Write(Columns.StageEnteredOn, value);
    }

    /// <summary>Why the opportunity goes back.</summary>
    public string? BackReason
    {
        get => Read<string>(Columns.BackReason);
        set => Write(Columns.BackReason, value);
    }
}
