using System.Collections.Immutable;

namespace Crm.SalesProcess.Emulator.Host.Operations;

/// <summary>The platform's own functions and actions, as far as the emulator answers their messages.</summary>
internal static class StandardOperations
{
    public static readonly ImmutableArray<Operation> All =
    [
        new("WhoAmI")
        {
            IsFunction = true,
            Results =
            [
                new("BusinessUnitId", ValueKind.Id),
                new("UserId", ValueKind.Id),
                new("OrganizationId", ValueKind.Id),
            ],
        },
        new("RetrieveVersion") { IsFunction = true, Results = [new("Version", ValueKind.Text)] },
        TimeZone("LocalTimeFromUtcTime", "UtcTime", "LocalTime"),
        TimeZone("UtcTimeFromLocalTime", "LocalTime", "UtcTime"),
        PrincipalAccess("systemuser"),
        PrincipalAccess("team"),
        Closing("WinOpportunity"),
        Closing("LoseOpportunity"),
        Sharing("GrantAccess"),
        Sharing("ModifyAccess"),
        new("RevokeAccess")
        {
            Parameters = [new("Target", ValueKind.Reference), new("Revokee", ValueKind.Reference)],
        },
        Members("AddMembersTeam"),
        Members("RemoveMembersTeam"),
        new("QualifyLead")
        {
            Binding = Binding.Row,
            BoundTable = "lead",
            BoundKey = "LeadId",
            Parameters =
            [
                new("CreateAccount", ValueKind.Boolean),
                new("CreateContact", ValueKind.Boolean),
                new("CreateOpportunity", ValueKind.Boolean),
                new("OpportunityCurrencyId", ValueKind.Reference),
                new("OpportunityCustomerId", ValueKind.Reference),
                new("SourceCampaignId", ValueKind.Reference),
                new("Status", ValueKind.Choice),
                new("ProcessInstanceId", ValueKind.Reference),
            ],
            Results = [new("value", ValueKind.Rows) { Key = "CreatedEntities" }],
        },
        new("PublishAllXml"),
        new("ImportSolution")
        {
            Parameters =
            [
                new("OverwriteUnmanagedCustomizations", ValueKind.Boolean),
                new("PublishWorkflows", ValueKind.Boolean),
                new("CustomizationFile", ValueKind.Binary),
                new("ImportJobId", ValueKind.Id),
                new("HoldingSolution", ValueKind.Boolean),
            ],
        },
        new("StageAndUpgrade")
        {
            Parameters =
            [
                new("OverwriteUnmanagedCustomizations", ValueKind.Boolean),
                new("PublishWorkflows", ValueKind.Boolean),
                new("CustomizationFile", ValueKind.Binary),
                new("ImportJobId", ValueKind.Id),
            ],
            Results = [new("SolutionId", ValueKind.Id)],
        },
        new("DeleteAndPromote")
        {
            Parameters = [new("UniqueName", ValueKind.Text)],
            Results = [new("SolutionId", ValueKind.Id)],
        },
        Counter("GetAutoNumberSeed", "AutoNumberSeedValue"),
        Counter("GetNextAutoNumberValue", "NextAutoNumberValue"),
        new("SetAutoNumberSeed") { Parameters = [.. AutoNumberColumn, new("Value", ValueKind.Long)] },
        Bulk("CreateMultiple") with
        {
            Results = [new("Ids", ValueKind.Ids)],
        },
        Bulk("UpdateMultiple"),
        Bulk("UpsertMultiple"),
    ];

    private static Parameter[] AutoNumberColumn =>
        [new("EntityName", ValueKind.Text), new("AttributeName", ValueKind.Text)];

    private static Operation TimeZone(string name, string from, string to) =>
        new(name)
        {
            IsFunction = true,
            Parameters = [new("TimeZoneCode", ValueKind.Integer), new(from, ValueKind.DateTime)],
            Results = [new(to, ValueKind.DateTime)],
        };

    private static Operation Counter(string name, string result) =>
        new(name) { Parameters = [.. AutoNumberColumn], Results = [new(result, ValueKind.Long)] };

    private static Operation Members(string name) =>
        new(name)
        {
            Binding = Binding.Row,
            BoundTable = "team",
            BoundKey = "TeamId",
            TakesBoundId = true,
            Parameters = [new("Members", ValueKind.References) { Key = "MemberIds", Table = "systemuser" }],
        };

    private static Operation PrincipalAccess(string table) =>
        new("RetrievePrincipalAccess")
        {
            IsFunction = true,
            Binding = Binding.Row,
            BoundTable = table,
            BoundKey = "Principal",
            Parameters = [new("Target", ValueKind.Reference)],
            Results = [new("AccessRights", ValueKind.AccessRights)],
        };

    private static Operation Closing(string name) =>
        new(name)
        {
            Parameters =
            [
                new("OpportunityClose", ValueKind.Row) { Table = "opportunityclose" },
                new("Status", ValueKind.Choice),
            ],
        };

    private static Operation Sharing(string name) =>
        new(name)
        {
            Parameters =
            [
                new("Target", ValueKind.Reference),
                new("PrincipalAccess", ValueKind.PrincipalAccess),
            ],
        };

    /// <summary>Rows of one table; the platform binds it to each table's set.</summary>
    private static Operation Bulk(string name) =>
        new(name) { Binding = Binding.Rows, Parameters = [new("Targets", ValueKind.Rows)] };
}
