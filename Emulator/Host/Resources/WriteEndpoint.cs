using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Http;
using Crm.SalesProcess.Emulator.Host.Operations;
using Crm.SalesProcess.Emulator.Host.Queries;

namespace Crm.SalesProcess.Emulator.Host.Resources;

/// <summary>Plans POST, PATCH, PUT and DELETE.</summary>
internal sealed class WriteEndpoint(ApiCall call)
{
    private readonly RowWrites _rows = new(call);
    private readonly LinkWrites _links = new(call);

    public PlannedWrite Plan(Resource resource)
    {
        Options.Ensure(call.Request, "$select", "$expand", "$id", "tag");
        var planned = Planned(resource);
        OptionalHeaders.Apply(call.Request, planned.Request);
        return planned;
    }

    private PlannedWrite Planned(Resource resource) =>
        (call.Request.Method, resource) switch
        {
            ("POST", RowsResource rows) => _rows.Create(rows),
            ("PATCH", RowResource row) => _rows.Patch(row),
            ("DELETE", RowResource row) => _rows.Delete(row),
            ("PUT", PropertyResource property) => _rows.Put(property),
            ("DELETE", PropertyResource property) => _rows.Clear(property),
            ("POST" or "PUT", LinkResource link) => _links.Connect(link),
            ("DELETE", LinkResource link) => _links.Disconnect(link),
            (_, OperationResource action) => new PlannedWrite(
                new OperationCall(call).Request(action),
                response => new ResultWriter(call).Answer(action.Operation, response)
            ),
            _ => throw Fault.Of(
                ErrorCode.InvalidOperation,
                $"{call.Request.Method} is not possible on {call.Request.Address.AbsolutePath}."
            ),
        };
}
