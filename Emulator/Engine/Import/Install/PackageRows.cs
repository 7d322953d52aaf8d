using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Import.Reading;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Import.Install;

/// <summary>Writes what a package holds besides tables and columns.</summary>
internal sealed class PackageRows(ImportTarget target, SystemRows rows, DateTime now)
{
    private readonly SolutionPackage _package = target.Package;
    private readonly Dictionary<string, HashSet<Guid>> _written = [];
    private Guid _solution;

    public void Write(ImportKind kind)
    {
        var isHolding = kind == ImportKind.Holding && target.Installed is not null;
        WriteSolution(isHolding);
        WritePrivileges();
        List<Entity> written =
        [
            .. PresentationRows.Of(_package),
            .. ExtensionRows.Of(target),
            .. RoleRows(),
            .. ProfileRows.Of(_package),
        ];
        written.ForEach(Put);

        if (kind == ImportKind.Upgrade)
        {
            new ObsoleteRows(target.Rows, rows).Remove(_solution, _written);
        }

        WriteRolePrivileges();
    }

    private void Put(Entity row)
    {
        if (HasColumn(row.LogicalName, "solutionid"))
        {
            row["solutionid"] = _solution;
        }

        if (HasColumn(row.LogicalName, "ismanaged"))
        {
            row["ismanaged"] = _package.Manifest.IsManaged;
        }

        var isSwitchedOn =
            target.Options.ImportsSwitchStepsOn && row.LogicalName == "sdkmessageprocessingstep";
        rows.Put(row, isSwitchedOn ? [] : ["statecode", "statuscode"]);
        if (!_written.TryGetValue(row.LogicalName, out var ids))
        {
            _written[row.LogicalName] = ids = [];
        }

        ids.Add(row.Id);
    }

    private bool HasColumn(string table, string column) =>
        target.Schema.Table(table).Find(column) is not null;

    private void WriteSolution(bool isHolding)
    {
        var manifest = _package.Manifest;
        var name = isHolding ? manifest.UniqueName + HoldingSolution.Suffix : manifest.UniqueName;
        _solution =
            isHolding || target.Installed is null ? NamedId.Of("solution", name) : target.Installed.Id;
        var publisher = NamedId.Of("publisher", manifest.Publisher.UniqueName);
        rows.Put(
            new Entity("publisher", publisher)
            {
                ["uniquename"] = manifest.Publisher.UniqueName,
                ["friendlyname"] = manifest.Publisher.DisplayName,
                ["customizationprefix"] = manifest.Publisher.Prefix,
                ["customizationoptionvalueprefix"] = manifest.Publisher.OptionPrefix,
            }
        );
        rows.Put(
            new Entity("solution", _solution)
            {
                ["uniquename"] = name,
                ["friendlyname"] = manifest.DisplayName,
                ["version"] = manifest.Version.ToString(),
                ["ismanaged"] = manifest.IsManaged,
                ["isvisible"] = true,
                ["publisherid"] = new EntityReference("publisher", publisher),
                ["installedon"] = now,
                ["updatedon"] = now,
            },
            "installedon"
        );
    }

    /// <summary>New tables bring their privileges, which System Customizer gets for the whole organisation.</summary>
    private void WritePrivileges()
    {
        var existing = target.Rows.All("privilege").Select(row => row.Id).ToHashSet();
        foreach (var name in StandardPrivileges.Names(target.Schema))
        {
            if (!existing.Contains(StandardPrivileges.IdOf(name)))
            {
                rows.Put(StandardPrivileges.Row(name));
                rows.Put(RolePrivileges.Row(StandardRoles.Customizer, name, Query.AccessDepth.Global));
            }
        }
    }

    private IEnumerable<Entity> RoleRows() =>
        _package.Roles.Select(role => new Entity("role", role.Id)
        {
            ["name"] = role.Name,
            ["description"] = role.Description,
            ["businessunitid"] = new EntityReference("businessunit", Emulated.RootBusinessUnitId),
            ["isinherited"] = new OptionSetValue(role.Source.Attribute("isinherited") == "0" ? 0 : 1),
        });

    private void WriteRolePrivileges()
    {
        foreach (
            var old in target.Rows.Where("roleprivileges", "roleid", _package.Roles.Select(role => role.Id))
        )
        {
            rows.Delete("roleprivileges", old.Id);
        }

        var names = StandardPrivileges
            .Names(target.Schema)
            .ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);
        foreach (var role in _package.Roles)
        {
            foreach (var privilege in role.Privileges.DistinctBy(one => one.Name.ToUpperInvariant()))
            {
                var depth = PrivilegeDepths.FromLevel(privilege.Level)!.Value;
                rows.Put(RolePrivileges.Row(role.Id, names[privilege.Name], depth));
            }
        }
    }
}
