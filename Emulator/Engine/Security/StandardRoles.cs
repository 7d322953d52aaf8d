using System;
using System.Collections.Generic;
using Crm.SalesProcess.Emulator.Query;
using Microsoft.Crm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Security;

/// <summary>
/// The roles an organisation with Dynamics 365 Sales starts with, reduced to the tables the emulator has. System
/// Administrator needs no list: its holders may do everything.
/// </summary>
internal static class StandardRoles
{
    /// <summary>Role template ids, the same in every organisation; the root roles carry them as ids here.</summary>
    public static readonly Guid Administrator = new("627090ff-40a3-4053-8790-584edc5be201");
    public static readonly Guid Customizer = new("119f245c-3cc8-4b62-b31c-d1a046ced15d");
    public static readonly Guid BasicUser = NamedId.Of("role", "Basic User");
    public static readonly Guid Salesperson = NamedId.Of("role", "Salesperson");
    public static readonly Guid SalesManager = NamedId.Of("role", "Sales Manager");

    /// <summary>What everybody who signs in needs to see.</summary>
    private static readonly string[] Common =
    [
        "User",
        "Team",
        "BusinessUnit",
        "Organization",
        "TransactionCurrency",
        "Role",
        "WebResource",
        "SystemForm",
        "Query",
        "SavedQueryVisualization",
        "AppModule",
        "SiteMap",
        "Workflow",
        "ProcessStage",
        "EnvironmentVariableDefinition",
        "EnvironmentVariableValue",
        "SdkMessage",
        "SdkMessageProcessingStep",
        "SdkMessageProcessingStepImage",
        "PluginType",
        "PluginAssembly",
        "ConnectionRole",
        "Calendar",
        "Territory",
        "UserSettings",
    ];

    private static readonly string[] Everyday = ["Account", "Contact", "Activity", "Note", "Connection"];
    private static readonly string[] Sales = ["Lead", "Opportunity", "Quote", "Order", "Goal"];
    private static readonly string[] Shelf =
    [
        "Competitor",
        "Product",
        "PriceLevel",
        "ProductPriceLevel",
        "Metric",
    ];
    private static readonly string[] Flows = ["OpportunitySalesProcess", "LeadToOpportunitySalesProcess"];

    private static readonly string[] Customizable =
    [
        "WebResource",
        "SystemForm",
        "Query",
        "SavedQueryVisualization",
        "AppModule",
        "SiteMap",
        "Workflow",
        "SdkMessageProcessingStep",
        "SdkMessageProcessingStepImage",
        "PluginType",
        "PluginAssembly",
        "Role",
        "EnvironmentVariableDefinition",
        "EnvironmentVariableValue",
        "Publisher",
        "Solution",
        "ProcessStage",
    ];

    public static IEnumerable<StandardRole> All =>
        [
            new(Administrator, "System Administrator", []),
            new(
                Customizer,
                "System Customizer",
                [.. Seen(), .. Each(Customizable, AccessDepth.Global), .. Customizing()]
            ),
            new(BasicUser, "Basic User", [.. Seen(), .. Each(Everyday, AccessDepth.Basic)]),
            new(Salesperson, "Salesperson", [.. Selling(AccessDepth.Basic, AccessDepth.Local)]),
            new(SalesManager, "Sales Manager", [.. Selling(AccessDepth.Deep, AccessDepth.Deep)]),
        ];

    private static IEnumerable<(string, AccessDepth)> Selling(AccessDepth own, AccessDepth seen) =>
        [
            .. Seen(),
            .. Each(Everyday, own),
            .. Each(Sales, own),
            .. Only(AccessRights.ReadAccess, Everyday, seen),
            .. Only(AccessRights.ReadAccess, Sales, seen),
            .. Only(AccessRights.ReadAccess, Shelf, AccessDepth.Global),
            .. Only(AccessRights.AppendToAccess, Shelf, AccessDepth.Global),
            .. Each(Flows, AccessDepth.Global),
        ];

    private static IEnumerable<(string, AccessDepth)> Seen() =>
        [
            .. Only(AccessRights.ReadAccess, Common, AccessDepth.Global),
            .. Only(AccessRights.AppendToAccess, Common, AccessDepth.Global),
            ("prvReadEntity", AccessDepth.Global),
            ("prvReadAttribute", AccessDepth.Global),
            ("prvReadRelationship", AccessDepth.Global),
            ("prvReadOptionSet", AccessDepth.Global),
            ("prvReadCustomization", AccessDepth.Global),
        ];

    private static IEnumerable<(string, AccessDepth)> Customizing() =>
        [
            (StandardPrivileges.ImportCustomization, AccessDepth.Global),
            (StandardPrivileges.PublishCustomization, AccessDepth.Global),
        ];

    private static IEnumerable<(string, AccessDepth)> Each(string[] nouns, AccessDepth depth)
    {
        foreach (var verb in PrivilegeName.Verbs)
        {
            foreach (var grant in Only(verb, nouns, depth))
            {
                yield return grant;
            }
        }
    }

    private static IEnumerable<(string, AccessDepth)> Only(
        AccessRights verb,
        string[] nouns,
        AccessDepth depth
    )
    {
        foreach (var noun in nouns)
        {
            yield return ($"prv{PrivilegeName.VerbName(verb)}{noun}", depth);
        }
    }
}
