using System;
using System.Linq;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Messages;

/// <summary>Fact 21: what the platform checks when an instance of a business process flow is written.</summary>
public sealed class FlowTests
{
    private const string Table = "opportunitysalesprocess";

    private static readonly Guid Qualify = new("6b9ce798-221a-4260-90b2-2a95ed51a5bc");
    private static readonly Guid Develop = new("650e06b4-789b-46c1-822b-0da76bedb1ed");
    private static readonly Guid Propose = new("d3ca8878-8d7b-47b9-852d-fcd838790cfd");
    private static readonly Guid Close = new("bb7e830a-61bd-441b-b1fd-6bb104ffa027");
    private static readonly Guid StageOfLead = new("f99b4d48-7aad-456e-864a-8e7d543f7495");

    [Fact]
    public void A_new_instance_begins_in_the_first_stage_of_its_tables_flow()
    {
        using var organization = new TestOrganization();

        var id = organization.Admin.Create(new Entity(Table));

        var row = organization.Read(Table, id);
        Assert.Equal(Qualify, row.GetAttributeValue<EntityReference>("activestageid").Id);
        Assert.Equal($"{Qualify}", row["traversedpath"]);
        Assert.Equal("Opportunity Sales Process", row.GetAttributeValue<EntityReference>("processid").Name);
    }

    [Fact]
    public void A_move_along_the_path_is_taken()
    {
        using var organization = new TestOrganization();
        var id = organization.Admin.Create(new Entity(Table));

        organization.Admin.Update(Move(id, Develop, Qualify, Develop));
        organization.Admin.Update(Move(id, Qualify, Qualify));

        Assert.Equal($"{Qualify}", organization.Read(Table, id)["traversedpath"]);
    }

    public static TheoryData<ErrorCode, Guid, Guid[]> Wrong =>
        new()
        {
            { ErrorCode.ActiveStageIDIsNull, Guid.Empty, [Qualify] },
            { ErrorCode.StageIdIsNotPresentInBusinessProcess, StageOfLead, [Qualify, StageOfLead] },
            { ErrorCode.StageIdIsNotPresentInBusinessProcess, Develop, [StageOfLead, Develop] },
            { ErrorCode.ActiveStageIdDoesNotMatchLastStageInTraversedPath, Develop, [Qualify] },
            { ErrorCode.ActiveStageIdDoesNotMatchLastStageInTraversedPath, Develop, [] },
            {
                ErrorCode.FirstStageIdInTraversedPathDoesNotMatchFirstStageIdInBusinessProcess,
                Develop,
                [Develop]
            },
            { ErrorCode.InvalidTraversedPath, Propose, [Qualify, Propose] },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    [Trait("Fact", "21")]
    public void A_path_that_breaks_a_rule_is_refused(ErrorCode code, Guid active, Guid[] path)
    {
        using var organization = new TestOrganization();
        var id = organization.Admin.Create(new Entity(Table));

        var fault = TestOrganization.Fault(() => organization.Admin.Update(Move(id, active, path)));

        Assert.Equal((int)code, fault.ErrorCode);
        Assert.Equal($"{Qualify}", organization.Read(Table, id)["traversedpath"]);
    }

    [Fact]
    public void A_new_instance_in_a_later_stage_needs_the_path_there()
    {
        using var organization = new TestOrganization();
        var late = Move(Guid.Empty, Propose, Qualify, Develop, Propose);
        var hasty = Move(Guid.Empty, Propose, Propose);

        organization.Admin.Create(late);
        var fault = TestOrganization.Fault(() => organization.Admin.Create(hasty));

        Assert.Equal(
            (int)ErrorCode.FirstStageIdInTraversedPathDoesNotMatchFirstStageIdInBusinessProcess,
            fault.ErrorCode
        );
    }

    [Theory]
    [InlineData("StageStep:#Microsoft.Crm.Workflow.ObjectModel", true)]
    [InlineData("ConditionStep:#Microsoft.Crm.Workflow.ObjectModel", false)]
    public void The_definition_of_a_flow_tells_the_order_of_its_stages(string second, bool isOrdered)
    {
        using var organization = new TestOrganization();
        var flow = organization.Admin.Create(new Entity("workflow") { ["name"] = "Own" });
        var (last, first) = (Stage(organization, flow), Stage(organization, flow));
        var steps = Step("StageStep:#Microsoft.Crm.Workflow.ObjectModel", first) + "," + Step(second, last);
        organization.Admin.Update(
            new Entity("workflow", flow) { ["clientdata"] = $"{{\"steps\":{{\"list\":[{steps}]}}}}" }
        );
        var instance = new Entity(Table)
        {
            ["processid"] = new EntityReference("workflow", flow),
            ["activestageid"] = new EntityReference("processstage", last),
            ["traversedpath"] = $"{last}",
        };

        var refused = Record.Exception(() => organization.Admin.Create(instance));

        Assert.Equal(isOrdered, refused is not null);
    }

    [Fact]
    public void A_move_along_the_flow_leaves_the_old_columns_of_the_opportunity_alone()
    {
        using var organization = new TestOrganization();
        var opportunity = Deal.Opportunity(organization);
        var before = organization.Read("opportunity", opportunity);
        var id = organization.Admin.Create(
            new Entity(Table) { ["opportunityid"] = new EntityReference("opportunity", opportunity) }
        );

        organization.Admin.Update(Move(id, Develop, Qualify, Develop));

        var after = organization.Read("opportunity", opportunity);
        Assert.All(
            ["stepname", "salesstage", "stageid", "traversedpath"],
            column =>
                Assert.Equal(
                    before.GetAttributeValue<object>(column),
                    after.GetAttributeValue<object>(column)
                )
        );
    }

    private static string Step(string type, Guid stage) =>
        $"{{\"__class\":\"{type}\",\"stageId\":\"{stage}\"}}";

    private static Guid Stage(TestOrganization organization, Guid flow) =>
        organization.Admin.Create(
            new Entity("processstage")
            {
                ["stagename"] = "stage",
                ["processid"] = new EntityReference("workflow", flow),
                ["stagecategory"] = new OptionSetValue(1),
            }
        );

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Fact", "21")]
    public void A_move_over_several_stages_is_refused_where_the_organisation_says_so(bool one)
    {
        using var organization = new TestOrganization(
            new TestPackage(),
            new EmulatorOptions { FlowsMoveOneStage = one }
        );
        var id = organization.Admin.Create(new Entity(Table));
        var move = Move(id, Propose, Qualify, Develop, Propose);

        var code = one ? TestOrganization.Fault(() => organization.Admin.Update(move)).ErrorCode : Done(move);

        Assert.Equal(one ? (int)ErrorCode.InvalidStageTransition : 0, code);

        int Done(Entity change)
        {
            organization.Admin.Update(change);
            return 0;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [Trait("Fact", "21")]
    public void A_flow_finishes_in_its_last_stage_only(int state)
    {
        using var organization = new TestOrganization();
        var id = organization.Admin.Create(new Entity(Table));
        var finish = State(id, state, 2);

        var early = TestOrganization.Fault(() => organization.Admin.Update(finish));
        organization.Admin.Update(Move(id, Close, Qualify, Develop, Propose, Close));
        organization.Admin.Update(finish);

        Assert.Equal((int)ErrorCode.InvalidChangeProcess, early.ErrorCode);
        var row = organization.Read(Table, id);
        Assert.Equal(1, row.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.True(row.Contains("completedon"));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    [Trait("Fact", "21")]
    public void The_state_of_a_finished_flow_is_a_switch_and_it_moves_no_more(bool staysActive, int state)
    {
        using var organization = new TestOrganization(
            new TestPackage(),
            new EmulatorOptions { FinishedFlowsStayActive = staysActive }
        );
        var id = organization.Admin.Create(new Entity(Table));
        organization.Admin.Update(Move(id, Close, Qualify, Develop, Propose, Close));

        organization.Admin.Update(State(id, 0, 2));

        var row = organization.Read(Table, id);
        Assert.Equal(state, row.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Equal(2, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
        var fault = TestOrganization.Fault(() => organization.Admin.Update(Move(id, Qualify, Qualify)));
        Assert.Equal((int)ErrorCode.InvalidStageTransitionOnInactiveInstance, fault.ErrorCode);
    }

    [Fact]
    public void An_inactive_instance_does_not_move_until_it_is_active_again()
    {
        using var organization = new TestOrganization();
        var id = organization.Admin.Create(new Entity(Table));
        organization.Admin.Update(State(id, 1, 3));
        var move = Move(id, Develop, Qualify, Develop);

        var fault = TestOrganization.Fault(() => organization.Admin.Update(move));
        move["statecode"] = new OptionSetValue(0);
        organization.Admin.Update(move);

        Assert.Equal((int)ErrorCode.InvalidStageTransitionOnInactiveInstance, fault.ErrorCode);
        Assert.False(organization.Read(Table, id).Contains("completedon"));
    }

    [Fact]
    public void The_flow_of_an_instance_stays()
    {
        using var organization = new TestOrganization();
        var id = organization.Admin.Create(new Entity(Table));
        var other = organization
            .All("workflow")
            .Single(flow => (string)flow["name"] == "Lead to Opportunity Sales Process");

        var fault = TestOrganization.Fault(() =>
            organization.Admin.Update(new Entity(Table, id) { ["processid"] = other.ToEntityReference() })
        );

        Assert.Equal((int)ErrorCode.InvalidProcessIdOperation, fault.ErrorCode);
    }

    private static Entity Move(Guid id, Guid active, params Guid[] path)
    {
        var move = new Entity(Table, id)
        {
            ["activestageid"] = active == Guid.Empty ? null : new EntityReference("processstage", active),
        };
        if (path.Length > 0)
        {
            move["traversedpath"] = string.Join(',', path);
        }

        return move;
    }

    private static Entity State(Guid id, int state, int status) =>
        new(Table, id)
        {
            ["statecode"] = new OptionSetValue(state),
            ["statuscode"] = new OptionSetValue(status),
        };
}
