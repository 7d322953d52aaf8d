using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Crm.SalesProcess.Cli.Files;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Cli.Lifecycle;

/// <summary>The forms of a sales process in an organisation: its draft and its versions.</summary>
internal static class ProcessForms
{
    /// <summary>What to write for the draft of a process.</summary>
    public const string Draft = "draft";

    /// <summary>What to write for its current version.</summary>
    public const string Published = "published";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The draft, or a version, as an organisation exports it: readable JSON.</summary>
    /// <param name="service">The organisation.</param>
    /// <param name="process">The sales process.</param>
    /// <param name="form">The draft, the current version, or a number.</param>
    public static string Export(IOrganizationService service, EntityReference process, string form)
    {
        var request = new OrganizationRequest("csp_ExportProcess") { ["Target"] = process };
        if (form != Draft)
        {
            request["Version"] = Row(service, process, form).Number;
        }
        var text = (string)service.Execute(request).Results["File"];
        return JsonNode.Parse(text)!.ToJsonString(Readable) + "\n";
    }

    /// <summary>Whether a text means a form of a process, not a file.</summary>
    public static bool IsForm(string text) =>
        text is Draft or Published
        || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>Writes a file whole or not at all.</summary>
    public static void Write(string file, string text)
    {
        WholeFile.MakeFolder(Path.GetDirectoryName(Path.GetFullPath(file))!);
        WholeFile.Write(file, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>A version of a process.</summary>
    /// <param name="service">The organisation.</param>
    /// <param name="process">The sales process.</param>
    /// <param name="form">The current version, or a number.</param>
    /// <exception cref="UsageException">There is no such version.</exception>
    public static EntityReference Version(
        IOrganizationService service,
        EntityReference process,
        string form
    ) => Row(service, process, form).Entity.ToEntityReference();

    private static ProcessVersion Row(IOrganizationService service, EntityReference process, string form)
    {
        var query = new QueryExpression(ProcessVersion.Table)
        {
            ColumnSet = new ColumnSet(ProcessVersion.Columns.Number),
        };
        if (form == Published)
        {
            query
                .AddLink(
                    Tables.SalesProcess.Table,
                    ProcessVersion.Columns.Id,
                    Tables.SalesProcess.Columns.CurrentVersion
                )
                .LinkCriteria.AddCondition(
                    Tables.SalesProcess.Columns.Id,
                    ConditionOperator.Equal,
                    process.Id
                );
        }
        else
        {
            query.Criteria.AddCondition(ProcessVersion.Columns.Process, ConditionOperator.Equal, process.Id);
            query.Criteria.AddCondition(
                ProcessVersion.Columns.Number,
                ConditionOperator.Equal,
                NumberOf(form)
            );
        }
        return service.RetrieveMultiple(query).Entities.FirstOrDefault() is { } row
            ? new ProcessVersion { Entity = row }
            : throw new UsageException(
                form == Published
                    ? $"The sales process '{process.Name}' has not been published yet; there is only its {Draft}."
                    : $"The sales process '{process.Name}' has no version {form}."
            );
    }

    private static int NumberOf(string form) =>
        int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new UsageException($"'{form}' is neither {Published} nor the number of a version.");
}
