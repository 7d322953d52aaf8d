using System;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>A business process flow of somebody's own: a solution with its table, and the rows of its stages.</summary>
internal static class CustomFlow
{
    public const string Table = "new_renewalflow";

    private static readonly Guid Flow = new("00000000-0000-0000-0000-000000000f00");

    /// <summary>The stage of that name: Inquire, Agree or Renew.</summary>
    public static EntityReference Stage(string name) =>
        new("processstage", new Guid($"00000000-0000-0000-0000-0000000000{(int)name[0]:x2}"));

    /// <summary>The solution with its table; path of the zip.</summary>
    public static string Zip(Scratch scratch) =>
        SmallSolution.Zip(scratch, "new", Table, Entity, Relationships);

    /// <summary>Activates the flow, as its designer does.</summary>
    public static void Activate(IOrganizationService service)
    {
        service.Create(
            new Entity("workflow", Flow)
            {
                ["name"] = "Renewal",
                ["uniquename"] = Table,
                ["category"] = new OptionSetValue(4),
                ["type"] = new OptionSetValue(1),
                ["primaryentity"] = "opportunity",
            }
        );
        foreach (var name in new[] { "Inquire", "Agree", "Renew" })
        {
            service.Create(
                new Entity("processstage", Stage(name).Id)
                {
                    ["stagename"] = name,
                    ["processid"] = new EntityReference("workflow", Flow),
                    ["primaryentitytypecode"] = "opportunity",
                }
            );
        }
    }

    /// <summary>A bar in the first stage, ready to be sent.</summary>
    public static Entity Bar(Guid opportunity) =>
        new(Table, Guid.NewGuid())
        {
            ["bpf_opportunityid"] = new EntityReference("opportunity", opportunity),
            ["processid"] = new EntityReference("workflow", Flow),
            ["activestageid"] = Stage("Inquire"),
            ["traversedpath"] = Path("Inquire"),
        };

    /// <summary>The path through stages, as it is stored.</summary>
    public static string Path(params string[] stages) =>
        string.Join(',', stages.Select(stage => Stage(stage).Id));

    private static string Entity =>
        $"""
            <Entity><Name LocalizedName="Renewal" OriginalName="Renewal">{Table}</Name><EntityInfo><entity Name="{Table}">
              <LocalizedNames><LocalizedName description="Renewal" languagecode="1033" /></LocalizedNames>
              <attributes>{Column("BusinessProcessFlowInstanceId", "primarykey")}{Column(
                "bpf_name",
                "nvarchar",
                "<DisplayMask>PrimaryName|ValidForForm</DisplayMask><MaxLength>200</MaxLength>"
            )}{Column("bpf_OpportunityId", "lookup")}{Column("ActiveStageId", "lookup")}{Column(
                "ProcessId",
                "lookup"
            )}{Column("TraversedPath", "nvarchar", "<MaxLength>1250</MaxLength>")}{States}</attributes>
              <EntitySetName>new_renewalflows</EntitySetName><IsBPFEntity>1</IsBPFEntity>
              <OwnershipTypeMask>OrgOwned</OwnershipTypeMask></entity></EntityInfo></Entity>
            """;

    private static string Relationships =>
        Lookup("opportunity", "Opportunity", "bpf_OpportunityId")
        + Lookup("stage", "ProcessStage", "ActiveStageId")
        + Lookup("process", "Workflow", "ProcessId");

    private const string States = """
        <attribute PhysicalName="statecode"><Type>state</Type><Name>statecode</Name><LogicalName>statecode</LogicalName>
          <RequiredLevel>systemrequired</RequiredLevel><ValidForCreateApi>0</ValidForCreateApi>
          <optionset Name="r_state"><OptionSetType>state</OptionSetType><states>
            <state value="0" defaultstatus="1" invariantname="Active"><labels><label description="Active" languagecode="1033" /></labels></state>
            <state value="1" defaultstatus="2" invariantname="Inactive"><labels><label description="Inactive" languagecode="1033" /></labels></state>
          </states></optionset></attribute>
        <attribute PhysicalName="statuscode"><Type>status</Type><Name>statuscode</Name><LogicalName>statuscode</LogicalName>
          <RequiredLevel>none</RequiredLevel>
          <optionset Name="r_status"><OptionSetType>status</OptionSetType><statuses>
            <status value="1" state="0"><labels><label description="Active" languagecode="1033" /></labels></status>
            <status value="2" state="1"><labels><label description="Finished" languagecode="1033" /></labels></status>
            <status value="3" state="1"><labels><label description="Aborted" languagecode="1033" /></labels></status>
          </statuses></optionset></attribute>
        """;

    private static string Column(string name, string type, string specifics = "") =>
        $"""
            <attribute PhysicalName="{name}"><Type>{type}</Type><Name>{name.ToLowerInvariant()}</Name>
              <LogicalName>{name.ToLowerInvariant()}</LogicalName>
              <RequiredLevel>{(type == "primarykey" ? "systemrequired" : "none")}</RequiredLevel>
              <IsCustomField>0</IsCustomField>{specifics}</attribute>
            """;

    private static string Lookup(string name, string to, string column) =>
        $"""
            <EntityRelationship Name="new_{name}_renewalflow"><EntityRelationshipType>OneToMany</EntityRelationshipType>
              <ReferencingEntityName>{Table}</ReferencingEntityName><ReferencedEntityName>{to}</ReferencedEntityName>
              <CascadeAssign>NoCascade</CascadeAssign><CascadeDelete>RemoveLink</CascadeDelete>
              <ReferencingAttributeName>{column}</ReferencingAttributeName></EntityRelationship>
            """;
}
