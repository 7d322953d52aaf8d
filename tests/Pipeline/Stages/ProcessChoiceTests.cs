using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Stages;

public sealed class ProcessChoiceTests
{
    [Theory, OnEveryPlatform]
    public void The_first_process_by_order_that_is_meant_for_the_opportunity_is_chosen(Platform platform)
    {
        using var sales = Sales.On(platform);
        sales.Publish(new ProcessDraft("Everything else", new StageDraft("Anything")) { Order = 30 });
        sales.Publish(
            new ProcessDraft("Large", new StageDraft("Large")) { Order = 10, AppliesTo = From(100_000) }
        );
        sales.Publish(
            new ProcessDraft("Medium", new StageDraft("Medium")) { Order = 20, AppliesTo = From(10_000) }
        );

        var large = sales.Rep.Create(("estimatedvalue", new Money(200_000m)));
        var medium = sales.Rep.Create(("estimatedvalue", new Money(20_000m)));
        var unknown = sales.Rep.Create();

        Assert.Equal("Large", sales.StageOf(large));
        Assert.Equal("Medium", sales.StageOf(medium));
        Assert.Equal("Anything", sales.StageOf(unknown));
    }

    [Fact]
    public void A_process_without_an_order_is_tried_last()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(new ProcessDraft("A", new StageDraft("Late")) { Order = null });
        sales.Publish(new ProcessDraft("B", new StageDraft("Early")) { Order = 99 });

        Assert.Equal("Early", sales.StageOf(sales.Rep.Create()));
    }

    [Theory, OnEveryPlatform]
    public void An_opportunity_that_no_process_is_meant_for_is_left_alone(Platform platform)
    {
        using var sales = Sales.On(platform);
        sales.Publish(new ProcessDraft("Large", new StageDraft("Large")) { AppliesTo = From(100_000) });

        var small = sales.Rep.Create(("estimatedvalue", new Money(1m)));

        Assert.Null(sales.StageOf(small));
        Assert.Empty(sales.Ledger(small));
    }

    [Theory, OnEveryPlatform]
    public void A_retired_process_takes_no_new_opportunity_and_keeps_those_it_has(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(new ProcessDraft("Old", new StageDraft("Begin"), new StageDraft("End")));
        var deal = sales.Rep.Create();

        sales.Designer.Service.Update(
            new Entity("csp_salesprocess", process.Id.Id)
            {
                ["statecode"] = new OptionSetValue(1),
                ["statuscode"] = new OptionSetValue(2),
            }
        );

        Assert.Null(sales.StageOf(sales.Rep.Create()));
        sales.Rep.Move(deal, process["End"]);
        Assert.Equal("End", sales.StageOf(deal));
    }

    private static string From(int amount) =>
        $"<filter><condition attribute='estimatedvalue' operator='ge' value='{amount}' /></filter>";
}
