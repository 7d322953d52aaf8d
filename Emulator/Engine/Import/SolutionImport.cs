using System.Collections.Generic;
using System.IO;
using System.Linq;
using Crm.SalesProcess.Emulator.Import.Checks;
using Crm.SalesProcess.Emulator.Import.Install;
using Crm.SalesProcess.Emulator.Import.Reading;
using Crm.SalesProcess.Emulator.Pipeline;

namespace Crm.SalesProcess.Emulator.Import;

/// <summary>
/// Reads a package, checks all of it, and installs it in one transaction. What the solution no longer has is removed by an
/// upgrade of a managed one, with its data: tables, columns, relationships, steps, views, web resources…
/// </summary>
internal sealed class SolutionImport(Organization organization)
{
    /// <exception cref="SolutionImportException">The package has problems; nothing was written.</exception>
    public ImportResult Run(Stream zip, ImportKind kind)
    {
        var problems = new ImportProblems();
        var package = PackageReader.Read(zip, organization.Database.Schema, problems);
        ImportResult? result = null;
        organization.Join(
            new Call(Emulated.SystemUserId),
            call => result = Install(package, kind, problems, call)
        );
        return result!;
    }

    private ImportResult Install(SolutionPackage package, ImportKind kind, ImportProblems problems, Call call)
    {
        var store = call.Operation!.Store;
        var merged = new SchemaMerge(package, store.Schema, organization.Options.KeysWaitForIndex).Merge();
        var existing = new Security.SecurityRows(store, organization.Now);
        var replacement = SchemaReplacement.Of(package, merged, kind, existing);
        var target = new ImportTarget(package, replacement.Schema, existing)
        {
            Options = organization.Options,
        };
        PackageChecks.Run(target, problems);
        RemovalChecks.Run(replacement, existing, package.Manifest.Source.Report);
        problems.ThrowIfAny();
        var rows = new SystemRows(store, organization.Now);
        replacement.Install(store, existing, rows);
        new PackageRows(target, rows, organization.Now).Write(kind);
        foreach (var table in rows.Tables)
        {
            organization.Wrote(table, call);
        }

        var manifest = package.Manifest;
        return new ImportResult(
            manifest.UniqueName,
            manifest.Version,
            manifest.IsManaged,
            target.Installed is not null,
            [.. Warnings(package)]
        );
    }

    private static IEnumerable<string> Warnings(SolutionPackage package) =>
        package
            .Ignored.Select(place => $"{place}: the emulator does not install this part.")
            .Concat(DependencyChecks.NotChecked(package));
}
