namespace Crm.SalesProcess.Tables;

public sealed partial class KpiPeriod
{
    /// <summary>Logical names of the columns besides those of the measures.</summary>
    public static class Columns
    {
        public const string Id = "csp_kpiperiodid";
        public const string Name = "csp_name";
        public const string ScopeKind = "csp_scopekind";
        public const string Rep = "csp_repid";
        public const string BusinessUnit = "csp_businessunitid";
        public const string PeriodKind = "csp_periodkind";
        public const string FromDate = "csp_fromdate";
        public const string ToDate = "csp_todate";
        public const string LastDate = "csp_lastdate";
        public const string PeriodName = "csp_periodname";
        public const string Process = "csp_processid";
        public const string Stage = "csp_stageid";
        public const string AsOf = "csp_asof";
        public const string Dirty = "csp_dirty";
        public const string SnapshotOn = "csp_snapshoton";
        public const string Reconstructed = "csp_reconstructed";
        public const string Grade = "csp_grade";
        public const string Parts = "csp_parts";
        public const string Target = "csp_attainment_den";
        public const string CoverageMet = "csp_coverage_met";
        public const string Owner = "ownerid";
        public const string RowCurrency = "transactioncurrencyid";
    }
}
