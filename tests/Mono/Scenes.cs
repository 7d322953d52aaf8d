using System;
using System.Linq;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Steps.Guards;
using Crm.SalesProcess.Steps.Outcomes;
using Crm.SalesProcess.Steps.Stages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Mono;

/// <summary>What the program tries.</summary>
internal static class Scenes
{
    public static void PublishADraft()
    {
        var world = World.New();

        var published = OpportunityInProcess.Publish(world);

        var versionId = ((EntityReference)published.OutputParameters["VersionId"]).Id;
        var version = world.Store.Row("csp_processversion", versionId);
        var definition = DefinitionText.Read(
            version.GetAttributeValue<string>("csp_definition"),
            version.GetAttributeValue<string>("csp_hash")
        );
        var summer = new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc);
        Expect.Equal(1, (int)published.OutputParameters["Number"]);
        Expect.Equal(DeterministicId.Of(World.ProcessId, 1), versionId);
        Expect.Equal(14, definition.Zone.ToLocal(summer).Hour);
        Expect.Equal(725500001, Published(world).Value);
    }

    public static void RefuseABrokenDraft()
    {
        var world = World.New();
        world.Store.Row("csp_gaterule", World.Id(21))["csp_appliesto"] = "<filter";

        Expect.Refusal(
            2001,
            "SP2001: This process cannot be published yet:\n• Rule 'Enter the customer's budget.': "
                + "in its applies-to filter the filter is not well-formed XML at line 1, position 8.",
            () => OpportunityInProcess.Publish(world)
        );
    }

    public static void StartAnOpportunity()
    {
        var opportunity = new OpportunityInProcess();

        var visit = opportunity.CurrentVisit;
        Expect.Equal(World.Develop, visit.GetAttributeValue<EntityReference>("csp_stageid").Id);
        Expect.Equal(500m, visit.GetAttributeValue<Money>("csp_amountin").Value);
        Expect.Equal(World.Now, visit.GetAttributeValue<DateTime>("csp_enteredon"));
        Expect.Equal(1, opportunity.Row.GetAttributeValue<int>("csp_visitcount"));
    }

    public static void RefuseAMove()
    {
        var opportunity = new OpportunityInProcess();
        opportunity.Set("customerneed", "n/á");

        Expect.Refusal(
            1001,
            "SP1001: This opportunity cannot move from Develop to Propose yet.\n"
                + "• Enter the customer's budget. (Budget Amount)\n"
                + "• Describe what the customer needs. (Customer Need)\n"
                + "Fix these on the form.",
            () => opportunity.MoveTo(World.Propose)
        );
    }

    public static void AcceptAMove()
    {
        var opportunity = new OpportunityInProcess();
        var first = opportunity.CurrentVisit;
        FillIn(opportunity);

        opportunity.MoveTo(World.Propose);

        Expect.Equal(2m, first.GetAttributeValue<decimal>("csp_days"));
        Expect.Equal((int)ExitKind.Advanced, first.GetAttributeValue<OptionSetValue>("csp_exitkind").Value);
        Expect.Equal(2, opportunity.CurrentVisit.GetAttributeValue<int>("csp_sequence"));
        Expect.Equal(2, opportunity.Row.GetAttributeValue<int>("csp_visitcount"));
    }

    public static void RefuseAWin()
    {
        var opportunity = new OpportunityInProcess();
        FillIn(opportunity);

        Expect.Refusal(
            1001,
            "SP1001: This opportunity cannot be closed as won from Develop yet.\n"
                + "• Describe the solution. (Proposed Solution)\n"
                + "Fix these on the form.",
            () => opportunity.World.Run<EnforceOutcomeGate>(Close().Within("Win"))
        );
    }

    public static void AcceptAWin()
    {
        var opportunity = new OpportunityInProcess();
        FillIn(opportunity);
        opportunity.Set("proposedsolution", "A new plant");
        var close = Close().Within("Win");

        opportunity.World.Run<EnforceOutcomeGate>(close);
        close.Stage = 40;
        opportunity.World.Run<RecordOutcome>(close);

        var visit = opportunity.CurrentVisit;
        Expect.Equal((int)ExitKind.Won, visit.GetAttributeValue<OptionSetValue>("csp_exitkind").Value);
        Expect.Equal(450m, visit.GetAttributeValue<Money>("csp_amountout").Value);
    }

    public static void RefuseAVisitByHand() =>
        Expect.Refusal(
            3002,
            "SP3002: Stage visits are written by the solution only. Move the opportunity instead; its visits follow.",
            () =>
                World
                    .New()
                    .Run<ProtectStageVisits>(Event.Of("Create", new Entity("csp_stagevisit", World.Id(70))))
        );

    public static void RefuseADamagedVersion()
    {
        var world = World.New();
        OpportunityInProcess.Publish(world);
        var id = DeterministicId.Of(World.ProcessId, 1);
        var version = world.Store.Row("csp_processversion", id);
        version["csp_definition"] = version.GetAttributeValue<string>("csp_definition").TrimEnd('}');

        Expect.Refusal(
            9002,
            $"SP9002: The process version 'Standard, version 1' ({id}) cannot be used: "
                + "its text has been changed or cut since it was published. "
                + "Publish the process again, or restore the row from a backup.",
            () =>
                world.Run<ChooseSalesProcess>(
                    Event.Of("Create", new Entity("opportunity", OpportunityInProcess.OpportunityId))
                )
        );
    }

    public static void NameStepAndTable()
    {
        var opportunity = new OpportunityInProcess();
        opportunity.Set("budgetamount", new object());

        Expect.Refusal(
            9001,
            "SP9001: The step EnforceStageGate on Update of opportunity met an unexpected error: "
                + "The column 'budgetamount' holds Object, which rules cannot use. "
                + "Nothing was changed. Give the plug-in trace of this call to your administrator.",
            () => opportunity.MoveTo(World.Propose)
        );
    }

    private static OptionSetValue Published(World world) =>
        world.Store.Row("csp_salesprocess", World.ProcessId).GetAttributeValue<OptionSetValue>("statuscode");

    private static void FillIn(OpportunityInProcess opportunity)
    {
        opportunity.Set("budgetamount", new Money(900m));
        opportunity.Set("customerneed", "Größere Öfen");
    }

    private static Event Close()
    {
        var close = new Entity("opportunityclose", World.Id(60));
        close["opportunityid"] = World.Reference("opportunity", OpportunityInProcess.OpportunityId);
        close["actualrevenue"] = new Money(900m);
        return Event.Of("Create", close);
    }
}
