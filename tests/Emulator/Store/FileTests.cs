using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Store;

public sealed class FileTests
{
    [Fact]
    public void A_file_is_used_by_one_process_at_a_time()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var fault = default(OrganizationServiceFault);

        using (Database.Open(path, SampleSchema.WithThing))
            fault = TestOrganization.Fault(() => Database.Open(path, SampleSchema.WithThing));

        Assert.Equal(
            $"The database '{Path.GetFileName(path)}' is in use by another process; end that one first.",
            fault.Message
        );
        using (Database.Open(path, SampleSchema.WithThing))
            Assert.True(File.Exists(path));
        File.Delete(path);
    }

    [Fact]
    public void A_file_keeps_rows_schema_and_row_versions()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.db");
        try
        {
            Guid id;
            using (var created = Database.Open(path, SampleSchema.WithThing))
                id = Insert(created, "first");
            using var opened = Database.Open(path, Schema.Empty);
            var later = Insert(opened, "second");

            using var view = opened.Read();
            var versions = new[] { id, later }.Select(row =>
                view.Find(SampleSchema.Table, row, new ColumnSet("versionnumber"))!
                    .GetAttributeValue<long>("versionnumber")
            );
            Assert.Equal([1, 2], versions);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Views_of_a_file_read_beside_a_transaction()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.db");
        try
        {
            using var file = Database.Open(path, SampleSchema.WithThing);
            using var transaction = file.Begin();
            var id = transaction.Insert(new Entity(SampleSchema.Table));

            var seen = await Task.Run(() =>
            {
                using var view = file.Read();
                return view.Exists(SampleSchema.Table, id);
            });

            Assert.False(seen);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Guid Insert(Database file, string name)
    {
        using var transaction = file.Begin();
        var id = transaction.Insert(TestDatabase.Row(SampleSchema.Table, Guid.Empty, ("sample_name", name)));
        transaction.Commit();
        return id;
    }
}
