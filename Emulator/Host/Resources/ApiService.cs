using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Http;
using Crm.SalesProcess.Emulator.Host.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Host.Resources;

/// <summary>The emulator as requests see it: its model, and its service as the user a request names.</summary>
internal sealed class ApiService(DataverseEmulator emulator, HostOptions options)
{
    private const string UserHeader = "MSCRMCallerID";
    private const string DirectoryHeader = "CallerObjectId";

    private ApiModel? _model;

    /// <summary>The present model; built anew after a change.</summary>
    public ApiModel Model
    {
        get
        {
            var known = _model;
            var isCurrent =
                known is not null
                && ReferenceEquals(known.Schema, emulator.Schema)
                && known.CustomApis == emulator.CustomApis;
            return isCurrent ? known! : _model = new ApiModel(emulator.Schema, emulator.CustomApis);
        }
    }

    public HostOptions Options => options;

    public FaultAnswers Faults { get; } = new(options);

    public ApiCall Call(ApiRequest request) => new(request, Model, ServiceFor(request));

    /// <summary>The organisation as the user whom the headers name, else as the one who signed in.</summary>
    private IOrganizationService ServiceFor(ApiRequest request)
    {
        var signedIn = options.SignedInUserId ?? emulator.AdministratorId;
        return emulator.ServiceFor(
            new Client(CallerOf(request) ?? signedIn)
            {
                SignedInUserId = signedIn,
                SortsChoicesByValue = true,
            }
        );
    }

    /// <summary>A row of a kind that belongs to no user, such as a web resource, by its unique name; null when there is none.</summary>
    public Entity? FindByName(string table, string name, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns), TopCount = 1 };
        query.Criteria.AddCondition("name", ConditionOperator.Equal, name);
        var rows = emulator.ServiceFor(emulator.SystemUserId).RetrieveMultiple(query).Entities;
        return rows.FirstOrDefault(row => row.GetAttributeValue<string>("name") == name);
    }

    private Guid? CallerOf(ApiRequest request)
    {
        if (request.Header(DirectoryHeader) is { } directory)
        {
            return UserOf(IdIn(directory, DirectoryHeader));
        }

        return request.Header(UserHeader) is { } user ? IdIn(user, UserHeader) : null;
    }

    private static Guid IdIn(string text, string header) =>
        Guid.TryParse(text, out var id)
            ? id
            : throw Fault.Of(ErrorCode.InvalidArgument, $"{header} '{text}' is no id of a user.");

    private Guid UserOf(Guid directoryId)
    {
        var query = new QueryByAttribute("systemuser");
        query.AddAttributeValue("azureactivedirectoryobjectid", directoryId);
        var users = emulator.ServiceFor(emulator.SystemUserId).RetrieveMultiple(query).Entities;
        return users.Count == 1
            ? users[0].Id
            : throw Fault.Of(
                ErrorCode.ObjectDoesNotExist,
                $"{DirectoryHeader} {directoryId} is the azureactivedirectoryobjectid of {users.Count} users."
            );
    }
}
