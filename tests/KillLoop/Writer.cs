using System;
using System.Globalization;
using Crm.SalesProcess.Emulator;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.KillLoop;

/// <summary>
/// Writes pairs of rows, one transaction each, and says the number of every pair once it is committed. Each row queues a
/// job that creates an account; the queue is emptied now and then.
/// </summary>
internal sealed class Writer(string file)
{
    private const int PairsPerDrain = 20;

    public void Run()
    {
        using var emulator = DataverseEmulator.Open(file);
        var service = emulator.ServiceFor(emulator.AdministratorId);
        for (var number = Content.Of(service).LastPair + 1; ; number++)
        {
            service.Execute(Pair(number));
            Console.Out.WriteLine(number.ToString(CultureInfo.InvariantCulture));
            Console.Out.Flush();
            if (number % PairsPerDrain == 0)
                emulator.Drain();
        }
    }

    private static ExecuteTransactionRequest Pair(int number) =>
        new() { Requests = [Create(number, "left"), Create(number, "right")] };

    private static CreateRequest Create(int number, string side) =>
        new() { Target = new Entity("test_thing") { ["test_name"] = $"{side} {number}" } };
}
