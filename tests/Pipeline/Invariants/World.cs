using System.Collections.Generic;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Invariants;

/// <summary>An organisation with two processes whose stages have the same names, and the people who act in it.</summary>
internal sealed class World
{
    private static readonly ProcessDraft Draft = new(
        "Four stages",
        new StageDraft("First", RuleDraft.Requires("customerneed", "Describe the need.")),
        new StageDraft("Second") { AllowSkip = true },
        new StageDraft("Third") { BackReasonRequired = true },
        new StageDraft("Fourth")
    )
    {
        Approvers = ApproverKind.Role,
        ApproverName = "Sales Process Manager",
    };

    private int _number = 1;

    public World(Sales sales)
    {
        Sales = sales;
        Process = sales.Publish(Draft);
        Other = sales.Publish(Draft with { Name = "Another", Order = 20 });
        Owner = Migration.Administrator(sales);
        Approver = sales.Hire("Anna", "Sales Manager", "Sales Process Manager");
    }

    public Sales Sales { get; }

    /// <summary>The process that new opportunities get.</summary>
    public SalesProcessRow Process { get; }

    /// <summary>A process that opportunities come into by migration only.</summary>
    public SalesProcessRow Other { get; }

    /// <summary>Who owns the processes.</summary>
    public Person Owner { get; }

    /// <summary>Who decides on requests.</summary>
    public Person Approver { get; }

    /// <summary>Names of the deeds that were not refused so far.</summary>
    public HashSet<string> Succeeded { get; } = [];

    /// <summary>The latest version of the process.</summary>
    public EntityReference Latest => Migration.Version(Process, _number);

    /// <summary>Makes another version of the process.</summary>
    public void Publish() => _number = Sales.PublishAgain(Process);

    /// <summary>The stage of that name, in the process that an opportunity is in.</summary>
    public EntityReference Stage(string name, EntityReference version) => ProcessOf(version)[name];

    /// <summary>A version of the process that an opportunity is not in.</summary>
    public EntityReference Opposite(EntityReference version) =>
        ProcessOf(version) == Process ? Migration.Version(Other, 1) : Latest;

    private SalesProcessRow ProcessOf(EntityReference version) =>
        version.Id == Migration.Version(Other, 1).Id ? Other : Process;
}
