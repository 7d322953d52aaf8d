namespace Crm.SalesProcess.Tables;

public sealed partial class Opportunity
{
    /// <summary>Logical names of the columns that steps read and write, and of those that images carry for rules.</summary>
    public static class Columns
    {
        public const string Id = "opportunityid";
        public const string ModifiedOn = "modifiedon";
        public const string EstimatedValueBase = "estimatedvalue_base";
        public const string State = "statecode";
        public const string StatusReason = "statuscode";
        public const string OverriddenCreatedOn = "overriddencreatedon";
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
        public const string HistoryHash = "csp_historyhash";
        public const string BackReason = "csp_backreason";
        public const string VisitStage = "csp_visitstageid";
        public const string StalledOn = "csp_stalledon";
        public const string OnHoldUntil = "csp_onholduntil";
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
}
