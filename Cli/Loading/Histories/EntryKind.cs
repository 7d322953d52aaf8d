namespace Crm.SalesProcess.Cli.Loading.Histories;

/// <summary>What a row of a history file tells.</summary>
internal enum EntryKind
{
    Stage,
    Won,
    Lost,
    Reopened,
    Amount,
    CloseDate,
    Owner,
    Evaluation,
}
