using System;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Crm.SalesProcess.Emulator.Definitions.Changes;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>
/// Definitions by a query. The emulator keeps no history of its schema: a client that has the present one is told that
/// nothing changed, any other that its stamp has expired, as the platform does after some time.
/// </summary>
internal sealed class RetrieveMetadataChangesMessage(Organization organization) : Message(organization)
{
    /// <summary>Schemas never change, so each needs its stamp once.</summary>
    private static readonly ConditionalWeakTable<Schema, string> Stamps = [];

    public override string Name => "RetrieveMetadataChanges";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var schema = Organization.SchemaOf(call);
        var stamp = Stamps.GetValue(schema, StampOf);
        var known = request.Parameters.TryGetValue("ClientVersionStamp", out var sent)
            ? sent as string
            : null;
        if (!string.IsNullOrEmpty(known) && known != stamp)
        {
            throw Fault.Of(
                ErrorCode.ExpiredVersionStamp,
                "Version stamp associated with the client has expired. Please perform a full sync."
            );
        }

        var query = request.Parameters.TryGetValue("Query", out var asked)
            ? asked as EntityQueryExpression
            : null;
        return Answer<RetrieveMetadataChangesResponse>(
            Name,
            ("EntityMetadata", known == stamp ? [] : new DefinitionQuery(schema).Run(query)),
            ("ServerVersionStamp", stamp),
            ("DeletedMetadata", new DeletedMetadataCollection())
        );
    }

    private static string StampOf(Schema schema) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(SchemaJson.Write(schema))));
}
