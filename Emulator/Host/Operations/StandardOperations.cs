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
        new("AddMembersTeam")
        {
            Binding = Binding.Row,
            BoundTable = "team",
            BoundKey = "TeamId",
            TakesBoundId = true,
            Parameters = [new("Members", ValueKind.References) { Key = "MemberIds", Table = "systemuser" }],
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
            ],
        },
        Bulk("CreateMultiple") with
        {
            Results = [new("Ids", ValueKind.Ids)],
        },
        Bulk("UpdateMultiple"),
    ];

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
