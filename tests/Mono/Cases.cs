using System;

namespace Crm.SalesProcess.Tests.Mono;

/// <summary>Counts what passes and fails.</summary>
internal sealed class Cases
{
    private int _passed;
    private int _failed;

    public void Run(string name, Action scene)
    {
        try
        {
            scene();
            _passed++;
        }
        catch (Exception failure)
        {
            _failed++;
            Console.WriteLine($"FAILED {name}: {failure}");
        }
    }

    /// <summary>Prints the counts and gives the exit code.</summary>
    public int Report()
    {
        Console.WriteLine($"{_passed} passed, {_failed} failed");
        return _failed == 0 ? 0 : 1;
    }
}
