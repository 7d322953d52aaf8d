namespace Crm.SalesProcess.Tables;

public sealed partial class StageVisit
{
    /// <summary>Logical names of the columns.</summary>
    public static class Columns
    {
        public const string Id = "csp_stagevisitid";
        public const string Name = "csp_name";
        public const string Opportunity = "csp_opportunityid";
        public const string Version = "csp_versionid";
        public const string Stage = "csp_stageid";
        public const string Sequence = "csp_sequence";
        public const string EnteredOn = "csp_enteredon";
        public const string ExitedOn = "csp_exitedon";
        public const string ExitKind = "csp_exitkind";
        public const string NextStage = "csp_nextstageid";
        public const string Days = "csp_days";
        public const string CreditedTo = "csp_creditedto";
        public const string ExitCreditedTo = "csp_exitcreditedto";
        public const string BusinessUnit = "csp_businessunitid";
        public const string AmountIn = "csp_amountin";
        public const string AmountOut = "csp_amountout";
        public const string Currency = "csp_currencyid";
        public const string Rate = "csp_rate";
        public const string StartedLate = "csp_startedlate";
        public const string Skipped = "csp_skipped";
        public const string Gate = "csp_gate";
        public const string GateInputs = "csp_gateinputs";
        public const string Judged = "csp_judged";
        public const string Placeholders = "csp_placeholders";
        public const string Source = "csp_source";
        public const string State = "statecode";
        public const string StatusReason = "statuscode";
        public const string Override = "csp_overrideid";
        public const string Owner = "ownerid";
        public const string RowCurrency = "transactioncurrencyid";
    }
}
