using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Benchmarks.Metrics;

/// <summary>Writes opportunities with their ledgers into an emulator's file, as copies of rows that are there.</summary>
internal sealed class SampleRows(string path) : IDisposable
{
    private readonly HandWritten sql = new(path);

    public void Dispose() => sql.Dispose();

    /// <summary>Writes so many opportunities, five visits and one change for each, spread evenly over owners and days.</summary>
    public void Write(int opportunities)
    {
        sql.Execute("PRAGMA synchronous = OFF");
        sql.Execute(Courses, opportunities);
        sql.Execute("CREATE UNIQUE INDEX temp.samples ON sample (i)");
        sql.Execute(Visits, BenchmarkClock.Now.ToUnixTimeSeconds());
        sql.Execute("CREATE UNIQUE INDEX temp.visits ON visit (i, sequence)");
        Copy("opportunity", Opportunity, "sample s");
        Copy("csp_stagevisit", Visit, "visit v JOIN sample s ON s.i = v.i");
        Copy(
            "csp_opportunitychange",
            Change,
            "sample s",
            "csp_kind = (SELECT csp_kind FROM csp_opportunitychange WHERE csp_todate IS NOT NULL LIMIT 1)"
        );
        sql.Execute("DELETE FROM asyncoperation");
        sql.Execute("ANALYZE");
    }

    /// <summary>Amounts to 100,000; four in ten are won; a stage takes two to ten days.</summary>
    private const string Courses = """
        CREATE TEMP TABLE sample AS
        WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < @0),
        reps AS (
            SELECT systemuserid AS rep, row_number() OVER (ORDER BY systemuserid) - 1 AS place, count(*) OVER () AS reps
            FROM systemuser WHERE lastname LIKE 'Rep %'
        )
        SELECT i, randomblob(16) AS id, rep, 1704067200 + (i / reps) * 62208 + i * 7919 % 50000 AS started,
            i % 10 < 4 AS won, (1 + i * 7919 % 100000) * 10000 AS amount
        FROM n JOIN reps ON place = i % reps
        """;

    private const string Visits = """
        CREATE TEMP TABLE visit AS
        WITH RECURSIVE v(i, sequence, entered, left) AS (
            SELECT i, 1, started, started + (2 + i * 13 % 9) * 86400 + i % 1000 FROM sample
            UNION ALL
            SELECT i, sequence + 1, left, left + (2 + i * (sequence + 1) * 13 % 9) * 86400 + i % 1000 FROM v
            WHERE sequence < 5 AND left < @0
        )
        SELECT i, sequence, entered, iif(left < @0, left, NULL) AS left,
            (SELECT csp_salesstageid FROM csp_salesstage WHERE csp_ordinal = sequence) AS stage,
            (SELECT csp_salesstageid FROM csp_salesstage WHERE csp_ordinal = sequence + 1) AS next
        FROM v;
        """;

    private static readonly Dictionary<string, string> Owner = new()
    {
        ["ownerid"] = "s.rep",
        ["owninguser"] = "s.rep",
        ["versionnumber"] = "1000000 + s.i",
    };

    private const string VisitId = "unhex(substr(hex(s.id), 1, 30) || printf('%02X', v.sequence))";
    private const string Last = "(SELECT max(sequence) FROM visit WHERE visit.i = s.i)";
    private const string Closed = "(SELECT left FROM visit WHERE visit.i = s.i AND sequence = 5)";
    private const string Due = "(s.started + 45 * 86400) / 86400 * 86400";

    private static readonly Dictionary<string, string> Opportunity = new(Owner)
    {
        ["opportunityid"] = "s.id",
        ["name"] = "'Opportunity ' || s.i",
        ["name$fold"] = "'opportunity ' || s.i",
        ["createdon"] = "s.started",
        ["modifiedon"] = "s.started",
        ["estimatedvalue"] = "s.amount",
        ["estimatedvalue_base"] = "s.amount",
        ["estimatedclosedate"] = Due,
        ["statecode"] = $"iif({Closed} IS NULL, 0, iif(s.won, 1, 2))",
        ["statuscode"] = $"iif({Closed} IS NULL, 1, iif(s.won, 3, 4))",
        ["actualclosedate"] = $"{Closed} / 86400 * 86400",
        ["csp_visitcount"] = Last,
        ["csp_stageid"] = $"(SELECT stage FROM visit WHERE visit.i = s.i AND sequence = {Last})",
        ["csp_visitstageid"] = $"(SELECT stage FROM visit WHERE visit.i = s.i AND sequence = {Last})",
        ["csp_stageenteredon"] = $"(SELECT entered FROM visit WHERE visit.i = s.i AND sequence = {Last})",
        ["csp_currentvisitid"] = $"unhex(substr(hex(s.id), 1, 30) || printf('%02X', {Last}))",
    };

    private static readonly Dictionary<string, string> Visit = new(Owner)
    {
        ["csp_stagevisitid"] = VisitId,
        ["csp_opportunityid"] = "s.id",
        ["csp_creditedto"] = "s.rep",
        ["csp_exitcreditedto"] = "iif(v.left IS NULL, NULL, s.rep)",
        ["csp_exitcreditedto$type"] = "iif(v.left IS NULL, NULL, 'systemuser')",
        ["csp_sequence"] = "v.sequence",
        ["csp_stageid"] = "v.stage",
        ["csp_nextstageid"] = "iif(v.left IS NULL, NULL, v.next)",
        ["csp_enteredon"] = "v.entered",
        ["csp_exitedon"] = "v.left",
        ["csp_exitkind"] =
            "iif(v.left IS NULL, NULL, iif(v.sequence < 5, 725500000, iif(s.won, 725500002, 725500003)))",
        ["csp_amountin"] = "s.amount",
        ["csp_amountin_base"] = "s.amount",
        ["csp_amountout"] = "iif(v.left IS NULL, NULL, s.amount)",
        ["csp_amountout_base"] = "iif(v.left IS NULL, NULL, s.amount)",
        ["createdon"] = "v.entered",
        ["modifiedon"] = "v.entered",
    };

    private static readonly Dictionary<string, string> Change = new(Owner)
    {
        ["csp_opportunitychangeid"] = "randomblob(16)",
        ["csp_opportunityid"] = "s.id",
        ["csp_creditedto"] = "s.rep",
        ["csp_changedon"] = "s.started + 20 * 86400",
        ["csp_fromdate"] = $"{Due} - 15 * 86400",
        ["csp_todate"] = Due,
        ["createdon"] = "s.started + 20 * 86400",
    };

    /// <summary>Indexes are built afterwards, which is many times faster.</summary>
    private void Copy(
        string table,
        Dictionary<string, string> columns,
        string rows,
        string template = "1 = 1"
    )
    {
        var indexes = sql.Query(
            "SELECT name, sql FROM sqlite_master WHERE tbl_name = @0 AND type = 'index' AND sql IS NOT NULL",
            reader => (Name: reader.GetString(0), Sql: reader.GetString(1)),
            table
        );
        indexes.ForEach(index => sql.Execute($"DROP INDEX \"{index.Name}\""));
        var names = sql.Query(
            $"SELECT name FROM pragma_table_info('{table}')",
            reader => reader.GetString(0)
        );
        var values = names.Select(name => columns.GetValueOrDefault(name, $"t.\"{name}\""));
        sql.Execute(
            $"INSERT INTO {table} ({string.Join(", ", names.Select(name => $"\"{name}\""))}) "
                + $"SELECT {string.Join(", ", values)} FROM {rows} "
                + $"CROSS JOIN (SELECT * FROM {table} WHERE {template} LIMIT 1) t"
        );
        indexes.ForEach(index => sql.Execute(index.Sql));
    }
}
