using System;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Queries;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Host.WebApi;

/// <summary>What the endpoints share: the emulator, its schema as an OData model, and who is calling.</summary>
internal sealed class ApiContext(DataverseEmulator emulator)
{
    private const string CallerHeader = "MSCRMCallerID";

    private (Schema Schema, EdmSchema Model)? _model;

    public Schema Schema => emulator.Schema;

    /// <summary>The OData model of the present schema; rebuilt after an import.</summary>
    public EdmSchema Model
    {
        get
        {
            var schema = emulator.Schema;
            if (_model is not { } known || !ReferenceEquals(known.Schema, schema))
            {
                _model = known = (schema, new EdmSchema(schema));
            }
            return known.Model;
        }
    }

    /// <summary>The table served under a plural name.</summary>
    public Table Table(string entitySet) =>
        Schema.FindByEntitySet(entitySet)
        ?? throw Fault.Of(ErrorCode.ObjectDoesNotExist, $"Resource not found for the segment '{entitySet}'.");

    /// <summary>The organisation as the caller: the user named by MSCRMCallerID, else the administrator.</summary>
    public IOrganizationService ServiceOf(HttpRequest request)
    {
        var header = request.Headers[CallerHeader].ToString();
        if (header.Length == 0)
        {
            return emulator.ServiceFor(emulator.AdministratorId);
        }
        return Guid.TryParse(header, out var user)
            ? emulator.ServiceFor(user)
            : throw Fault.Of(ErrorCode.InvalidArgument, $"{CallerHeader} '{header}' is no id of a user.");
    }
}
