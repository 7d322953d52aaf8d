using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Sdk.Behaviour;

public sealed class InvalidPluginExecutionExceptionTests
{
    private const int CodeOfEveryException = -2146233088; // 0x80131500, the HResult of System.Exception

    [Fact]
    public void A_refusal_fails_with_the_code_that_every_exception_has()
    {
        var refusal = new InvalidPluginExecutionException("no");

        Assert.Equal("no", refusal.Message);
        Assert.Equal(OperationStatus.Failed, refusal.Status);
        Assert.Equal(CodeOfEveryException, refusal.ErrorCode);
        Assert.Equal(PluginHttpStatusCode.NotSet, refusal.HttpStatus);
    }

    [Fact]
    public void A_code_of_ones_own_becomes_the_HResult()
    {
        var refusal = new InvalidPluginExecutionException(OperationStatus.Canceled, 1001, "no");

        Assert.Equal(
            (OperationStatus.Canceled, 1001, 1001),
            (refusal.Status, refusal.ErrorCode, refusal.HResult)
        );
    }

    [Fact]
    public void A_code_of_zero_changes_nothing()
    {
        var refusal = new InvalidPluginExecutionException(OperationStatus.Failed, 0, "no");

        Assert.Equal(CodeOfEveryException, refusal.ErrorCode);
    }

    [Fact]
    public void The_code_follows_the_HResult()
    {
        var refusal = new InvalidPluginExecutionException("no") { HResult = 7 };

        Assert.Equal(7, refusal.ErrorCode);
    }

    [Fact]
    public void A_refusal_keeps_its_cause()
    {
        var cause = new InvalidOperationException("cause");

        Assert.Same(cause, new InvalidPluginExecutionException("no", cause).InnerException);
    }

    [Fact]
    public void A_refusal_may_ask_for_another_try()
    {
        Assert.Equal(
            OperationStatus.Retry,
            new InvalidPluginExecutionException(OperationStatus.Retry).Status
        );
        Assert.Equal(
            OperationStatus.Retry,
            new InvalidPluginExecutionException(OperationStatus.Retry, "later").Status
        );
    }

    [Fact]
    public void A_refusal_may_choose_the_HTTP_status_and_details()
    {
        var details = new Dictionary<string, string> { ["rule"] = "budget" };

        var refusal = new InvalidPluginExecutionException("no", PluginHttpStatusCode.Conflict, details);

        Assert.Equal(PluginHttpStatusCode.Conflict, refusal.HttpStatus);
        Assert.Equal("budget", refusal.ExceptionDetails["rule"]);
    }
}
