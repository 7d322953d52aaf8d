using System;
using System.IO;
using Crm.SalesProcess.Emulator;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Benchmarks;

/// <summary>
/// An organisation in a file with so many opportunities of 25 owners, written as the emulator writes them, but by one
/// statement. Deleted with the object.
/// </summary>
internal sealed class SampleFile : IDisposable
{
    private const int Owners = 25;

    private readonly string folder = Directory.CreateTempSubdirectory("benchmark").FullName;

    public SampleFile(int opportunities)
    {
        Emulator = DataverseEmulator.Open(Path);
        Service = Emulator.ServiceFor(Emulator.AdministratorId);
        for (var i = 0; i < Owners; i++)
            Service.Create(
                new Entity("systemuser") { ["lastname"] = $"Owner {i}", ["businessunitid"] = Unit }
            );
        Sql = new HandWritten(Path);
        Sql.Execute(Fill, opportunities);
        Sql.Execute("ANALYZE");
    }

    public DataverseEmulator Emulator { get; }

    public IOrganizationService Service { get; }

    /// <summary>A connection to the same file.</summary>
    public HandWritten Sql { get; }

    public string Path => System.IO.Path.Combine(folder, "organization.db");

    private EntityReference Unit =>
        (EntityReference)
            Service.Retrieve("systemuser", Emulator.AdministratorId, new("businessunitid"))["businessunitid"];

    /// <summary>Close dates on 1,000 days from 1 January 2024; amounts to 100,000; every third is won or lost.</summary>
    private const string Fill = """
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @0),
        owners AS (
            SELECT systemuserid, row_number() OVER (ORDER BY systemuserid) - 1 AS place
            FROM systemuser WHERE lastname LIKE 'Owner %'
        )
        INSERT INTO opportunity (
            opportunityid, name, "name$fold", ownerid, "ownerid$type", owninguser, owningbusinessunit,
            createdon, modifiedon, createdby, modifiedby, statecode, statuscode, salesstage,
            estimatedvalue, estimatedvalue_base, exchangerate, transactioncurrencyid, estimatedclosedate,
            closeprobability, versionnumber)
        SELECT randomblob(16), 'Opportunity ' || i, 'opportunity ' || i, o.systemuserid, 'systemuser', o.systemuserid,
            u.businessunitid, 1704067200 + i, 1704067200 + i, u.systemuserid, u.systemuserid,
            i % 3, CASE i % 3 WHEN 0 THEN 1 WHEN 1 THEN 3 ELSE 4 END, i % 4,
            (i * 7919 % 100000) * 10000, (i * 7919 % 100000) * 10000, (SELECT exchangerate FROM transactioncurrency),
            (SELECT transactioncurrencyid FROM transactioncurrency), 1704067200 + (i * 31 % 1000) * 86400,
            i % 101, 1000000 + i
        FROM n JOIN owners o ON o.place = i % 25 JOIN systemuser u ON u.fullname = 'SYSTEM'
        """;

    public void Dispose()
    {
        Sql.Dispose();
        Emulator.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
