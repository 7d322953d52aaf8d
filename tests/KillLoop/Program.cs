using System;
using System.Globalization;
using System.IO;

namespace Crm.SalesProcess.KillLoop;

/// <summary>
/// <c>KillLoop ROUNDS [SEED]</c> kills a process that writes into an emulator file, so many times, and looks after each
/// time at what is in the file. <c>KillLoop write FILE</c> is that process.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is ["write", var file])
        {
            new Writer(file).Run();
            return 0;
        }
        var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100;
        var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Environment.TickCount;
        var folder = Directory.CreateTempSubdirectory("killloop").FullName;
        try
        {
            Console.WriteLine($"kill loop: {rounds} rounds, seed {seed}");
            return new Killer(Path.Combine(folder, "organization.db"), new Random(seed)).Run(rounds) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
