using System;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Mono;

/// <summary>What a scene expects.</summary>
internal static class Expect
{
    public static void Equal<T>(T expected, T actual)
    {
        if (!Equals(expected, actual))
        {
            throw new InvalidOperationException($"Expected '{expected}' but it is '{actual}'.");
        }
    }

    public static void Refusal(int code, string text, Action action)
    {
        try
        {
            action();
        }
        catch (InvalidPluginExecutionException refusal)
        {
            Equal(code, refusal.ErrorCode);
            Equal(text, refusal.Message);
            return;
        }
        throw new InvalidOperationException($"Expected the refusal '{text}' but there is none.");
    }
}
