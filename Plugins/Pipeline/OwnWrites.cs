using System;
using System.ServiceModel;
using Crm.SalesProcess.Domain;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Pipeline;

/// <summary>
/// Writes as SYSTEM to what only the solution may write. While such a write runs, the shared variables of our own
/// context say which; the guards find it by walking the parent contexts. No request can set shared variables.
/// </summary>
public sealed class OwnWrites
{
    private const string Key = "csp_ownwrite";
    private const string HistoryKey = "csp_history";
    private const string MigrationKey = "csp_migration";
    private const string Lenient = " lenient";
    private const int ConcurrencyVersionMismatch = unchecked((int)0x80060882);
    private const int NoSuchRow = unchecked((int)0x80040217);
    private const int DuplicateRecord = unchecked((int)0x80040237);
    private readonly IPluginExecutionContext _context;
    private readonly OwnMarks _marks;
    private readonly Lazy<IOrganizationService> _service;

    internal OwnWrites(IPluginExecutionContext context, Lazy<IOrganizationService> service)
    {
        _context = context;
        _marks = new OwnMarks(context);
        _service = service;
    }

    /// <summary>
    /// Whether the present operation is one of our own writes, and not one that somebody's plug-in does to the same row
    /// in the middle of ours.
    /// </summary>
    public bool IsThisOne => _marks.Has(Key);

    /// <summary>
    /// Whether the solution is putting the opportunity of the present Update into another version, and then whether rules
    /// that are not met may be let pass; null when it is not.
    /// </summary>
    public bool? Migration =>
        _marks.Has(MigrationKey, Lenient) ? true
        : _marks.Has(MigrationKey) ? false
        : null;

    /// <summary>
    /// Whether the history of an opportunity is being loaded: what happens to it is past, so that no gate is asked and
    /// no ledger kept.
    /// </summary>
    public bool IsLoading(Guid opportunityId)
    {
        for (var parent = _context.ParentContext; parent is not null; parent = parent.ParentContext)
        {
            if (parent.SharedVariables.TryGetValue(HistoryKey, out var own) && own is string mark)
            {
                return mark == opportunityId.ToString("D");
            }
        }
        return false;
    }

    /// <summary>Loads the history of an opportunity.</summary>
    public void Load(Guid opportunityId, Action write) =>
        _marks.While(HistoryKey, opportunityId.ToString("D"), write);

    /// <summary>Puts an opportunity into another version: an Update that our own step completes.</summary>
    /// <param name="change">The opportunity with version and stage.</param>
    /// <param name="isLenient">Whether rules that are not met may be let pass.</param>
    public void Migrate(Entity change, bool isLenient) =>
        _marks.While(
            MigrationKey,
            OwnMarks.Of(Message.Update, change.LogicalName, change.Id) + (isLenient ? Lenient : ""),
            () => _service.Value.Update(change)
        );

    /// <summary>Creates a row; its id must be given.</summary>
    /// <exception cref="InvalidPluginExecutionException">There is such a row: somebody else was faster.</exception>
    public void Create(Entity row) => Run(Message.Create, row, () => CreateOnce(row));

    /// <summary>Updates a row.</summary>
    public void Update(Entity row) => Run(Message.Update, row, () => _service.Value.Update(row));

    /// <summary>Deletes a row.</summary>
    public void Delete(string table, Guid id) =>
        Run(Message.Delete, new Entity(table, id), () => _service.Value.Delete(table, id));

    /// <summary>Deletes a row that another job may have deleted meanwhile. Only where there is no transaction.</summary>
    public void DeleteIfThere(string table, Guid id)
    {
        try
        {
            Delete(table, id);
        }
        catch (FaultException<OrganizationServiceFault> gone) when (gone.Detail.ErrorCode == NoSuchRow) { }
    }

    /// <summary>Updates a row that nobody has changed since it was read with its version.</summary>
    /// <exception cref="InvalidPluginExecutionException">Somebody has: the platform tries the step again.</exception>
    public void UpdateUnchanged(Entity row) =>
        OrAgain(() =>
            Run(
                Message.Update,
                row,
                () =>
                    _service.Value.Execute(
                        new UpdateRequest
                        {
                            Target = row,
                            ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
                        }
                    )
            )
        );

    /// <summary>Creates a row that was not there a moment ago; its id must be given.</summary>
    /// <exception cref="InvalidPluginExecutionException">Now it is: the platform tries the step again.</exception>
    public void CreateAbsent(Entity row) =>
        OrAgain(() => Run(Message.Create, row, () => _service.Value.Create(row)));

    /// <summary>Creates a row unless it is there; its id must be given. Only where no transaction is open.</summary>
    /// <returns>Whether it was not there.</returns>
    public bool TryCreate(Entity row)
    {
        try
        {
            Run(Message.Create, row, () => _service.Value.Create(row));
            return true;
        }
        catch (FaultException<OrganizationServiceFault> there)
            when (there.Detail.ErrorCode == DuplicateRecord)
        {
            return false;
        }
    }

    private static void OrAgain(Action write)
    {
        try
        {
            write();
        }
        catch (FaultException<OrganizationServiceFault> conflict)
            when (conflict.Detail.ErrorCode is ConcurrencyVersionMismatch or DuplicateRecord)
        {
            throw Refusal.Again(conflict.Message);
        }
    }

    private void Run(string message, Entity row, Action write) =>
        _marks.While(Key, OwnMarks.Of(message, row.LogicalName, row.Id), write);

    /// <summary>Ids follow from the place in the ledger, so two sessions that write the same place have the same id.</summary>
    private void CreateOnce(Entity row)
    {
        try
        {
            _service.Value.Create(row);
        }
        catch (FaultException<OrganizationServiceFault> duplicate)
            when (duplicate.Detail.ErrorCode == DuplicateRecord)
        {
            throw Refusal.Because(
                RefusalCode.ChangedMeanwhile,
                "Somebody else has changed this at the same moment, so nothing of yours was saved. "
                    + "Reload it, look at what has changed, and try again."
            );
        }
    }
}
