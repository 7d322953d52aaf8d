using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Security;

/// <summary>The privileges that exist: those of the tables, and some that belong to no table.</summary>
internal static class StandardPrivileges
{
    public const string BypassPlugins = "prvBypassCustomPlugins";
    public const string BypassLogic = "prvBypassCustomBusinessLogic";
    public const string OverrideCreatedOn = "prvOverrideCreatedOnCreatedBy";
    public const string ActOnBehalf = "prvActOnBehalfOfAnotherUser";
    public const string ImportCustomization = "prvImportCustomization";
    public const string PublishCustomization = "prvPublishCustomization";

    private static readonly string[] WithoutTable =
    [
        BypassPlugins,
        BypassLogic,
        OverrideCreatedOn,
        ActOnBehalf,
        ImportCustomization,
        PublishCustomization,
        "prvReadEntity",
        "prvReadAttribute",
        "prvReadRelationship",
        "prvReadOptionSet",
        "prvReadCustomization",
        "prvCreateSharePointData",
        "prvWriteSharePointData",
        "prvReadSharePointData",
        "prvReadSharePointDocument",
        "prvGoOffline",
        "prvExportToExcel",
        "prvBulkDelete",
        "prvMerge",
        "prvWorkflowExecution",
    ];

    public static Guid IdOf(string name) => NamedId.Of("privilege", name);

    /// <summary>Names of all privileges of a schema, each once.</summary>
    public static IEnumerable<string> Names(Schema schema) =>
        schema
            .Tables.Where(table => !table.IsIntersect)
            .SelectMany(Of)
            .Concat(WithoutTable)
            .Distinct(StringComparer.Ordinal);

    public static IEnumerable<string> Of(Table table) =>
        PrivilegeName
            .Verbs.Where(verb => PrivilegeName.Exists(verb, table))
            .Select(verb => PrivilegeName.Of(verb, table));

    public static Entity Row(string name) => new("privilege", IdOf(name)) { ["name"] = name };
}
