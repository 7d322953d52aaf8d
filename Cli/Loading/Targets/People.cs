using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Loading.Csv;
using Crm.SalesProcess.Cli.Loading.Maps;
using Crm.SalesProcess.Cli.StandardTables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Loading.Targets;

/// <summary>Owners by full name: those of the user file, those who are there already, and others made by name.</summary>
internal sealed class People
{
    private static readonly string[] OfReps = [Role.Salesperson, Role.SalesProcessRep];
    private static readonly string[] OfManagers = [Role.SalesManager, Role.SalesProcessManager];

    private readonly IOrganizationService _service;
    private readonly LoadMap _map;
    private readonly LoadTally _tally;
    private readonly NamedRows _users;
    private readonly BusinessUnits _units;
    private readonly RoleGrant _roles;
    private readonly HashSet<string> _listed = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _leavers = new(StringComparer.OrdinalIgnoreCase);

    public People(IOrganizationService service, LoadMap map, LoadTally tally)
    {
        _service = service;
        _map = map;
        _tally = tally;
        _users = new NamedRows(
            service,
            User.Table,
            User.FullName,
            User.Title,
            User.Email,
            User.BusinessUnit,
            User.Manager,
            User.IsDisabled
        );
        _units = new BusinessUnits(service, map.Source);
        _roles = new RoleGrant(service);
    }

    /// <summary>Loads the user file: people first, then who leads them.</summary>
    public void Load(IEnumerable<CsvRow> rows)
    {
        var people = rows.Select(PersonOf).OfType<Person>().ToList();
        var leaders = people.Select(person => person.Manager).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var person in people)
        {
            Write(person, leaders.Contains(person.Name));
        }
        foreach (var person in people.Where(person => person.Manager.Length > 0))
        {
            Lead(person);
        }
    }

    /// <summary>The user of that full name; created when there is none.</summary>
    public EntityReference Of(string name)
    {
        if (_users.Find(name) is not { } user)
        {
            user = new Entity(User.Table, SourceId.Of(_map.Source, User.Table, name));
            Name(user, name);
            user[User.BusinessUnit] = _units.Root;
            _service.Create(user);
            _users.Put(name, user);
            _roles.To(user.Id, _units.Root.Id, OfReps);
        }
        return user.ToEntityReference();
    }

    /// <summary>The business unit of the user of that full name, who is there.</summary>
    public EntityReference UnitOf(string name) =>
        _users.Find(name)!.GetAttributeValue<EntityReference>(User.BusinessUnit);

    /// <summary>Notes what is remarkable about an owner of a row.</summary>
    public void Remark(string name)
    {
        _tally.NoteIf(_map.Users is not null && !_listed.Contains(name), Notes.UnknownOwner);
        _tally.NoteIf(_leavers.Contains(name), Notes.InactiveOwner);
    }

    /// <summary>Disables those who have left; last, since a disabled user is given nothing.</summary>
    public void DisableLeavers()
    {
        foreach (var name in _leavers)
        {
            if (_users.Find(name) is { } user && !user.GetAttributeValue<bool>(User.IsDisabled))
            {
                _service.Update(new Entity(User.Table, user.Id) { [User.IsDisabled] = true });
            }
        }
    }

    private Person? PersonOf(CsvRow row)
    {
        var columns = _map.Users!.Columns;
        var name = row[columns.Name];
        if (row.Fault is not null || name.Length == 0 || !_listed.Add(name))
        {
            var reason = row.Fault ?? (name.Length == 0 ? "it has no name" : "this person has a row already");
            _tally.Reject(
                new Rejection(row.File, row.Line, columns.Name, name, $"The row was left out: {reason}.")
            );
            return null;
        }
        if (_map.Users.Inactive?.Contains(row[columns.Active]) == true)
        {
            _leavers.Add(name);
        }
        return new Person(row.File, name, row[columns.Title], row[columns.Email], row[columns.Manager])
        {
            Unit = row[columns.BusinessUnit],
            Role = row[columns.Role],
        };
    }

    private void Write(Person person, bool isLeader)
    {
        var unit = _units.Of(person.Unit);
        var there = _users.Find(person.Name);
        var row = new Entity(User.Table, there?.Id ?? SourceId.Of(_map.Source, User.Table, person.Name))
        {
            [User.BusinessUnit] = unit,
        };
        if (there is null)
        {
            Name(row, person.Name);
        }
        foreach (var (column, text) in new[] { (User.Title, person.Title), (User.Email, person.Email) })
        {
            if (text.Length > 0)
            {
                row[column] = text;
            }
        }
        new RowWriter(_service, _tally, person.File).Write(row, there);
        if (there is null)
        {
            _users.Put(person.Name, row);
        }
        else
        {
            there[User.BusinessUnit] = unit;
        }
        var roles = _map.Users!.Roles?.GetValueOrDefault(person.Role) ?? (isLeader ? OfManagers : OfReps);
        _roles.To(row.Id, unit.Id, [.. roles]);
    }

    private void Lead(Person person)
    {
        if (!_listed.Contains(person.Manager))
        {
            _tally.Note(Notes.MissingManager);
            return;
        }
        var user = _users.Find(person.Name)!;
        var manager = _users.Find(person.Manager)!.ToEntityReference();
        if (user.GetAttributeValue<EntityReference>(User.Manager)?.Id != manager.Id)
        {
            _service.Update(new Entity(User.Table, user.Id) { [User.Manager] = manager });
        }
    }

    private void Name(Entity user, string name)
    {
        var (first, last) = name.LastIndexOf(' ') is > 0 and var gap
            ? (name[..gap], name[(gap + 1)..])
            : (string.Empty, name);
        user[User.FirstName] = first;
        user[User.LastName] = last;
        user[User.LogOn] = $"{name.Replace(' ', '.')}@{_map.Source}.example";
    }
}
