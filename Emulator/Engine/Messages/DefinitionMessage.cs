using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>A request for the description of something in the schema, asked for by name or by metadata id.</summary>
/// <remarks>There are no drafts of the schema in the emulator, so what is published and what is not is the same.</remarks>
internal abstract class DefinitionMessage(Organization organization) : Message(organization)
{
    private const string MetadataId = "MetadataId";

    /// <summary>The one that the request asks for; null when there is none.</summary>
    /// <param name="all">Where to look.</param>
    /// <param name="parameter">The parameter that holds a name; an id is taken when it is not there.</param>
    /// <param name="named">Whether something has that name.</param>
    /// <param name="idOf">Its metadata id.</param>
    protected T? Find<T>(
        OrganizationRequest request,
        IEnumerable<T> all,
        string parameter,
        Func<T, string, bool> named,
        Func<T, Guid> idOf
    )
        where T : class
    {
        if (request.Parameters.TryGetValue(MetadataId, out var id) && id is Guid known && known != Guid.Empty)
        {
            return all.FirstOrDefault(item => idOf(item) == known);
        }
        var name = Required<string>(request, parameter);
        return all.FirstOrDefault(item => named(item, name));
    }

    /// <summary>What the request wants of a table; the table alone when it does not say.</summary>
    protected static EntityFilters Parts(OrganizationRequest request) =>
        request.Parameters.TryGetValue(nameof(EntityFilters), out var parts) && parts is EntityFilters wanted
            ? wanted
            : EntityFilters.Entity;

    /// <summary>The name or id that was asked for, for a fault.</summary>
    protected static string Asked(OrganizationRequest request, string parameter) =>
        request.Parameters.TryGetValue(parameter, out var name) && name is not null
            ? $"{name}"
            : $"{request.Parameters[MetadataId]}";
}
