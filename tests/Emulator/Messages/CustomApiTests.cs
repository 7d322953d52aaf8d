using System;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Messages;

public sealed class CustomApiTests
{
    [Fact]
    public void A_custom_api_runs_its_plugin_in_stage_30_and_answers()
    {
        using var organization = new TestOrganization(new TestPackage { Files = TestApi.Files() });

        var response = organization.Admin.Execute(new OrganizationRequest("test_Echo") { ["Text"] = "ab" });

        Assert.Equal("abab", response["Answer"]);
        Assert.Equal("30", organization.Traced("test_Echo", "stage"));
    }

    [Fact]
    public void A_step_on_the_message_of_a_custom_api_runs()
    {
        using var organization = new TestOrganization(
            new TestPackage { Files = TestApi.Files() }.With(
                new TestStep("TraceContext", "test_Echo", 40) { Table = null }
            )
        );

        organization.Admin.Execute(new OrganizationRequest("test_Echo") { ["Text"] = "ab" });

        Assert.Equal("Answer", organization.Traced("TraceContext", "output"));
    }

    [Theory]
    [InlineData(null, null, "is required")]
    [InlineData("Text", 5, "expected is String")]
    [InlineData("Txet", "x", "is required")]
    public void Parameters_are_checked(string? name, object? value, string expected)
    {
        using var organization = new TestOrganization(new TestPackage { Files = TestApi.Files() });
        var request = new OrganizationRequest("test_Echo");
        if (name is not null)
        {
            request[name] = value;
        }

        var fault = TestOrganization.Fault(() => organization.Admin.Execute(request));

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_undeclared_parameter_is_refused_by_name()
    {
        using var organization = new TestOrganization(new TestPackage { Files = TestApi.Files() });
        var request = new OrganizationRequest("test_Echo") { ["Text"] = "x", ["Loud"] = true };

        var fault = TestOrganization.Fault(() => organization.Admin.Execute(request));

        Assert.Contains("'Loud' is not a parameter of test_Echo", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bound_custom_api_needs_a_row_that_exists()
    {
        using var organization = new TestOrganization(
            new TestPackage { Files = TestApi.Files(bound: "test_thing") }
        );
        var request = new OrganizationRequest("test_Echo") { ["Text"] = "x" };

        var without = TestOrganization.Fault(() => organization.Admin.Execute(request));
        request["Target"] = new EntityReference("test_thing", Guid.NewGuid());
        var unknown = TestOrganization.Fault(() => organization.Admin.Execute(request));
        request["Target"] = new EntityReference("test_thing", organization.CreateThing());
        var response = organization.Admin.Execute(request);

        Assert.Contains("Required field 'Target'", without.Message, StringComparison.Ordinal);
        Assert.Equal(unchecked((int)0x80040217), unknown.ErrorCode);
        Assert.Equal("xx", response["Answer"]);
    }

    [Fact]
    public void A_custom_api_may_ask_for_a_privilege()
    {
        using var organization = new TestOrganization(
            new TestPackage { Files = TestApi.Files("prvWritetest_Setting") }
        );
        var seller = organization.AddUser("seller", "Salesperson");
        var request = new OrganizationRequest("test_Echo") { ["Text"] = "x" };

        var fault = TestOrganization.Fault(() => organization.Emulator.ServiceFor(seller).Execute(request));

        Assert.Contains("is missing prvWritetest_Setting privilege", fault.Message, StringComparison.Ordinal);
        Assert.Equal("xx", organization.Admin.Execute(request)["Answer"]);
    }

    [Fact]
    public void A_parameter_that_is_not_sent_is_absent()
    {
        using var organization = new TestOrganization(
            new TestPackage
            {
                Files = TestApi
                    .Files(plugin: "TraceContext")
                    .Add(
                        "customapis/test_Echo/customapirequestparameters/Loud/customapirequestparameter.xml",
                        "<customapirequestparameter uniquename=\"Loud\"><isoptional>1</isoptional><name>Loud</name><type>0</type></customapirequestparameter>"
                    ),
            }
        );

        organization.Admin.Execute(new OrganizationRequest("test_Echo") { ["Text"] = "x" });
        var without = organization.Traced("test_Echo", "input");
        organization.Admin.Execute(new OrganizationRequest("test_Echo") { ["Text"] = "x", ["Loud"] = true });

        Assert.Equal(("Text", "Loud,Text"), (without, organization.Traced("test_Echo", "input")));
    }
}
