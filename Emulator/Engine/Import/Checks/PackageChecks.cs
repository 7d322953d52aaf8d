namespace Crm.SalesProcess.Emulator.Import.Checks;

/// <summary>Everything that the platform would refuse, found in one go.</summary>
internal static class PackageChecks
{
    public static void Run(ImportTarget target, ImportProblems problems)
    {
        ContentTypeChecks.Run(target.Package, problems);
        VersionChecks.Run(target);
        DependencyChecks.Run(target);
        SchemaChecks.Run(target);
        RootComponentChecks.Run(target);
        AssemblyChecks.Run(target, problems);
        StepChecks.Run(target);
        CustomApiChecks.Run(target);
        RoleChecks.Run(target);
        ProfileChecks.Run(target);
        WebResourceChecks.Run(target);
        ChartChecks.Run(target);
        DashboardChecks.Run(target);
    }
}
