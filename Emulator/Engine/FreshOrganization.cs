using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Rows;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator;

/// <summary>What an organisation contains before anybody has worked in it.</summary>
internal sealed class FreshOrganization(EmulatorOptions options, Schema schema)
{
    public const int Language = 1033;

    public static IEnumerable<Entity> Messages() =>
        MessageIds.ByName.Select(message => new Entity("sdkmessage", message.Value)
        {
            ["name"] = message.Key,
        });

    /// <summary>Where steps can be registered by hand; other places come with the tables and steps of solutions.</summary>
    public static IEnumerable<Entity> MessageFilters() =>
        [
            MessageFilter("Win", "opportunity"),
            MessageFilter("Lose", "opportunity"),
            MessageFilter("QualifyLead", "lead"),
            MessageFilter("Create", "environmentvariablevalue"),
            MessageFilter("Update", "environmentvariablevalue"),
            MessageFilter("Delete", "environmentvariablevalue"),
        ];

    /// <summary>Says that steps can be registered for a message on a table.</summary>
    public static Entity MessageFilter(string message, string table) =>
        new("sdkmessagefilter", NamedId.Of("sdkmessagefilter", $"{message}/{table}"))
        {
            ["sdkmessageid"] = new EntityReference("sdkmessage", MessageIds.ByName[message]),
            ["primaryobjecttypecode"] = table,
            ["iscustomprocessingstepallowed"] = true,
        };

    private static Entity RootUnit =>
        new("businessunit", Emulated.RootBusinessUnitId)
        {
            ["name"] = Emulated.OrganizationName,
            ["isdisabled"] = false,
        };

    /// <summary>In an order in which every lookup finds its row.</summary>
    public IEnumerable<Entity> Rows() =>
        [
            RootUnit,
            .. Users(),
            .. Foundation(),
            .. Security(),
            .. Messages(),
            .. MessageFilters(),
            .. StandardFlows.Rows(),
        ];

    private IEnumerable<Entity> Foundation()
    {
        var code = options.BaseCurrency;
        yield return new Entity("transactioncurrency", Emulated.BaseCurrencyId)
        {
            ["currencyname"] = Currencies.NameOf(code),
            ["isocurrencycode"] = code,
            ["currencysymbol"] = Currencies.SymbolOf(code),
            ["currencyprecision"] = 2,
            ["exchangerate"] = 1m,
            ["statecode"] = new OptionSetValue(0),
            ["statuscode"] = new OptionSetValue(1),
        };
        yield return new Entity("organization", Guid.NewGuid())
        {
            ["name"] = Emulated.OrganizationName,
            ["basecurrencyid"] = new EntityReference("transactioncurrency", Emulated.BaseCurrencyId),
            ["basecurrencysymbol"] = Currencies.SymbolOf(code),
            ["baseisocurrencycode"] = code,
            ["basecurrencyprecision"] = 2,
            ["pricingdecimalprecision"] = 2,
            ["languagecode"] = Language,
            ["localeid"] = Language,
            ["weekstartdaycode"] = new OptionSetValue(0),
            ["systemuserid"] = Emulated.SystemUserId,
            ["plugintracelogsetting"] = new OptionSetValue((int)options.PluginTrace),
        };
        yield return new Entity("team", Emulated.RootTeamId)
        {
            ["name"] = Emulated.OrganizationName,
            ["isdefault"] = true,
            ["teamtype"] = new OptionSetValue(0),
            ["businessunitid"] = new EntityReference("businessunit", Emulated.RootBusinessUnitId),
            ["administratorid"] = new EntityReference("systemuser", Emulated.SystemUserId),
        };
    }

    private static IEnumerable<Entity> Users() =>
        [
            User(Emulated.SystemUserId, "", "SYSTEM"),
            User(Emulated.IntegrationUserId, "", "INTEGRATION"),
            User(Emulated.AdministratorId, "System", "Administrator"),
        ];

    private static Entity User(Guid id, string first, string last) =>
        new("systemuser", id)
        {
            ["firstname"] = first,
            ["lastname"] = last,
            ["fullname"] = $"{first} {last}".Trim(),
            ["domainname"] = $"{first}{last}@{Emulated.OrganizationName}".ToLowerInvariant(),
            ["internalemailaddress"] =
                $"{first}{last}@{Emulated.OrganizationName}.example".ToLowerInvariant(),
            ["businessunitid"] = new EntityReference("businessunit", Emulated.RootBusinessUnitId),
            ["isdisabled"] = false,
            ["accessmode"] = new OptionSetValue(0),
        };

    private IEnumerable<Entity> Security()
    {
        var privileges = StandardPrivileges.Names(schema).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. privileges.Select(StandardPrivileges.Row),
            .. StandardRoles.All.SelectMany(role => Role(role, privileges)),
            Assigned(Emulated.AdministratorId, StandardRoles.Administrator),
            Assigned(Emulated.IntegrationUserId, StandardRoles.Administrator),
            Member(Emulated.SystemUserId),
            Member(Emulated.IntegrationUserId),
            Member(Emulated.AdministratorId),
            .. Users().Select(user => PersonalSettings.Row(user.Id, Emulated.RootBusinessUnitId, Language)),
        ];
    }

    private static IEnumerable<Entity> Role(StandardRole role, HashSet<string> privileges)
    {
        yield return new Entity("role", role.Id)
        {
            ["name"] = role.Name,
            ["businessunitid"] = new EntityReference("businessunit", Emulated.RootBusinessUnitId),
            ["isinherited"] = new OptionSetValue(1),
        };
        foreach (var (privilege, depth) in role.Effective(privileges))
        {
            yield return RolePrivileges.Row(role.Id, privilege, depth);
        }
    }

    private static Entity Assigned(Guid user, Guid role) =>
        new("systemuserroles") { ["systemuserid"] = user, ["roleid"] = role };

    private static Entity Member(Guid user) =>
        new("teammembership") { ["teamid"] = Emulated.RootTeamId, ["systemuserid"] = user };
}
