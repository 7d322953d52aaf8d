using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>Rows that the platform keeps in step with others, without any event.</summary>
internal sealed class FollowUps(Organization organization)
{
    private readonly DefaultTeams _teams = new(organization);
    private readonly PersonalSettings _settings = new(organization);
    private readonly InheritedShares _shares = new(organization);
    private readonly ActivityPointers _pointers = new(organization);
    private readonly Connections _connections = new(organization);

    public void AfterCreate(Entity row, Call call)
    {
        _teams.AfterCreate(row, call);
        _settings.AfterCreate(row, call);
        _shares.AfterLink(row, call);
        _pointers.AfterCreate(row, call);
        _connections.AfterCreate(row, call);
    }

    /// <param name="existing">The row before the changes, as far as the rules look at it.</param>
    public void AfterUpdate(Entity changes, Entity existing, Call call)
    {
        _teams.AfterUpdate(changes, existing, call);
        _settings.AfterUpdate(changes, call);
        _shares.AfterLink(changes, call);
        _pointers.AfterUpdate(changes, call);
        _connections.AfterUpdate(changes, call);
    }

    public void BeforeDelete(EntityReference row, Call call) => _connections.BeforeDelete(row, call);

    public void AfterDelete(EntityReference row, Call call) => _pointers.AfterDelete(row, call);
}
