namespace Crm.SalesProcess.Tables;

public sealed partial class OpportunityChange
{
    /// <summary>Logical names of the columns.</summary>
    public static class Columns
    {
        public const string Id = "csp_opportunitychangeid";
        public const string Name = "csp_name";
        public const string Opportunity = "csp_opportunityid";
        public const string Sequence = "csp_sequence";
        public const string Kind = "csp_kind";
        public const string ChangedOn = "csp_changedon";
        public const string FromDate = "csp_fromdate";
        public const string ToDate = "csp_todate";
        public const string FromAmount = "csp_fromamount";
        public const string ToAmount = "csp_toamount";
        public const string FromOwner = "csp_fromownerid";
        public const string ToOwner = "csp_toownerid";
        public const string FromOutcome = "csp_fromoutcome";
        public const string ToOutcome = "csp_tooutcome";
        public const string CrossesMonth = "csp_crossesmonth";
        public const string CrossesQuarter = "csp_crossesquarter";
        public const string CreditedTo = "csp_creditedto";
        public const string BusinessUnit = "csp_businessunitid";
        public const string Currency = "csp_currencyid";
        public const string Rate = "csp_rate";
        public const string Source = "csp_source";
        public const string State = "statecode";
        public const string StatusReason = "statuscode";
        public const string Owner = "ownerid";
        public const string RowCurrency = "transactioncurrencyid";
    }
}
