using System;
using System.IO;
using System.Linq;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Emulator.Catalogue;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Store;

public sealed class OlderFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public void A_file_without_a_standard_column_gets_it_and_keeps_its_rows()
    {
        Guid id;
        using (Database.Open(_path, Without("account", "websiteurl"))) { }

        using (var emulator = DataverseEmulator.Open(_path))
        {
            id = Admin(emulator).Create(new Entity("account") { ["name"] = "Contoso", ["websiteurl"] = "x" });
        }

        using var again = DataverseEmulator.Open(_path);
        Assert.Equal("x", Admin(again).Retrieve("account", id, new ColumnSet(true))["websiteurl"]);
    }

    [Fact]
    public void A_file_without_a_standard_table_gets_it()
    {
        using (Database.Open(_path, WithoutTable("userquery"))) { }

        using var emulator = DataverseEmulator.Open(_path);

        Assert.Empty(Admin(emulator).RetrieveMultiple(new QueryExpression("userquery")).Entities);
    }

    [Fact]
    public void What_a_solution_added_to_a_standard_table_stays()
    {
        using (var emulator = DataverseEmulator.Open(_path))
        {
            emulator.Import(
                new TestPackage
                {
                    Entities = TestTables.Thing + TestTables.Setting + TestTables.AccountExtension(),
                }.Zip()
            );
        }

        using var again = DataverseEmulator.Open(_path);

        Assert.NotNull(again.Schema.Table("account").Find("test_grade"));
    }

    public void Dispose() => File.Delete(_path);

    private static IOrganizationService Admin(DataverseEmulator emulator) =>
        emulator.ServiceFor(emulator.AdministratorId);

    private static Schema Without(string table, string column)
    {
        var standard = StandardCatalogue.Schema;
        var old = standard.Table(table);
        return standard with
        {
            Tables =
            [
                .. standard.Tables.Select(each =>
                    each.LogicalName == table
                        ? old with
                        {
                            Columns = [.. old.Columns.Where(known => known.LogicalName != column)],
                        }
                        : each
                ),
            ],
        };
    }

    private static Schema WithoutTable(string table)
    {
        var standard = StandardCatalogue.Schema;
        return standard with
        {
            Tables = [.. standard.Tables.Where(each => each.LogicalName != table)],
            OneToMany = [.. standard.OneToMany.Where(each => each.ReferencingTable != table)],
        };
    }
}
