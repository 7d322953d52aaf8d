using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Import.Reading;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Security;
using Crm.SalesProcess.Emulator.Store;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Import.Install;

/// <summary>The schema after a version of a solution has come, and what leaves with the version before.</summary>
/// <param name="Schema">After it all.</param>
/// <param name="Removal">What leaves.</param>
/// <param name="SolutionId">The solution whose version is replaced; null when it is new.</param>
internal sealed record SchemaReplacement(Schema Schema, SchemaRemoval Removal, Guid? SolutionId)
{
    /// <summary>Of an import; only an upgrade to a managed version removes anything.</summary>
    /// <param name="merged">The installed schema with all that the package brings.</param>
    public static SchemaReplacement Of(
        SolutionPackage package,
        Schema merged,
        ImportKind kind,
        SecurityRows rows
    )
    {
        var manifest = package.Manifest;
        var installed = InstalledSolution.Find(rows, manifest.UniqueName);
        var name =
            kind == ImportKind.Holding && installed is not null
                ? manifest.UniqueName + HoldingSolution.Suffix
                : manifest.UniqueName;
        var next = PackageComponents.Of(package, name, merged).ToList();
        if (kind == ImportKind.Upgrade && manifest.IsManaged)
        {
            return Of(merged, name, next, installed?.Id);
        }

        var both = merged.Components.Where(component => component.Solution == name).Union(next).ToList();
        return new SchemaReplacement(merged.WithComponents(name, both), SchemaRemoval.Nothing, installed?.Id);
    }

    /// <summary>Of a promotion: what waits under another name takes the place of the solution.</summary>
    public static SchemaReplacement Of(Schema schema, string solution, string waiting, Guid solutionId) =>
        Of(
            schema.WithComponents(waiting, []),
            solution,
            [.. schema.Components.Where(component => component.Solution == waiting)],
            solutionId
        );

    private static SchemaReplacement Of(
        Schema schema,
        string solution,
        List<SolutionComponent> next,
        Guid? solutionId
    )
    {
        var removal = SchemaRemoval.Of(solution, schema.Components, next);
        return new SchemaReplacement(
            removal.From(schema).WithComponents(solution, next),
            removal,
            solutionId
        );
    }

    /// <summary>Changes the schema, and removes what is left of tables that go: privileges, shares, references.</summary>
    public void Install(StoreTransaction store, SecurityRows existing, SystemRows rows)
    {
        foreach (var table in Removal.Tables.Select(store.Schema.Find).OfType<Table>())
        {
            Forget(table, store, existing, rows);
        }

        store.ChangeSchema(Schema);
    }

    private static void Forget(Table table, StoreTransaction store, SecurityRows existing, SystemRows rows)
    {
        store.ForgetReferencesTo(table.LogicalName);
        var shares = existing
            .All(Shares.Table)
            .Where(share => share.GetAttributeValue<string>("objecttypecode") == table.LogicalName);
        foreach (var share in shares)
        {
            rows.Delete(Shares.Table, share.Id);
        }

        var privileges = StandardPrivileges.Of(table).Select(StandardPrivileges.IdOf).ToList();
        foreach (var granted in existing.Where("roleprivileges", "privilegeid", privileges))
        {
            rows.Delete("roleprivileges", granted.Id);
        }

        foreach (var privilege in privileges.Where(id => existing.Find("privilege", id) is not null))
        {
            rows.Delete("privilege", privilege);
        }
    }
}
