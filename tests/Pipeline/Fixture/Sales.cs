using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Emulator;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Pipeline.Fixture;

/// <summary>A sales organisation with its people, in which a test happens.</summary>
public sealed class Sales : IDisposable
{
    private readonly IOrganization _organization;
    private readonly Dictionary<Guid, string> _stages = [];
    private readonly Dictionary<string, Person> _people = [];

    private Sales(IOrganization organization)
    {
        _organization = organization;
        Administrator = PersonOf(organization.AdministratorId);
    }

    /// <summary>A new organisation on a platform.</summary>
    public static Sales On(Platform platform) => new(Platforms.Open(platform));

    /// <summary>A new organisation on the emulator, for what other platforms do not do.</summary>
    public static Sales OnTheEmulator(EmulatorOptions? options = null) =>
        new(new EmulatedOrganization(options));

    /// <summary>An organisation on the emulator that was prepared before; the file is deleted at the end.</summary>
    public static Sales Reopened(string file, EmulatorOptions options) =>
        new(new EmulatedOrganization(options, file));

    /// <summary>The same organisation after a crash: what is in the file, and nothing else.</summary>
    public Sales Restart() => new(((EmulatedOrganization)_organization).Restart());

    /// <summary>A system administrator.</summary>
    public Person Administrator { get; }

    /// <summary>Sells.</summary>
    public Person Rep => Known("Rita", "Salesperson", "Sales Process Rep");

    /// <summary>Leads those who sell.</summary>
    public Person Manager => Known("Mona", "Sales Manager", "Sales Process Manager");

    /// <summary>Defines and publishes processes.</summary>
    public Person Designer => Known("Dora", "Salesperson", "Sales Process Designer");

    /// <summary>The emulator, where the test runs on one.</summary>
    public DataverseEmulator Emulator => ((EmulatedOrganization)_organization).Emulator;

    /// <summary>Path of the emulator's database.</summary>
    public string File => ((EmulatedOrganization)_organization).File;

    /// <summary>The business unit above all others.</summary>
    public EntityReference RootUnit =>
        All("businessunit").Single(unit => !unit.Contains("parentbusinessunitid")).ToEntityReference();

    /// <summary>The instant it is, UTC.</summary>
    public DateTime Now => _organization.Clock.Now;

    /// <summary>Lets days pass; a negative number turns the clock back.</summary>
    public void Pass(double days) => _organization.Clock.Pass(TimeSpan.FromDays(days));

    /// <summary>Somebody who is there already.</summary>
    public Person Again(Person person) => PersonOf(person.Reference.Id);

    /// <summary>Adds a user.</summary>
    public Person Hire(string name, params string[] roles) => PersonOf(_organization.AddUser(name, roles));

    /// <summary>Enters a process without publishing it.</summary>
    public SalesProcessRow Enter(ProcessDraft draft)
    {
        var process = new DraftWriter(Designer.Service).Enter(draft);
        foreach (var (name, stage) in process.Stages)
        {
            _stages[stage.Id] = name;
        }
        return process;
    }

    /// <summary>Enters a process and publishes it.</summary>
    public SalesProcessRow Publish(ProcessDraft draft)
    {
        var process = Enter(draft);
        Designer.Publish(process);
        return process;
    }

    /// <summary>Changes a process in what matters to nobody, so that there is another version; its number.</summary>
    public int PublishAgain(SalesProcessRow process)
    {
        var stage = process.Stages.Values.First();
        var guidance = Row(stage.LogicalName, stage.Id).GetAttributeValue<string>("csp_guidance");
        Designer.Service.Update(
            new Entity(stage.LogicalName, stage.Id) { ["csp_guidance"] = guidance + "Listen." }
        );
        return Designer.Publish(process);
    }

    /// <summary>Gives an environment variable of the solution a value.</summary>
    public void SetVariable(string name, string value)
    {
        var definition = All("environmentvariabledefinition")
            .Single(row => row.GetAttributeValue<string>("schemaname") == name);
        Administrator.Service.Create(
            new Entity("environmentvariablevalue")
            {
                ["environmentvariabledefinitionid"] = definition.ToEntityReference(),
                ["value"] = value,
            }
        );
    }

    /// <summary>A row with all its columns, as the system administrator sees it.</summary>
    public Entity Row(string table, Guid id) =>
        Administrator.Service.Retrieve(table, id, new ColumnSet(true));

    /// <summary>An opportunity with all its columns.</summary>
    public Entity Deal(Guid id) => Row("opportunity", id);

    /// <summary>Name of the stage that an opportunity is in; null for none.</summary>
    public string? StageOf(Guid deal) =>
        Deal(deal).GetAttributeValue<EntityReference>("csp_stageid") is { } stage ? _stages[stage.Id] : null;

    /// <summary>All rows of a table.</summary>
    public IReadOnlyList<Entity> All(string table) =>
        [
            .. Administrator
                .Service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) })
                .Entities,
        ];

    /// <summary>How many rows a table has.</summary>
    public int Count(string table) =>
        Administrator.Service.RetrieveMultiple(new QueryExpression(table)).Entities.Count;

    /// <summary>The stage visits of an opportunity, in order.</summary>
    public IReadOnlyList<StoredVisit> Ledger(Guid deal)
    {
        var query = new QueryExpression("csp_stagevisit") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("csp_opportunityid", ConditionOperator.Equal, deal);
        query.AddOrder("csp_sequence", OrderType.Ascending);
        return [.. Administrator.Service.RetrieveMultiple(query).Entities.Select(VisitOf)];
    }

    /// <summary>How many visits of an opportunity are not over.</summary>
    public int OpenVisits(Guid deal)
    {
        var query = new QueryExpression("csp_stagevisit");
        query.Criteria.AddCondition("csp_opportunityid", ConditionOperator.Equal, deal);
        query.Criteria.AddCondition("csp_exitedon", ConditionOperator.Null);
        return Administrator.Service.RetrieveMultiple(query).Entities.Count;
    }

    /// <summary>The stage visits of an opportunity, in order, one line each; see <see cref="StoredVisit.ToString"/>.</summary>
    public IEnumerable<string> Story(Guid deal) => Ledger(deal).Select(visit => visit.ToString());

    /// <summary>Everything that is stored of an opportunity and its ledger, one line for each column.</summary>
    public string Stored(Guid deal) =>
        string.Join('\n', [.. Lines(Deal(deal)), .. Ledger(deal).SelectMany(visit => Lines(visit.Row))]);

    /// <summary>What the steps cost while something ran; on the emulator only.</summary>
    internal Cost CostOf(Action act) => ((EmulatedOrganization)_organization).CostOf(act);

    public void Dispose() => _organization.Dispose();

    private Person Known(string name, params string[] roles) =>
        _people.TryGetValue(name, out var person) ? person : _people[name] = Hire(name, roles);

    private Person PersonOf(Guid id) => new(id, _organization.ServiceFor(id));

    private StoredVisit VisitOf(Entity row) =>
        new(
            row,
            _stages[row.GetAttributeValue<EntityReference>("csp_stageid").Id],
            row.GetAttributeValue<EntityReference>("csp_nextstageid") is { } next ? _stages[next.Id] : null
        );

    private static IEnumerable<string> Lines(Entity row) =>
        row
            .Attributes.OrderBy(column => column.Key, StringComparer.Ordinal)
            .Select(column => $"{row.LogicalName} {row.Id} {column.Key} = {TextOf(column.Value)}");

    private static string? TextOf(object? value) =>
        value switch
        {
            EntityReference reference => $"{reference.LogicalName} {reference.Id}",
            Money money => money.Value.ToString(CultureInfo.InvariantCulture),
            OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
}
