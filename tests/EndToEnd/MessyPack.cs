using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>An export with everything that real exports have got wrong, loaded once.</summary>
public sealed class MessyPack : IAsyncLifetime
{
    private const string Users = """
        Name,Team,Boss,Status
        Rita Rep,North,Mona Boss,Active
        Gone Gary,North,Mona Boss,Left
        Mona Boss,North,,Active
        Lost Lena,South,Nobody Known,Active
        Rita Rep,South,,Active
        """;

    private const string Opportunities = """
        Id,Topic,Owner,Customer,Status,Stage,Currency,Amount,Due,Closed,Created
        1,"Machines,
        with service",Rita Rep,Café Zürich,Open,Qualify,USD,"$1,000.00 ",2026-03-01,,05.01.2026 08:30
        2,Beans,Rita Rep,Café Zürich,Won,Close,USD,500,2026-02-01,2026-02-10,2026-01-05
        2,Beans,Rita Rep,Café Zürich,Won,Close,USD,900,2026-02-01,2026-02-10,2026-01-05
        3,Cups,Rita Rep,Fabrikam,Open,Qualify,USD,-5,,,2026-01-06
        4,Spoons,Rita Rep,Fabrikam,Won,Close,USD,70,2026-01-20,,2026-01-06
        5,Trays,Rita Rep,Fabrikam,Open,Haggling,USD,70,,,2026-01-06
        6,Mills,Lost Lena,Fabrikam,Open,Develop,USD,70,,,2026-01-06
        7,Milk,Gone Gary,Fabrikam,Lost,Develop,USD,70,,2026-01-30,2026-01-06
        8,Sugar,Rita Rep,Fabrikam,Open,Develop,,70,,,2026-01-06
        9,Tea,Rita Rep,Fabrikam,Open,Develop,USD,70,,,soon
        10,Cake,Rita Rep,Fabrikam,Open,Propose,USD,200,2026-06-30,,2026-01-06
        11,Jam,Rita Rep,Fabrikam,Open,Qualify,USD,70,,,2026-01-06,too,many
        12,Sa"lt,Rita Rep,Fabrikam,Open,Qualify,USD,70,,,2026-01-06
        13,Honey,Zoe Unlisted,Fabrikam,Lost,Propose,USD,80,,2026-03-05,2026-01-06
        2,Beans,Rita Rep,Café Zürich,Won,Close,USD,500,2026-02-01,2026-02-10,2026-01-05
        14,Bread,,Fabrikam,Open,Qualify,USD,1,,,2026-01-06
        15,Wine,Rita Rep,Fabrikam,Open,Qualify,USD,1,,,1899-12-31
        16,Gold,Rita Rep,Fabrikam,Open,Qualify,USD,1000000000001,,,2026-01-06
        17,{long},Rita Rep,Fabrikam,Open,Qualify,USD,1,,,2026-01-06
        18,Ice,Rita Rep,Fabrikam,Lost,Qualify,USD,1,,2999-01-01,2026-01-06
        """;

    private const string Stages = """
        Id,When,From,To
        2,2026-01-05,,Qualify
        2,2026-01-15,Qualify,Develop
        2,2026-01-15,Qualify,Develop
        2,2026-01-25,Develop,Develop
        2,2026-02-10,Develop,Won
        10,2026-02-01,Develop,Propose
        13,2026-02-01,,Propose
        13,2026-02-10,Propose,Lost
        13,2026-02-20,Lost,Develop
        99,2026-02-01,Qualify,Develop
        10,2026-02-03,Propose,Haggling
        10,yesterday,Propose,Close
        6,2026-02-01,Develop,Won
        """;

    private const string Changes = """
        Id,When,Field,Old,New
        10,2026-01-20,Amount,100,150
        10,2026-02-20,Amount,160,180
        10,2026-01-20,Due,2026-03-31,2026-06-30
        10,2026-01-21,Owner,Mona Boss,Rita Rep
        10,2026-01-22,Colour,red,blue
        98,2026-01-22,Amount,1,2
        """;

    private const string Gates = """
        Id,When,Stage,Verdict,Rule,Tried,Who
        2,2026-01-14,Qualify,No,Need is known,Develop,
        2,2026-01-14,Qualify,No,Budget is known,Develop,
        2,2026-01-14,Qualify,No,Need is known,Develop,
        2,2026-01-15,Qualify,Let,Need is known,Develop,Mona Boss
        2,2026-01-20,Propose,No,Need is known,Close,
        2,2026-02-20,Develop,No,Need is known,Won,
        2,2026-02-10,Develop,Perhaps,Need is known,Won,
        13,2026-02-05,Propose,No,Revenue is known,Won,
        97,2026-02-05,Propose,No,Revenue is known,Won,
        """;

    private const string Goals = """
        Goal,Who,How much,From,To,Part of,Kind
        All Q1,Mona Boss,"$9,000.00 ",2026-01-01,2026-03-31,,Sales
        North Q1,Mona Boss,5000,2026-01-01,2026-03-31,All Q1,Sales
        Rita Q1,Rita Rep,3000,2026-01-01,2026-03-31,North Q1,Sales
        Rita again,Rita Rep,3500,2026-01-01,2026-03-31,North Q1,Sales
        Rita January,Rita Rep,,2026-01-01,2026-01-31,North Q1,Sales
        Rita February,Rita Rep,0,2026-02-01,2026-02-28,Nowhere,Sales
        Rita March,Rita Rep,-1,2026-03-01,2026-03-31,North Q1,Sales
        Rita April,Rita Rep,many,2026-04-01,2026-04-30,North Q1,Sales
        Rita spring,Rita Rep,100,2026-02-15,2026-04-30,North Q1,Sales
        Rita back,Rita Rep,100,2026-03-31,2026-01-01,North Q1,Sales
        Rita someday,Rita Rep,100,soon,2026-01-01,North Q1,Sales
        Nobody Q1,,100,2026-01-01,2026-03-31,North Q1,Sales
        Rita calls,Rita Rep,100,2026-01-01,2026-03-31,North Q1,Calls
        """;

    private const string Map = """
        {
          "source": "messy",
          "dateFormats": ["yyyy-MM-dd", "dd.MM.yyyy HH:mm"],
          "currency": "USD",
          "currencies": { "USD": "USD" },
          "users": {
            "file": "users.csv",
            "columns": { "name": "Name", "businessUnit": "Team", "manager": "Boss", "active": "Status" },
            "inactive": ["Left"]
          },
          "opportunities": {
            "file": "opportunities.csv",
            "columns": {
              "key": "Id", "name": "Topic", "owner": "Owner", "customer": "Customer", "createdOn": "Created",
              "outcome": "Status", "stage": "Stage", "currency": "Currency", "estimatedValue": "Amount",
              "estimatedCloseDate": "Due", "actualCloseDate": "Closed"
            },
            "outcomes": { "Open": "Open", "Won": "Won", "Lost": "Lost" },
            "stages": { "Qualify": "Qualify", "Develop": "Develop", "Propose": "Propose", "Close": "Close" }
          },
          "goals": {
            "file": "goals.csv",
            "columns": {
              "name": "Goal", "owner": "Who", "target": "How much", "from": "From", "to": "To", "parent": "Part of",
              "metric": "Kind"
            },
            "metrics": { "Sales": "won_amount" }
          },
          "stageHistory": { "file": "stages.csv", "key": "Id", "on": "When", "from": "From", "to": "To" },
          "changeHistory": {
            "file": "changes.csv", "key": "Id", "on": "When", "field": "Field", "from": "Old", "to": "New",
            "fields": { "Amount": "Amount", "Due": "CloseDate", "Owner": "Owner", "Colour": "Ignored" }
          },
          "gateEvaluations": {
            "file": "gates.csv", "key": "Id", "on": "When", "stage": "Stage", "result": "Verdict", "rule": "Rule",
            "to": "Tried", "askedBy": "Who", "results": { "No": "Blocked", "Let": "Overridden" }
          }
        }
        """;

    private readonly Scratch _scratch = new();

    /// <summary>The answer of the load.</summary>
    public JsonElement Load { get; private set; }

    /// <summary>The answer of loading it again.</summary>
    public JsonElement Again { get; private set; }

    /// <summary>Lines of the rejects file without its header.</summary>
    public string[] Rejects { get; private set; } = [];

    /// <summary>All rows of the organisation as text.</summary>
    public string[] Rows { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var ready = new ReadyOrganisation();
        await ready.InitializeAsync();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var windows = Encoding.GetEncoding(1252);
        _scratch.Write(
            "opportunities.csv",
            windows.GetBytes(Opportunities.Replace("{long}", new string('x', 301)))
        );
        _scratch.Write("users.csv", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Users)]);
        _scratch.Write("stages.csv", Stages);
        _scratch.Write("changes.csv", Changes);
        _scratch.Write("gates.csv", Gates);
        _scratch.Write("goals.csv", Goals);
        var map = _scratch.Write("map.json", Map);
        var rejects = _scratch.At("rejects.csv");
        var emulator = ready.CopyTo(_scratch);
        string[] load =
        [
            "load",
            _scratch.Folder,
            "--map",
            map,
            "--as-of",
            "2026-03-01",
            "--rejects",
            rejects,
            "--json",
            "--emulator",
            emulator,
        ];
        var run = await CommandLine.Run(load);
        Assert.Equal(1, run.ExitCode);
        Load = run.Json;
        Rejects = [.. File.ReadAllLines(rejects).Skip(1)];
        Rows = ReadyOrganisation.RowsIn(emulator);
        Again = (await CommandLine.Run(load)).Json;
        await ready.DisposeAsync();
    }

    public Task DisposeAsync()
    {
        _scratch.Dispose();
        return Task.CompletedTask;
    }
}
