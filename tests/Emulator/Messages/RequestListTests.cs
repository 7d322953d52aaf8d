using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.ServiceModel;
using System.Text.RegularExpressions;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Messages;

/// <summary>The list of requests in <c>docs/emulator.md</c> against what the emulator answers.</summary>
public sealed partial class RequestListTests : IDisposable
{
    private readonly TestOrganization _organization = new();

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void Every_request_of_the_page_is_answered()
    {
        var refused = Answered.Where(name => Text(name).Contains("not supported", StringComparison.Ordinal));

        Assert.True(Answered.Count > 50);
        Assert.Empty(refused);
    }

    [SharedDataFact]
    public void Every_other_request_of_the_SDK_is_refused_by_name()
    {
        var others = Known.Except(Answered).ToList();

        var otherwise = others.Where(name =>
            Text(name) != $"The request {name} is not supported by the emulator."
        );

        Assert.True(others.Count > 200);
        Assert.Empty(otherwise);
    }

    [Theory]
    [InlineData("Merge")]
    [InlineData("WinQuote")]
    [InlineData("CloseQuote")]
    [InlineData("CalculateActualValueOpportunity")]
    [InlineData("CalculatePrice")]
    [InlineData("GenerateQuoteFromOpportunity")]
    [InlineData("AddUserToRecordTeam")]
    [InlineData("SetProcess")]
    [InlineData("RetrieveProcessInstances")]
    [InlineData("RetrieveActivePath")]
    [InlineData("CalculateRollupField")]
    [InlineData("DeleteMultiple")]
    [InlineData("BulkDelete")]
    [InlineData("RetrieveRecordChangeHistory")]
    public void What_only_the_platform_has_is_refused_by_name(string request) =>
        Assert.Equal($"The request {request} is not supported by the emulator.", Text(request));

    private static readonly IReadOnlyList<string> Answered = ReadPage();

    private static IEnumerable<string> Known =>
        RequestName()
            .Matches(File.ReadAllText(SharedData.File("reference", "message-contracts.txt")))
            .Select(match => match.Groups["name"].Value)
            .Distinct();

    private static List<string> ReadPage()
    {
        var page = File.ReadAllText(Path.Combine(SharedData.Checkout, "docs", "emulator.md"));
        var list = page[page.IndexOf("\n## Messages", StringComparison.Ordinal)..].Split("\n\n")[1];
        return
        [
            .. InBrackets()
                .Replace(list, "")
                .Split([',', '.'], StringSplitOptions.TrimEntries)
                .Where(name => name.Length > 0 && !name.Contains(' ', StringComparison.Ordinal)),
        ];
    }

    private string Text(string request)
    {
        try
        {
            _organization.Admin.Execute(new OrganizationRequest(request));
            return "";
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Detail.Message;
        }
    }

    [GeneratedRegex("RequestName=\"(?<name>[^\"]+)\"")]
    private static partial Regex RequestName();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex InBrackets();
}
