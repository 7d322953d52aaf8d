using System;
using System.Linq;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Pipeline;

/// <summary>The optional parameters by which a request leaves steps out.</summary>
public sealed class BypassTests
{
    [Theory]
    [InlineData("BypassCustomPluginExecution", true, "later")]
    [InlineData("BypassBusinessLogicExecution", "CustomSync", "later")]
    [InlineData("BypassBusinessLogicExecution", "CustomAsync", "now")]
    [InlineData("BypassBusinessLogicExecution", "CustomSync,CustomAsync", "")]
    [InlineData("tag", "nothing", "now,later")]
    public void A_request_leaves_out_what_it_says(string parameter, object value, string runs)
    {
        using var organization = Both();

        organization.Admin.Execute(Create(parameter, value));
        organization.Emulator.Drain();

        Assert.Equal(runs, string.Join(',', organization.Executions.Select(execution => execution.Step)));
    }

    [Fact]
    public void Single_steps_are_left_out_by_id()
    {
        using var organization = Both();
        var steps = organization
            .All("sdkmessageprocessingstep")
            .ToDictionary(row => (string)row["name"], row => row.Id);

        organization.Admin.Execute(Create("BypassBusinessLogicExecutionStepIds", $"{steps["now"]}"));
        organization.Emulator.Drain();

        Assert.Equal("later", Assert.Single(organization.Executions).Step);
    }

    [Theory]
    [InlineData("BypassBusinessLogicExecution", "Everything")]
    [InlineData("BypassBusinessLogicExecutionStepIds", "now")]
    public void A_value_that_means_nothing_is_refused(string parameter, string value)
    {
        using var organization = Both();

        var fault = TestOrganization.Fault(() => organization.Admin.Execute(Create(parameter, value)));

        Assert.StartsWith($"{parameter} '{value}' is n", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_lacks_the_privilege_leaves_nothing_out()
    {
        using var organization = Both();
        var seller = organization.Emulator.ServiceFor(organization.AddUser("seller", "Salesperson"));
        var request = new OrganizationRequest("Create")
        {
            ["Target"] = new Entity("account"),
            ["BypassBusinessLogicExecution"] = "CustomSync",
        };

        var fault = TestOrganization.Fault(() => seller.Execute(request));

        Assert.Contains("is missing prvBypassCustomBusinessLogic", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SolutionUniqueName", "x", "The optional parameter SolutionUniqueName")]
    [InlineData("partitionid", "x", "The optional parameter partitionid")]
    [InlineData("SuppressDuplicateDetection", false, "Duplicate detection")]
    public void Other_optional_parameters_are_refused_by_name(string parameter, object value, string what)
    {
        using var organization = Both();

        var fault = TestOrganization.Fault(() => organization.Admin.Execute(Create(parameter, value)));

        Assert.Equal($"{what} is not supported by the emulator.", fault.Message);
    }

    [Theory]
    [InlineData("SuppressDuplicateDetection", true)]
    [InlineData("SuppressCallbackRegistrationExpanderJob", true)]
    public void What_has_nothing_to_suppress_is_taken(string parameter, object value)
    {
        using var organization = Both();

        organization.Admin.Execute(Create(parameter, value));

        Assert.Equal("now", Assert.Single(organization.Executions).Step);
        Assert.Equal("Target", organization.Traced("now", "input"));
    }

    private static TestOrganization Both() =>
        new(
            new TestStep("TraceContext", "Create", 40) { Name = "now" },
            new TestStep("TraceContext", "Create", 40) { Name = "later", Mode = 1 }
        );

    private static OrganizationRequest Create(string parameter, object value) =>
        new("Create") { ["Target"] = TestOrganization.Thing("x"), [parameter] = value };
}
