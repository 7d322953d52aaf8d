using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Pipeline;

/// <summary>What a step sees of the platform: the one wrapper around the execution context.</summary>
public sealed class PipelineContext
{
    /// <summary>Alias of every pre-image.</summary>
    public const string PreImageAlias = "Before";

    /// <summary>Alias of every post-image.</summary>
    public const string PostImageAlias = "After";

    private const string ActorKey = "csp_actor";
    private readonly IPluginExecutionContext _context;
    private readonly ITracingService _tracing;
    private readonly Lazy<IOrganizationService> _asUser;
    private readonly Lazy<IOrganizationService> _asSystem;

    internal PipelineContext(IServiceProvider services)
    {
        _context = Get<IPluginExecutionContext>(services);
        _tracing = Get<ITracingService>(services);
        var factory = Get<IOrganizationServiceFactory>(services);
        _asUser = new(() => factory.CreateOrganizationService(_context.UserId));
        _asSystem = new(() => factory.CreateOrganizationService(null));
        OwnWrites = new OwnWrites(_context, _asSystem);
    }

    /// <summary>Name of the message.</summary>
    public string Message => _context.MessageName;

    /// <summary>Logical name of the table.</summary>
    public string Table => _context.PrimaryEntityName;

    /// <summary>Id of the row; empty before a Create has written it.</summary>
    public Guid RowId => _context.PrimaryEntityId;

    /// <summary>Whether the row has been written already, so that what is read or imaged is the latest.</summary>
    public bool IsWritten => _context.Stage >= (int)PipelineStage.PostOperation;

    /// <summary>Whether a refusal undoes what this step writes.</summary>
    public bool IsInTransaction => _context.IsInTransaction;

    /// <summary>The organisation.</summary>
    public Guid OrganizationId => _context.OrganizationId;

    /// <summary>The user that the step runs as.</summary>
    public Guid UserId => _context.UserId;

    /// <summary>Whom the step acts for: the user it runs as, or the one for whom the solution writes as SYSTEM.</summary>
    public Guid ActorId =>
        Acting is { } acting ? Guid.Parse((string)acting.SharedVariables[ActorKey]) : _context.UserId;

    /// <summary>The table of the operation within which the solution writes for somebody; else null.</summary>
    public string? ActingOn => Acting?.PrimaryEntityName;

    /// <summary>The instant of the operation, UTC.</summary>
    public DateTime Now => DateTime.SpecifyKind(_context.OperationCreatedOn, DateTimeKind.Utc);

    /// <summary>Calls with the rights of the caller.</summary>
    public IOrganizationService AsUser => _asUser.Value;

    /// <summary>Calls with all rights, for reading.</summary>
    public IOrganizationService AsSystem => _asSystem.Value;

    /// <summary>Writes to what nobody else may write to.</summary>
    public OwnWrites OwnWrites { get; }

    /// <summary>The row as the caller sends it; changes before the main operation are kept.</summary>
    public T Target<T>()
        where T : Row, new() => new() { Entity = Input<Entity>("Target") };

    /// <summary>The row as it was before.</summary>
    public T Before<T>()
        where T : Row, new() => new() { Entity = _context.PreEntityImages[PreImageAlias] };

    /// <summary>The row as it is after.</summary>
    public T After<T>()
        where T : Row, new() => new() { Entity = _context.PostEntityImages[PostImageAlias] };

    /// <summary>The row as it is in the database now, as far as the step's image says; null without one.</summary>
    public Entity? LatestImage =>
        IsWritten
            ? _context.PostEntityImages.TryGetValue(PostImageAlias, out var after)
                ? after
                : null
            : _context.PreEntityImages.TryGetValue(PreImageAlias, out var before)
                ? before
                : null;

    /// <summary>A copy of the row as it will be: the pre-image overlaid by Target; only Target where there is no image.</summary>
    public T Current<T>()
        where T : Row, new()
    {
        var target = Input<Entity>("Target");
        var current = _context.PreEntityImages.TryGetValue(PreImageAlias, out var before)
            ? Overlay.Of(before, target)
            : Overlay.Of(new Entity(target.LogicalName), target);
        current.Id = RowId;
        return new T { Entity = current };
    }

    /// <summary>Whether Target gives a column another value than the pre-image has; without an image, any value.</summary>
    public bool ChangesColumn(string column)
    {
        if (
            OptionalInput<object>("Target") is not Entity target
            || !target.Attributes.TryGetValue(column, out var value)
        )
        {
            return false;
        }
        _context.PreEntityImages.TryGetValue(PreImageAlias, out var before);
        return !Equals(before?.GetAttributeValue<object>(column), value);
    }

    /// <summary>An input parameter that the message always has.</summary>
    public T Input<T>(string name) => (T)_context.InputParameters[name];

    /// <summary>An optional input parameter; the default when it is absent.</summary>
    public T? OptionalInput<T>(string name) =>
        _context.InputParameters.TryGetValue(name, out var value) ? (T?)value : default;

    /// <summary>Sets an output parameter.</summary>
    public void Output(string name, object value) => _context.OutputParameters[name] = value;

    /// <summary>Keeps a text for later steps of the same operation; no request can set it.</summary>
    public void Remember(string key, string value) => _context.SharedVariables[key] = value;

    /// <summary>What an earlier step of the same operation kept, or null.</summary>
    public string? Recall(string key) =>
        _context.SharedVariables.TryGetValue(key, out var value) ? value as string : null;

    /// <summary>The operations that this one is nested in, nearest first.</summary>
    public IEnumerable<IExecutionContext> Ancestors()
    {
        for (var parent = _context.ParentContext; parent is not null; parent = parent.ParentContext)
        {
            yield return parent;
        }
    }

    /// <summary>Lets a write of SYSTEM count as one of the present actor: gates, logs and languages go by that user.</summary>
    public void ForActor(Action write)
    {
        _context.SharedVariables[ActorKey] = ActorId.ToString("D");
        try
        {
            write();
        }
        finally
        {
            _context.SharedVariables.Remove(ActorKey);
        }
    }

    /// <summary>Writes to the plug-in trace.</summary>
    public void Trace(string text) => _tracing.Trace("{0}", text);

    /// <summary>Refuses the operation when there is a reason to.</summary>
    public void RefuseIfAny(IReadOnlyList<Violation> violations)
    {
        if (violations.Count > 0)
        {
            throw Refusing(violations[0]);
        }
    }

    /// <summary>A refusal in the language of the user, where there is one. One read.</summary>
    /// <param name="code">Its number.</param>
    /// <param name="text">The English sentence.</param>
    /// <param name="names">What stands for {0}, {1} and so on.</param>
    public Exception Refusing(RefusalCode code, string text, params object[] names) =>
        Refusing(new Violation(code, text, names));

    /// <summary>A refusal in the language of the user, where there is one. One read.</summary>
    public Exception Refusing(Violation violation)
    {
        var sentence = RefusalSentences.In(UserLanguage.Of(this), violation.Text);
        var names = violation.Names;
        return Refusal.Because(violation.Code, names.Length == 0 ? sentence : string.Format(sentence, names));
    }

    private IExecutionContext? Acting =>
        Ancestors().FirstOrDefault(parent => parent.SharedVariables.ContainsKey(ActorKey));

    private static T Get<T>(IServiceProvider services)
        where T : class =>
        services.GetService(typeof(T)) as T
        ?? throw new InvalidOperationException($"The platform gives no {typeof(T).Name}.");
}
