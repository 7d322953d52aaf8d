using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Crm.SalesProcess.Emulator;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>What an administrator does with the zips: import, import again, upgrade, and never back.</summary>
public sealed class BothZipsTests(ReadyOrganisation ready) : IClassFixture<ReadyOrganisation>
{
    public static TheoryData<bool> Both => new(true, false);

    [Fact]
    public async Task Packing_again_gives_the_same_bytes()
    {
        using var scratch = new Scratch();

        await CommandLine.Succeed("pack", "--both", "--output", scratch.Folder);

        string[] zips = [ready.Managed, ready.Unmanaged];
        Assert.Equal(zips.Select(Path.GetFileName).Order(), scratch.Content().Keys.Select(Path.GetFileName));
        Assert.All(
            zips,
            zip => Assert.Equal(File.ReadAllBytes(zip), File.ReadAllBytes(scratch.At(Path.GetFileName(zip))))
        );
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_zip_holds_no_assembly_but_ours(bool managed)
    {
        using var zip = ZipFile.OpenRead(Zip(managed));

        var binaries = zip.Entries.Where(entry => Path.GetExtension(entry.Name) is ".dll" or ".exe");

        Assert.Equal("CrmSalesProcessPlugins.dll", Assert.Single(binaries).Name);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_zip_has_no_findings(bool managed) =>
        Assert.Empty((await CommandLine.Succeed("check", Zip(managed), "--json")).Json.EnumerateArray());

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_zip_carries_a_process_and_can_be_imported_again(bool managed)
    {
        using var scratch = new Scratch();
        var file = scratch.At("emulator.db");
        await CommandLine.Succeed("import", Zip(managed), "--emulator", file);
        await CommandLine.Succeed("publish", ReadyOrganisation.Process, "--emulator", file);
        Move(file, "Fabrikam", "Develop");
        var before = Business(file);

        await CommandLine.Succeed("import", Zip(managed), "--emulator", file);

        Assert.Equal(before, Business(file));
        Assert.Equal(2, before.Count(row => row.StartsWith("csp_stagevisit:", StringComparison.Ordinal)));
        Move(file, "Fabrikam", "Qualify");
        Assert.Equal(
            3,
            Business(file).Count(row => row.StartsWith("csp_stagevisit:", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task A_newer_version_keeps_the_data_and_an_older_one_is_refused()
    {
        using var scratch = new Scratch();
        var file = ready.CopyTo(scratch);
        Move(file, "Fabrikam", "Develop");
        var before = Business(file);
        var newer = scratch.Write(
            "newer.zip",
            ChangedZip.Replace(ready.Managed, "solution.xml", "<Version>0.1.0.0<", "<Version>0.2.0.0<")
        );

        await CommandLine.Succeed("import", newer, "--emulator", file);
        var refusal = await CommandLine.Refuse("import", ready.Managed, "--emulator", file);

        Assert.Contains("0.2.0.0", refusal.Error);
        Assert.Contains("0.1.0.0", refusal.Error);
        Assert.Equal(before, Business(file));
    }

    [Fact]
    public async Task A_newer_version_takes_out_what_it_no_longer_has()
    {
        const string view = "Stage Visits That Ended in a Move Back";
        using var scratch = new Scratch();
        var file = ready.CopyTo(scratch);
        var newer = scratch.Write("newer.zip", ChangedZip.Of(ready.Managed, zip => Without(zip, view)));
        Assert.Contains(ReadyOrganisation.RowsIn(file), row => row.Contains(view));

        await CommandLine.Succeed("import", newer, "--emulator", file);

        Assert.DoesNotContain(ReadyOrganisation.RowsIn(file), row => row.Contains(view));
    }

    [Fact]
    public async Task A_managed_solution_is_not_replaced_by_the_unmanaged_one()
    {
        using var scratch = new Scratch();
        var file = ready.CopyTo(scratch);

        var refusal = await CommandLine.Refuse("import", ready.Unmanaged, "--emulator", file);

        Assert.Contains("managed", refusal.Error);
    }

    private string Zip(bool managed) => managed ? ready.Managed : ready.Unmanaged;

    /// <summary>Creates an opportunity unless it is there, and moves it with everything that the gates ask for.</summary>
    private static void Move(string file, string name, string stage)
    {
        using var emulator = DataverseEmulator.Open(file);
        var service = emulator.ServiceFor(emulator.AdministratorId);
        var row = Find(service, "opportunity", "name", name);
        row.Id =
            row.Id == Guid.Empty ? service.Create(new Entity("opportunity") { ["name"] = name }) : row.Id;
        service.Update(
            new Entity("opportunity", row.Id)
            {
                ["customerneed"] = "Fresh coffee for 40 offices",
                ["csp_backreason"] = "The need has changed",
                ["csp_stageid"] = Find(service, "csp_salesstage", "csp_name", stage).ToEntityReference(),
            }
        );
    }

    private static Entity Find(IOrganizationService service, string table, string column, string value)
    {
        var query = new QueryByAttribute(table);
        query.AddAttributeValue(column, value);
        return service.RetrieveMultiple(query).Entities.SingleOrDefault() ?? new Entity(table);
    }

    private static void Without(ZipArchive zip, string view)
    {
        var customizations = XDocument.Parse(ChangedZip.Text(zip, "customizations.xml"));
        customizations
            .Descendants("savedquery")
            .Single(query =>
                query.Descendants("LocalizedName").Any(name => (string?)name.Attribute("description") == view)
            )
            .Remove();
        ChangedZip.Put(zip, "customizations.xml", customizations.ToString());
        var manifest = ChangedZip.Text(zip, "solution.xml");
        ChangedZip.Put(
            zip,
            "solution.xml",
            manifest.Replace("<Version>0.1.0.0<", "<Version>0.2.0.0<", StringComparison.Ordinal)
        );
    }

    /// <summary>What people entered and what the solution wrote.</summary>
    private static string[] Business(string file) =>
        [
            .. ReadyOrganisation
                .RowsIn(file)
                .Where(row =>
                    row.StartsWith("opportunity:", StringComparison.Ordinal)
                    || row.StartsWith("csp_", StringComparison.Ordinal)
                ),
        ];
}
