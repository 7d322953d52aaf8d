using Crm.SalesProcess.Cli.Loading.Fields;
using Crm.SalesProcess.Cli.Loading.Maps;
using Crm.SalesProcess.Cli.Loading.Rows;
using Crm.SalesProcess.Cli.Loading.Targets;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>Loads the files besides the opportunities: people, customers and goals, those that the export has.</summary>
internal sealed class PeopleAndGoals(ExportFiles files, LoadMap map, FieldFormats formats, LoadTally tally)
{
    /// <summary>People first: customers and goals are theirs.</summary>
    public void Load(LoadTargets targets)
    {
        LoadPeople(targets);
        LoadGoals(targets);
    }

    private void LoadPeople(LoadTargets targets)
    {
        if (files.HasOptional(map.Users?.File))
        {
            var columns = map.Users!.Columns;
            targets.People.Load(
                files.CountedRows(
                    map.Users.File,
                    columns.Name,
                    columns.Title,
                    columns.Manager,
                    columns.BusinessUnit,
                    columns.Role,
                    columns.Active,
                    columns.Email
                )
            );
        }
        if (files.HasOptional(map.Accounts?.File))
        {
            var accounts = map.Accounts!;
            targets.Customers.Load(
                files.CountedRows(
                    accounts.File,
                    [accounts.Name, accounts.Owner, .. accounts.Texts?.Values ?? []]
                )
            );
        }
    }

    private void LoadGoals(LoadTargets targets)
    {
        if (files.HasOptional(map.Goals?.File))
        {
            var goals = map.Goals!;
            var reader = new GoalReader(goals, formats, targets.Calendar, tally);
            targets.Goals.Load(reader.Read(files.CountedRows(goals.File, [.. goals.Columns.All])));
        }
    }
}
