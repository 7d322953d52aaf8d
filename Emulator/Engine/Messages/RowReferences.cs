using System;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Rows;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>Lookups in a request may name their row by an alternate key; the pipeline works with ids.</summary>
internal static class RowReferences
{
    public static void Resolve(Organization organization, Entity target, Call call)
    {
        foreach (var reference in target.Attributes.Values.OfType<EntityReference>())
        {
            Resolve(organization, reference, call);
        }
    }

    public static void Resolve(Organization organization, EntityReference reference, Call call)
    {
        if (reference.KeyAttributes.Count == 0 || reference.Id != Guid.Empty)
        {
            return;
        }

        var table = organization.TableOf(reference.LogicalName, call);
        reference.Id =
            organization.Read(call, store => AlternateKeys.Find(table, reference.KeyAttributes, store))
            ?? throw NotFound(table.LogicalName);
        reference.KeyAttributes.Clear();
    }

    /// <summary>Gives a row that is named by key its id; faults when there is none.</summary>
    public static void ResolveId(Organization organization, Entity target, Call call)
    {
        if (target.Id == Guid.Empty && target.KeyAttributes.Count > 0)
        {
            var reference = target.ToEntityReference();
            reference.KeyAttributes = [.. target.KeyAttributes];
            Resolve(organization, reference, call);
            target.Id = reference.Id;
        }
    }

    public static void RefuseRelated(Entity target)
    {
        if (target.RelatedEntities.Count > 0)
        {
            throw Fault.NotSupported("RelatedEntities in anything but a Create");
        }
    }

    private static FaultException<OrganizationServiceFault> NotFound(string table) =>
        Fault.Of(
            ErrorCode.RecordNotFoundByEntityKey,
            $"A record with the specified key values does not exist in {table} entity"
        );
}
