using System;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Store;

/// <summary>Rows by their alternate key.</summary>
public sealed class KeyedRowTests : IDisposable
{
    private readonly TestDatabase database = new();

    [Fact]
    public void An_alternate_key_is_used_once_whatever_its_case()
    {
        database.Insert(SampleSchema.Table, ("sample_code", "Ab-1"));

        var fault = TestOrganization.Fault(() =>
            database.Insert(SampleSchema.Table, ("sample_code", "AB-1 "))
        );

        Assert.Equal((int)ErrorCode.DuplicateRecordEntityKey, fault.ErrorCode);
        Assert.StartsWith(
            "Entity Key Code violated. A record with the same value for sample_code",
            fault.Message
        );
    }

    [Fact]
    public void Rows_without_a_value_in_their_key_do_not_collide()
    {
        database.Insert(SampleSchema.Table);
        database.Insert(SampleSchema.Table);

        Assert.Equal(2, database.Run(new QueryExpression(SampleSchema.Table)).Entities.Count);
    }

    [Fact]
    public void A_row_is_found_by_its_alternate_key()
    {
        var id = database.Insert(SampleSchema.Table, ("sample_code", "Ab-1"));

        using var view = database.Database.Read();
        var found = view.FindByKey(
            SampleSchema.Table,
            new KeyAttributeCollection { ["sample_code"] = "aB-1" }
        );

        Assert.Equal(id, found);
    }

    public void Dispose() => database.Dispose();
}
