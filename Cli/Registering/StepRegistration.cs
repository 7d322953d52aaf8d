using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Cli.Registering;

/// <summary>Brings the optional steps of an organisation to what is asked for: all of it or nothing.</summary>
internal sealed class StepRegistration(IOrganizationService service)
{
    private readonly List<OrganizationRequest> _requests = [];
    private readonly List<StepLine> _lines = [];

    /// <summary>What becomes of each step, in the order given.</summary>
    public IReadOnlyList<StepLine> Lines => _lines;

    /// <summary>Plans to have steps registered as described.</summary>
    public void Register(IEnumerable<OptionalStep> steps)
    {
        var stored = StoredStep.All(service);
        var rows = new StepRows(service);
        foreach (var step in steps)
        {
            var row = rows.Of(step);
            var images = StepRows.ImagesOf(step, row.Id).ToList();
            var before = stored.GetValueOrDefault(step.Name);
            if (before?.Says(row, images) == true)
            {
                Note(step.Name, StepFate.Unchanged);
                continue;
            }
            if (before is not null)
            {
                Delete(before);
            }
            _requests.Add(new CreateRequest { Target = row });
            _requests.AddRange(images.Select(image => new CreateRequest { Target = image }));
            Note(step.Name, before is null ? StepFate.Registered : StepFate.Changed);
        }
    }

    /// <summary>Plans to remove steps that earlier runs have registered: those of that name, or all.</summary>
    public void Remove(IReadOnlyCollection<string>? names)
    {
        foreach (
            var step in StoredStep.All(service).Values.Where(step => names?.Contains(step.Name) != false)
        )
        {
            Delete(step);
            Note(step.Name, StepFate.Removed);
        }
    }

    /// <summary>Does what was planned, in one transaction.</summary>
    public void Carry()
    {
        if (_requests.Count > 0)
        {
            var transaction = new ExecuteTransactionRequest { Requests = [] };
            transaction.Requests.AddRange(_requests);
            service.Execute(transaction);
        }
    }

    private void Delete(StoredStep step)
    {
        foreach (var row in step.Images.Append(step.Row))
        {
            _requests.Add(new DeleteRequest { Target = row.ToEntityReference() });
        }
    }

    private void Note(string step, StepFate fate) => _lines.Add(new StepLine(step, fate));
}
