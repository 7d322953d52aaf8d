using System;
using System.Text.Json;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Attacks;

/// <summary>Rules that look at a column which the rep may neither read nor write.</summary>
public sealed class SecuredColumnTests : IDisposable
{
    private readonly Sales _sales = Sales.OnTheEmulator();
    private readonly SalesProcessRow _process;
    private readonly EntityReference _deal;

    public SecuredColumnTests()
    {
        _sales.Emulator.Import(Secured.Zip());
        _process = _sales.Publish(
            new ProcessDraft(
                "Margin",
                new StageDraft(
                    "First",
                    RuleDraft.Requires("test_margin", "Ask the deal desk for the margin.")
                ),
                new StageDraft("Second")
            )
        );
        _deal = new EntityReference("opportunity", _sales.Rep.Create());
    }

    private static TestPackage Secured { get; } =
        new()
        {
            Entities =
                TestTables.Thing
                + TestTables.Setting
                + TestTables
                    .AccountExtension("test_Margin")
                    .Replace("Account", "Opportunity", StringComparison.Ordinal)
                    .Replace(
                        "<LogicalName>",
                        "<IsSecured>1</IsSecured><LogicalName>",
                        StringComparison.Ordinal
                    ),
            ExtraRoots = "<RootComponent type=\"1\" schemaName=\"opportunity\" behavior=\"0\" />",
        };

    [Fact]
    public void The_gate_judges_what_the_rep_cannot_see()
    {
        var shut = _sales.Rep.Refused(rep => rep.Move(_deal.Id, _process["Second"]));
        var forged = _sales.Rep.Refused(rep =>
            rep.Move(_deal.Id, _process["Second"], ("test_margin", "40 %"))
        );
        _sales.Administrator.Save(_deal.Id, ("test_margin", "40 %"));

        _sales.Rep.Move(_deal.Id, _process["Second"]);

        Assert.Equal(1001, shut.Number);
        Assert.NotEqual(1001, forged.Number);
        Assert.Equal("Second", _sales.StageOf(_deal.Id));
    }

    [Fact]
    public void The_explanation_tells_nobody_what_is_in_a_column_that_is_not_theirs_to_read()
    {
        _sales.Administrator.Save(_deal.Id, ("test_margin", "40 %"));

        var rep = Ask(_sales.Rep);
        var administrator = Ask(_sales.Administrator);

        Assert.Equal("True Met []", rep);
        Assert.Equal("True Met [40 %]", administrator);
    }

    [Fact]
    public void The_move_by_API_judges_as_the_save_does()
    {
        _sales.Administrator.Save(_deal.Id, ("test_margin", "40 %"));

        var answer = _sales.Rep.Call("csp_MoveStage", _deal, ("ToStage", _process["Second"]));

        Assert.True((bool)answer["Moved"]);
        Assert.DoesNotContain("40 %", (string)answer["Report"], StringComparison.Ordinal);
    }

    public void Dispose() => _sales.Dispose();

    private string Ask(Person who)
    {
        using var report = JsonDocument.Parse((string)who.Call("csp_EvaluateGate", _deal)["Report"]);
        var rule = report.RootElement.GetProperty("rules")[0];
        var column = rule.GetProperty("columns")[0];
        return $"{report.RootElement.GetProperty("allowed")} {rule.GetProperty("verdict")} [{column.GetProperty("value")}]";
    }
}
