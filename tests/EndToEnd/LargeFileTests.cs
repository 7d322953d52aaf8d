using System.IO;
using System.Linq;
using System.Text;
using Crm.SalesProcess.Cli.Loading.Csv;

namespace Crm.SalesProcess.Tests.EndToEnd;

public sealed class LargeFileTests
{
    [Fact]
    public void A_file_of_three_gigabytes_is_read_row_by_row()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("large.csv", "Id,Name\n1,First\n2,Second\n");
        using (var stream = File.OpenWrite(file))
        {
            stream.SetLength(3_000_000_000);
        }

        var rows = CsvTable.Read(file, new CsvFormat(Encoding.UTF8, ","), ["Id"]).Take(2);

        Assert.Equal([(2L, "First"), (3L, "Second")], rows.Select(row => (row.Line, row["Name"])));
    }
}
