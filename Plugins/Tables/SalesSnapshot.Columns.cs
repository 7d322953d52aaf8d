namespace Crm.SalesProcess.Tables;

public sealed partial class SalesSnapshot
{
    /// <summary>Logical names of the columns.</summary>
    public static class Columns
    {
        public const string Id = "csp_salessnapshotid";
        public const string Name = "csp_name";
        public const string TakenAt = "csp_takenat";
        public const string PeriodName = "csp_periodname";
        public const string Opportunity = "csp_opportunityid";
        public const string Process = "csp_processid";
        public const string Stage = "csp_stageid";
        public const string Amount = "csp_amount";
        public const string CloseDate = "csp_closedate";
        public const string Probability = "csp_probability";
        public const string ForecastCategory = "csp_forecastcategory";
        public const string CreditedTo = "csp_creditedto";
        public const string BusinessUnit = "csp_businessunitid";
        public const string RowCurrency = "transactioncurrencyid";
        public const string State = "statecode";
        public const string StatusReason = "statuscode";
        public const string Owner = "ownerid";
    }
}
