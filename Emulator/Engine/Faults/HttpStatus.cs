using System.Collections.Frozen;
using System.Collections.Generic;

namespace Crm.SalesProcess.Emulator.Faults;

/// <summary>The HTTP status with which the Web API answers a fault.</summary>
public static class HttpStatus
{
    private const int BadRequest = 400;
    private const int Forbidden = 403;
    private const int NotFound = 404;
    private const int MethodNotAllowed = 405;
    private const int PreconditionFailed = 412;
    private const int NotServed = 501;

    private static readonly FrozenDictionary<int, int> ByCode = new Dictionary<ErrorCode, int>
    {
        [ErrorCode.PrivilegeDenied] = Forbidden,
        [ErrorCode.PrincipalPrivilegeDenied] = Forbidden,
        [ErrorCode.UnManagedIdsAccessDenied] = Forbidden,
        [ErrorCode.AccessDenied] = Forbidden,
        [ErrorCode.CrmSecurityError] = Forbidden,
        [ErrorCode.ObjectDoesNotExist] = NotFound,
        [ErrorCode.RecordNotFoundByEntityKey] = NotFound,
        [ErrorCode.QueryBuilderNoEntity] = NotFound,
        [ErrorCode.CannotDeleteDueToAssociation] = MethodNotAllowed,
        [ErrorCode.InvalidOperation] = MethodNotAllowed,
        [ErrorCode.NotSupported] = MethodNotAllowed,
        [ErrorCode.NotImplemented] = NotServed,
        [ErrorCode.ConcurrencyVersionMismatch] = PreconditionFailed,
        [ErrorCode.DuplicateRecord] = PreconditionFailed,
        [ErrorCode.DuplicateRecordEntityKey] = PreconditionFailed,
        [ErrorCode.DuplicateRecordsFound] = PreconditionFailed,
    }.ToFrozenDictionary(pair => (int)pair.Key, pair => pair.Value);

    /// <summary>400 for every code that has no status of its own.</summary>
    public static int Of(int errorCode) => ByCode.GetValueOrDefault(errorCode, BadRequest);
}
