using System.Threading.Tasks;
using Crm.SalesProcess.Emulator;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>The forecast of Dynamics 365 brings a column of its own; without it there is nothing to set.</summary>
public sealed class ForecastCategoryTests(ReadyOrganisation ready) : IClassFixture<ReadyOrganisation>
{
    private const string Column = "msdyn_forecastcategory";
    private const int Pipeline = 100000001;
    private const int Committed = 100000003;

    private const string Opportunity = """
        <Entity><Name LocalizedName="Opportunity" OriginalName="">Opportunity</Name>
          <EntityInfo><entity Name="Opportunity"><attributes>
            <attribute PhysicalName="msdyn_forecastcategory"><Type>picklist</Type><Name>msdyn_forecastcategory</Name>
              <LogicalName>msdyn_forecastcategory</LogicalName><RequiredLevel>none</RequiredLevel><IsCustomField>1</IsCustomField>
              <optionset Name="msdyn_opportunity_msdyn_forecastcategory"><OptionSetType>picklist</OptionSetType><IsGlobal>0</IsGlobal><options>
                <option value="100000001"><labels><label description="Pipeline" languagecode="1033" /></labels></option>
                <option value="100000002"><labels><label description="Best case" languagecode="1033" /></labels></option>
                <option value="100000003"><labels><label description="Committed" languagecode="1033" /></labels></option>
                <option value="100000004"><labels><label description="Omitted" languagecode="1033" /></labels></option>
              </options></optionset></attribute>
          </attributes></entity></EntityInfo></Entity>
        """;

    [Fact]
    public async Task Entering_a_stage_sets_its_category_unless_the_caller_sends_another()
    {
        using var scratch = new Scratch();
        var file = ready.CopyTo(scratch);
        var zip = SmallSolution.Zip(scratch, "msdyn", "opportunity", Opportunity);
        await CommandLine.Succeed("import", zip, "--emulator", file);
        await CommandLine.Succeed("publish", ReadyOrganisation.Process, "--emulator", file);
        using var emulator = DataverseEmulator.Open(file);
        var service = emulator.ServiceFor(emulator.AdministratorId);

        var first = service.Create(new Entity("opportunity") { ["name"] = "Fabrikam" });
        var other = service.Create(
            new Entity("opportunity") { ["name"] = "Tailspin", [Column] = new OptionSetValue(Committed) }
        );

        Assert.Equal(Pipeline, CategoryOf(service, first));
        Assert.Equal(Committed, CategoryOf(service, other));
    }

    private static int? CategoryOf(IOrganizationService service, System.Guid deal) =>
        service
            .Retrieve("opportunity", deal, new ColumnSet(Column))
            .GetAttributeValue<OptionSetValue>(Column)
            ?.Value;
}
