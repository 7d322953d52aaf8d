using System;
using System.Collections.Generic;
using System.Linq;
using DuckDB.NET.Data;

namespace Crm.SalesProcess.Benchmarks.Metrics;

/// <summary>
/// Figures of every rep and month by DuckDB, which is made for nothing but this, over the same rows: the limit of what can
/// be reached. The rows are copied into its memory first; that is not measured.
/// </summary>
internal sealed class Duck : IDisposable
{
    private const string Rows = """
        SELECT hex(v.csp_creditedto), v.csp_sequence, first.csp_enteredon, v.csp_enteredon, v.csp_exitedon, o.statecode = 1,
            o.estimatedvalue_base
        FROM csp_stagevisit v JOIN opportunity o ON o.opportunityid = v.csp_opportunityid
        JOIN csp_stagevisit first ON first.csp_opportunityid = o.opportunityid AND first.csp_sequence = 1
        """;

    private const string Outcomes = """
        SELECT count(*) FILTER (won) AS won, count(*) FILTER (NOT won) AS lost,
            coalesce(sum(amount) FILTER (won), 0)::BIGINT AS amount,
            median(exited // 86400 - started // 86400) FILTER (won) AS cycle
        FROM visit WHERE sequence = 5 AND exited IS NOT NULL
        GROUP BY rep, date_trunc('month', make_timestamp(exited * 1000000)) ORDER BY ALL
        """;

    private const string Stages = """
        SELECT count(*) AS visits, avg((exited - entered) / 86400.0) AS days,
            quantile_cont((exited - entered) / 86400.0, [0.5, 0.8]) AS spread
        FROM visit WHERE exited IS NOT NULL
        GROUP BY rep, sequence, date_trunc('month', make_timestamp(exited * 1000000))
        """;

    private readonly DuckDBConnection connection = new("Data Source=:memory:");

    /// <param name="path">An emulator's file.</param>
    public Duck(string path)
    {
        connection.Open();
        using var create = connection.CreateCommand();
        create.CommandText =
            "CREATE TABLE visit (rep VARCHAR, sequence INTEGER, started BIGINT, entered BIGINT, exited BIGINT, won BOOLEAN, amount BIGINT)";
        create.ExecuteNonQuery();
        using var sql = new HandWritten(path);
        using var appender = connection.CreateAppender("visit");
        sql.Query(
            Rows,
            reader =>
            {
                appender
                    .CreateRow()
                    .AppendValue(reader.GetString(0))
                    .AppendValue(reader.GetInt32(1))
                    .AppendValue(reader.GetInt64(2))
                    .AppendValue(reader.GetInt64(3))
                    .AppendValue(reader.IsDBNull(4) ? null : reader.GetInt64(4))
                    .AppendValue(reader.GetBoolean(5))
                    .AppendValue(reader.GetInt64(6))
                    .EndRow();
                return 0;
            }
        );
    }

    /// <summary>Won, lost and amount won of every rep and month with a close, in order.</summary>
    public List<(long Won, long Lost, long Amount)> Compute()
    {
        var outcomes = Read(Outcomes, row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)));
        Read(Stages, row => row.GetInt64(0));
        return [.. outcomes.Order()];
    }

    public void Dispose() => connection.Dispose();

    private List<T> Read<T>(string text, Func<DuckDBDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }
        return rows;
    }
}
