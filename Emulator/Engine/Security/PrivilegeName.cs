using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Crm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Security;

/// <summary>How the platform names the privileges of a table: <c>prv</c>, verb, and the table's schema name.</summary>
internal static class PrivilegeName
{
    public static readonly IReadOnlyList<AccessRights> Verbs =
    [
        AccessRights.CreateAccess,
        AccessRights.ReadAccess,
        AccessRights.WriteAccess,
        AccessRights.DeleteAccess,
        AccessRights.AppendAccess,
        AccessRights.AppendToAccess,
        AccessRights.AssignAccess,
        AccessRights.ShareAccess,
    ];

    /// <summary>Tables whose privileges have another name than the table.</summary>
    private static readonly FrozenDictionary<string, string> Nouns = new Dictionary<string, string>
    {
        ["systemuser"] = "User",
        ["annotation"] = "Note",
        ["savedquery"] = "Query",
        ["activitypointer"] = "Activity",
        ["activityparty"] = "Activity",
        ["opportunityproduct"] = "Opportunity",
        ["quotedetail"] = "Quote",
        ["salesorder"] = "Order",
        ["organization"] = "Organization",
    }.ToFrozenDictionary();

    public static string Of(AccessRights verb, Table table) => $"prv{VerbName(verb)}{Noun(table)}";

    /// <summary>All activities share the privileges of <c>Activity</c>.</summary>
    public static string Noun(Table table) =>
        table.IsActivity && !table.IsCustom
            ? "Activity"
            : Nouns.GetValueOrDefault(table.LogicalName, table.SchemaName);

    public static string VerbName(AccessRights verb) =>
        verb switch
        {
            AccessRights.CreateAccess => "Create",
            AccessRights.ReadAccess => "Read",
            AccessRights.WriteAccess => "Write",
            AccessRights.DeleteAccess => "Delete",
            AccessRights.AppendAccess => "Append",
            AccessRights.AppendToAccess => "AppendTo",
            AccessRights.AssignAccess => "Assign",
            AccessRights.ShareAccess => "Share",
            _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "Not a single access right."),
        };

    /// <summary>Tables without an owner of their own know neither Assign nor Share.</summary>
    public static bool Exists(AccessRights verb, Table table) =>
        table.Ownership == Ownership.User
        || verb is not (AccessRights.AssignAccess or AccessRights.ShareAccess);
}
