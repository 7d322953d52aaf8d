using System;
using System.Linq;
using System.Threading.Tasks;
using Crm.SalesProcess.Emulator;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>A whole data set, loaded and computed by commands, where a works council allows no figures of single reps.</summary>
public sealed class NoRepFiguresTests(ReadyOrganisation ready) : IClassFixture<ReadyOrganisation>
{
    private const int Rep = 725500000;

    [Fact]
    public async Task Loading_computing_and_upgrading_leave_no_row_of_a_rep()
    {
        using var scratch = new Scratch();
        var file = ready.CopyTo(scratch);
        Set(file, "no");
        SmallExport.WriteTo(scratch.Folder, times: 20);
        await Run(
            "load",
            file,
            scratch.Folder,
            "--map",
            SmallExport.Map,
            "--rejects",
            scratch.At("rejects.csv")
        );

        await Run("backfill", file);
        await Run("daily", file);
        await Run("signals", file);
        await CommandLine.Succeed("import", Newer(scratch), "--emulator", file);
        await Run("daily", file);

        var rows = Rows(file);
        Assert.NotEmpty(rows);
        Assert.DoesNotContain(Rep, rows);
    }

    [Fact]
    public async Task Switched_on_a_backfill_has_the_rows_that_it_would_have_had()
    {
        using var scratch = new Scratch();
        var file = ready.CopyTo(scratch);
        SmallExport.WriteTo(scratch.Folder, times: 5);
        await Run(
            "load",
            file,
            scratch.Folder,
            "--map",
            SmallExport.Map,
            "--rejects",
            scratch.At("rejects.csv")
        );
        await Run("backfill", file);
        var always = Rows(file);
        Set(file, "no");
        await Run("backfill", file);
        var without = Rows(file);
        Set(file, "yes");

        await Run("backfill", file);

        Assert.Equal(always.Where(scope => scope != Rep), without);
        Assert.Equal(always, Rows(file));
    }

    [Fact]
    public async Task Asking_for_reps_says_what_can_be_asked_instead()
    {
        using var scratch = new Scratch();
        var file = ready.CopyTo(scratch);
        Set(file, "no");

        var refusal = await CommandLine.Refuse("kpis", "--by", "rep", "--emulator", file);
        await CommandLine.Succeed("kpis", "--by", "team", "--emulator", file);

        Assert.Equal(
            "Figures of single reps are switched off in this organisation (csp_RepFigures): ask for business units with "
                + "--by team, for one of them with --whose, or for the whole.",
            refusal.Error.TrimEnd()
        );
    }

    private static Task<CommandLine> Run(string command, string file, params string[] arguments) =>
        CommandLine.Succeed([command, .. arguments, "--emulator", file]);

    private string Newer(Scratch scratch) =>
        scratch.Write(
            "newer.zip",
            ChangedZip.Replace(ready.Managed, "solution.xml", "<Version>0.1.0.0<", "<Version>0.2.0.0<")
        );

    private static void Set(string file, string value)
    {
        using var emulator = DataverseEmulator.Open(file);
        var service = emulator.ServiceFor(emulator.AdministratorId);
        var definition = new QueryByAttribute("environmentvariabledefinition");
        definition.AddAttributeValue("schemaname", "csp_RepFigures");
        var given = service.RetrieveMultiple(new QueryExpression("environmentvariablevalue")).Entities;
        var row = given.Count == 0 ? new Entity("environmentvariablevalue") : given[0];
        row["value"] = value;
        row["environmentvariabledefinitionid"] = service
            .RetrieveMultiple(definition)
            .Entities.Single()
            .ToEntityReference();
        service.Execute(new Microsoft.Xrm.Sdk.Messages.UpsertRequest { Target = row });
    }

    /// <summary>The scope of every row of figures.</summary>
    private static int[] Rows(string file)
    {
        using var emulator = DataverseEmulator.Open(file);
        var query = new QueryExpression("csp_kpiperiod") { ColumnSet = new ColumnSet("csp_scopekind") };
        return
        [
            .. emulator
                .ServiceFor(emulator.AdministratorId)
                .RetrieveMultiple(query)
                .Entities.Select(row => row.GetAttributeValue<OptionSetValue>("csp_scopekind").Value)
                .Order(),
        ];
    }
}
