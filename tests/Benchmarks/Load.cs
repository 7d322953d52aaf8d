using System;
using System.IO;

namespace Crm.SalesProcess.Benchmarks;

/// <summary>
/// <c>dotnet run -c Release --project tests/Benchmarks -- load</c>: from the first row written to groups of a million, held
/// against what was promised. Prints the table of docs/emulator.md; takes two minutes.
/// </summary>
internal sealed class Load(TextWriter output)
{
    private const double MostOfSql = 1.5;

    private bool isKept = true;

    /// <returns>Whether every promise was kept.</returns>
    public bool Run()
    {
        output.WriteLine("| what | emulator | by hand | ratio | promised |");
        output.WriteLine("| --- | --- | --- | --- | --- |");
        Write();
        Query();
        foreach (var rows in (int[])[10_000, 100_000, 1_000_000])
            Aggregate(rows);
        Import();
        return isKept;
    }

    private void Write()
    {
        var writes = new Writes();
        writes.Open();
        Rate("creates a second, no plug-in", writes.Create, writes.CreateBySql, 10_000);
        Rate("creates a second, one step", writes.CreateWithStep, writes.CreateBySql, 3_000);
        Rate("updates a second, no plug-in", writes.Update, writes.UpdateBySql, null);
        Rate("updates a second, one step", writes.UpdateWithStep, writes.UpdateBySql, null);
        writes.Close();
    }

    private void Query()
    {
        var rows = new RowQueries();
        rows.Open();
        Time("filtered, 670 of 100,000 rows", rows.Filtered, rows.FilteredBySql, MostOfSql);
        Time("first page by date, 50 of 100,000 rows", rows.FirstPage, rows.FirstPageBySql, MostOfSql);
        Time(
            "first page by name, 50 of 100,000 rows",
            rows.FirstPageByName,
            rows.FirstPageByNameBySql,
            MostOfSql
        );
        Time("all 100,000 rows in pages of 5,000", rows.AllPages, rows.AllPagesBySql, MostOfSql);
        rows.Close();
    }

    private void Aggregate(int rows)
    {
        var groups = new Aggregates { Rows = rows };
        groups.Open();
        double? most = rows == 100_000 ? MostOfSql : null;
        var of = rows == 10_000 ? "10,000 rows" : $"40,000 of {rows:N0} rows";
        Time($"sum and count by choice, {of}", groups.ByStage, groups.ByStageBySql, most);
        Time($"sum and count by owner, {of}", groups.ByOwner, groups.ByOwnerBySql, most);
        Time($"sum and count by month, {of}", groups.ByMonth, groups.ByMonthBySql, most);
        groups.Close();
    }

    private void Import()
    {
        var imports = new Imports();
        imports.Import();
        var (empty, imported) = Comparison.Of(imports.NewOrganisation, imports.Import);
        output.WriteLine(
            $"| new organisation; and import of a small solution | {empty:N0}; {imported:N0} ms | | | |"
        );
    }

    private void Rate(string what, Action emulator, Action byHand, int? least)
    {
        var (ours, theirs) = Comparison.Of(emulator, byHand);
        var rate = Writes.Batch / ours * 1000;
        var promise = least is null ? "" : $"≥ {least:N0}";
        output.WriteLine(
            $"| {what} | {rate:N0} | {Writes.Batch / theirs * 1000:N0} | {ours / theirs:N2} | {promise} |"
        );
        isKept &= least is null || rate >= least;
    }

    private void Time(string what, Func<int> emulator, Func<int> byHand, double? most)
    {
        var (ours, theirs) = Comparison.Of(() => emulator(), () => byHand());
        var promise = most is null ? "" : $"≤ {most:N1}";
        output.WriteLine($"| {what} | {ours:N2} ms | {theirs:N2} ms | {ours / theirs:N2} | {promise} |");
        isKept &= most is null || ours / theirs <= most;
    }
}
