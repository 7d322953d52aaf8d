using System;
using System.Diagnostics;
using System.Globalization;
using System.Threading;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;

namespace Crm.SalesProcess.KillLoop;

/// <summary>Starts the writer, kills it at a random moment, and checks the file.</summary>
internal sealed class Killer(string file, Random random)
{
    private const int LongestLife = 400;

    private int acknowledged;

    /// <summary>True when every round left what it should.</summary>
    public bool Run(int rounds)
    {
        Prepare();
        for (var round = 1; round <= rounds; round++)
        {
            KillOnce();
            if (Problem(round) is { } problem)
            {
                Console.WriteLine($"round {round}: {problem}");
                return false;
            }
        }
        Console.WriteLine($"{rounds} rounds passed, {acknowledged} transactions acknowledged");
        return true;
    }

    private void Prepare()
    {
        using var emulator = DataverseEmulator.Open(file);
        var step = new TestStep("CreateAccount", "Create", 40) { Mode = 1, Configuration = "late=user" };
        emulator.Import(new TestPackage().With(step).Zip());
    }

    private void KillOnce()
    {
        using var writer = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, [.. Host, "write", file])
            {
                RedirectStandardOutput = true,
            }
        )!;
        var first = writer.StandardOutput.ReadLine();
        var kill = new Timer(_ => writer.Kill(), null, random.Next(LongestLife), Timeout.Infinite);
        for (var line = first; line is not null; line = writer.StandardOutput.ReadLine())
            acknowledged = int.Parse(line, CultureInfo.InvariantCulture);
        writer.WaitForExit();
        kill.Dispose();
    }

    /// <summary>The DLL to run when this process is the general host.</summary>
    private static string[] Host =>
        Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal)
            ? [typeof(Killer).Assembly.Location]
            : [];

    /// <summary>Null when all is well. A job that was running at the kill may run twice, but none may be lost.</summary>
    private string? Problem(int round)
    {
        using var emulator = DataverseEmulator.Open(file);
        var service = emulator.ServiceFor(emulator.AdministratorId);
        emulator.Drain();
        var found = Content.Of(service);
        var rows = found.Left.Count + found.Right.Count;
        if (!found.Left.SetEquals(found.Right))
            return "a transaction is half there";
        if (found.LastPair < acknowledged || found.Left.Count != found.LastPair)
            return $"{acknowledged} pairs were acknowledged, {found.Left.Count} are there";
        if (found.OpenJobs > 0 || found.Accounts < rows)
            return $"{rows} jobs were queued, {found.OpenJobs} are open, {found.Accounts} accounts are there";
        return found.Accounts > rows + round
            ? $"{found.Accounts - rows} jobs ran twice in {round} rounds"
            : null;
    }
}
