using System;
using System.ServiceModel;
using Crm.SalesProcess.Emulator.Store;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Store;

public sealed class StoreTests : IDisposable
{
    private readonly Database database = Database.InMemory();

    [Fact]
    public void A_row_comes_back_with_the_columns_asked_for()
    {
        var id = Insert(new Entity("account") { ["name"] = "Contoso", ["numberofemployees"] = 12 });

        using var view = database.Read();
        var row = view.Find("account", id, new ColumnSet("name", "fax"))!;

        Assert.Equal("Contoso", row["name"]);
        Assert.Equal(id, row["accountid"]);
        Assert.False(row.Contains("fax"));
        Assert.False(row.Contains("numberofemployees"));
    }

    private Guid Insert(Entity row)
    {
        using var transaction = database.Begin();
        var id = transaction.Insert(row);
        transaction.Commit();
        return id;
    }

    public void Dispose() => database.Dispose();
}
