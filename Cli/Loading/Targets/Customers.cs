using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Crm.SalesProcess.Cli.Loading.Csv;
using Crm.SalesProcess.Cli.Loading.Maps;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Cli.StandardTables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Loading.Targets;

/// <summary>Customers by name: accounts of the account file, those who are there already, and others made by name.</summary>
internal sealed class Customers
{
    private const string Owner = "ownerid";

    private readonly IOrganizationService _service;
    private readonly LoadMap _map;
    private readonly LoadTally _tally;
    private readonly People _people;
    private readonly NamedRows _accounts;
    private readonly HashSet<string> _listed = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="UsageException">The map names a column that account does not have.</exception>
    public Customers(IOrganizationService service, LoadMap map, LoadTally tally, People people)
    {
        _service = service;
        _map = map;
        _tally = tally;
        _people = people;
        _accounts = Accounts(service, map.Accounts?.Texts?.Keys ?? []);
    }

    /// <summary>Loads the account file.</summary>
    public void Load(IEnumerable<CsvRow> rows)
    {
        foreach (var row in rows)
        {
            var name = row[_map.Accounts!.Name];
            if (row.Fault is not null || name.Length == 0 || !_listed.Add(name))
            {
                var reason =
                    row.Fault ?? (name.Length == 0 ? "it has no name" : "this account has a row already");
                _tally.Reject(
                    new Rejection(
                        row.File,
                        row.Line,
                        _map.Accounts.Name,
                        name,
                        $"The row was left out: {reason}."
                    )
                );
                continue;
            }
            Write(row, name);
        }
    }

    /// <summary>The account of that name; created when there is none. Null for no name.</summary>
    public EntityReference? Of(string name)
    {
        if (name.Length == 0)
        {
            return null;
        }
        _tally.NoteIf(_map.Accounts is not null && !_listed.Contains(name), Notes.UnknownCustomer);
        if (_accounts.Find(name) is not { } account)
        {
            account = NewRow(name);
            _service.Create(account);
            _accounts.Put(name, account);
        }
        return account.ToEntityReference();
    }

    private void Write(CsvRow raw, string name)
    {
        var there = _accounts.Find(name);
        var row = there is null ? NewRow(name) : new Entity(Account.Table, there.Id);
        foreach (var (column, header) in _map.Accounts!.Texts ?? new Dictionary<string, string>())
        {
            row[column] = raw[header];
        }
        if (raw[_map.Accounts.Owner] is { Length: > 0 } owner)
        {
            row[Owner] = _people.Of(owner);
        }
        new RowWriter(_service, _tally, raw.File).Write(row, there);
        if (there is null)
        {
            _accounts.Put(name, row);
        }
    }

    private static NamedRows Accounts(IOrganizationService service, IEnumerable<string> texts)
    {
        try
        {
            return new NamedRows(service, Account.Table, Account.Name, [Owner, .. texts]);
        }
        catch (FaultException<OrganizationServiceFault> refusal)
        {
            throw new UsageException(
                $"The accounts of the organisation cannot be read: {refusal.Message} Correct accounts.texts of the map."
            );
        }
    }

    private Entity NewRow(string name) =>
        new(Account.Table, SourceId.Of(_map.Source, Account.Table, name)) { [Account.Name] = name };
}
