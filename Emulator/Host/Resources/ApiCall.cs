using System;
using Crm.SalesProcess.Emulator.Host.Http;
using Crm.SalesProcess.Emulator.Host.Model;
using Crm.SalesProcess.Emulator.Host.Rows;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Host.Resources;

/// <summary>One request with all that is needed to answer it.</summary>
/// <param name="Service">The organisation as the caller.</param>
internal sealed record ApiCall(ApiRequest Request, ApiModel Model, IOrganizationService Service)
{
    /// <summary>Of the request's path and query.</summary>
    public ODataUriParser Parser { get; } =
        Model.Parser(Request.ServiceRoot, ArgumentQuotes.Add(Request.Address));

    /// <summary>Address of the service document, with a slash at the end.</summary>
    public Uri ServiceRoot => Request.ServiceRoot;

    /// <summary>Reads addresses in the request's body.</summary>
    public ReferenceReader References => new(Model, ServiceRoot, Request.Rows);

    public AnnotationFilter Annotations => Request.Preferences.Annotations;

    /// <summary>Address of a row.</summary>
    public string AddressOf(EntityReference row) =>
        $"{ServiceRoot}{Model.Schema.Table(row.LogicalName).EntitySetName}({row.Id})";

    /// <summary>Value of <c>@odata.context</c> for what follows the hash sign.</summary>
    public string ContextOf(string what) => $"{ServiceRoot}$metadata#{what}";
}
