using System;
using System.Text.Json.Nodes;
using Crm.SalesProcess.Emulator.Host.Http;
using Crm.SalesProcess.Emulator.Host.Queries;
using Crm.SalesProcess.Emulator.Host.Rows;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Host.Resources;

/// <summary>Reads one row and answers with it.</summary>
internal sealed class SingleRow(ApiCall call)
{
    /// <summary>200, or 304 when the client has this version already.</summary>
    public ApiAnswer Answer(EntityReference reference, RowShape shape)
    {
        var row = Read(reference, shape.ToRead);
        return IsKnown(row, shape)
            ? new ApiAnswer(StatusCodes.Status304NotModified)
            : Answer(row, shape, StatusCodes.Status200OK);
    }

    public ApiAnswer Answer(Entity row, RowShape shape, int status)
    {
        var json = new JsonObject
        {
            ["@odata.context"] = call.ContextOf($"{shape.Table.EntitySetName}{shape.Context}/$entity"),
        };
        foreach (var (name, value) in new Expander(call).Write([row], shape)[0])
        {
            json[name] = value?.DeepClone();
        }

        var answer = ApiAnswer.Json(json, status);
        return string.IsNullOrEmpty(row.RowVersion)
            ? answer
            : answer.With("ETag", RowVersionTag.Write(row.RowVersion));
    }

    public Entity Read(EntityReference reference, string[] columns) =>
        Read(reference, new ColumnSet(columns));

    public Entity Read(EntityReference reference, ColumnSet columns)
    {
        var request = new RetrieveRequest { Target = reference, ColumnSet = columns };
        return ((RetrieveResponse)call.Service.Execute(request)).Entity;
    }

    /// <summary>The row's id, read when it is named by an alternate key.</summary>
    public Guid IdOf(EntityReference reference) =>
        reference.Id != Guid.Empty ? reference.Id : Read(reference, []).Id;

    /// <summary>The platform answers 304 neither with related rows nor with annotations.</summary>
    private bool IsKnown(Entity row, RowShape shape) =>
        call.Request.Header("If-None-Match") is { } tag
        && tag != "null"
        && shape.Expansions.IsEmpty
        && shape.Table.HasRowVersionChecks
        && !call.Annotations.Wants(AnnotationFilter.FormattedValue)
        && tag == RowVersionTag.Write(row.RowVersion ?? "");
}
