using System.Text.Json;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary>What a refused request was answered with.</summary>
/// <param name="Code">As the payload has it, such as <c>0x80040217</c>.</param>
public sealed record Refusal(int Status, string Code, string Message)
{
    /// <summary>The whole <c>error</c> object.</summary>
    public JsonElement Error { get; init; }
}
