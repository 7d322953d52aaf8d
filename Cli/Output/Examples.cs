using System.Collections.Generic;

namespace Crm.SalesProcess.Cli.Output;

/// <summary>What people would type, by command; shown by its help.</summary>
public static class Examples
{
    private static readonly Dictionary<string, string[]> ByCommand = new()
    {
        ["pack"] = ["pack", "pack --managed --output release"],
        ["check"] = ["check", "check out/CrmSalesProcess_0_1_0_0_managed.zip", "check --json"],
        ["import"] = ["import out/CrmSalesProcess_0_1_0_0_managed.zip --emulator demo.db"],
        ["publish"] = ["publish samples/b2b/process.json --emulator demo.db"],
        ["check-process"] = ["check-process Renewals --emulator demo.db"],
        ["export-process"] =
        [
            "export-process Renewals renewals.json --emulator demo.db",
            "export-process Renewals renewals-3.json --version 3 --emulator demo.db",
        ],
        ["import-process"] =
        [
            "import-process renewals.json --dry-run --emulator demo.db",
            "import-process renewals.json --emulator demo.db",
        ],
        ["diff"] =
        [
            "diff published draft --process Renewals --emulator demo.db",
            "diff renewals-3.json renewals.json --json",
        ],
        ["backtest"] =
        [
            "backtest Renewals --emulator demo.db",
            "backtest Renewals --since 2025-01-01 --json --emulator demo.db",
        ],
        ["retire"] = ["retire Renewals --emulator demo.db"],
        ["migrate"] =
        [
            "migrate Renewals --emulator demo.db",
            "migrate Renewals --from 2 --map Develop=Prepare --apply --emulator demo.db",
        ],
        ["enrol"] =
        [
            "enrol --process Renewals --map =Qualify --emulator demo.db",
            "enrol --apply --emulator demo.db",
        ],
        ["register-steps"] =
        [
            "register-steps --win-lose --auto-advance --emulator demo.db",
            "register-steps --flow new_renewalflow --dry-run --emulator demo.db",
            "register-steps --remove --emulator demo.db",
        ],
        ["load"] = ["load data/crm-export --map map.json --as-of 2025-10-04 --emulator demo.db"],
        ["demo-data"] = ["demo-data out/demo-data", "demo-data out/other-year --seed 7 --year 2024"],
        ["kpis"] =
        [
            "kpis --emulator demo.db",
            "kpis --as-of 2025-10-04 --period quarter --by rep --json --emulator demo.db",
            "kpis --whose North --by rep --during 2025 --period quarter --emulator demo.db",
            "kpis --by stage --whose North --during last-90-days --measures advance_rate,km_median --emulator demo.db",
            "kpis --explain win_rate --during 2025-Q3 --emulator demo.db",
            "kpis --load data/contoso-coffee --map samples/contoso-coffee/map.json --as-of 2025-10-04 --by stage",
        ],
        ["backfill"] = ["backfill --emulator demo.db"],
        ["daily"] = ["daily --emulator demo.db"],
        ["snapshot"] = ["snapshot --emulator demo.db"],
        ["signals"] = ["signals --emulator demo.db"],
        ["reconcile"] = ["reconcile --emulator demo.db", "reconcile --repair --emulator demo.db"],
        ["chart"] =
        [
            "chart win_rate --emulator demo.db",
            "chart advance_rate --stage Propose --as-of 2025-10-04 --emulator demo.db",
        ],
        ["waterfall"] =
        [
            "waterfall --from 2025-07-01 --to 2025-10-01 --emulator demo.db",
            "waterfall --from 2025-07-01 --due 2025-Q3 --emulator demo.db",
        ],
        ["demo"] = ["demo --no-serve", "demo --data data/contoso-coffee --as-of 2025-10-04 --port 0"],
    };

    /// <summary>The arguments after <c>salesprocess</c>, one line each; empty for a command without examples.</summary>
    public static IReadOnlyList<string> Of(string command) => ByCommand.GetValueOrDefault(command, []);
}
