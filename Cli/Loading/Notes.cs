namespace Crm.SalesProcess.Cli.Loading;

/// <summary>What is said of data that is loaded, but deserves a look. Sentences without a full stop.</summary>
internal static class Notes
{
    public const string ByteOrderMark = "file with a byte order mark, which was skipped";
    public const string Windows1252 = "file that is no UTF-8, read as Windows-1252";
    public const string NotThere = "file of the map that is not in the folder; defaults were used instead";
    public const string DateOnly = "created on a date without a time: counts from midnight";
    public const string DecoratedAmount = "amount written with a currency sign or thousands separators";
    public const string AssumedClose =
        "closed without a close date: the estimated close date is used, at the latest the day before the as-of date";
    public const string AfterAsOf =
        "created or closed on or after the as-of date: loaded, and counted from then on";
    public const string ClosedBeforeCreated =
        "closed before it was created: the creation counts as the close";
    public const string OpenWithCloseDate = "open with an actual close date, which was ignored";
    public const string OpenInLastStage = "open although already in the last stage of the process";
    public const string NoRevenue = "won without an actual revenue: the estimate counts";
    public const string ZeroRevenue = "won or estimated with a revenue of 0";
    public const string NoRevenueAtAll = "without any revenue";
    public const string OtherProbability =
        "closed with a probability other than 100 (won) or 0 (lost), which was kept";
    public const string NoCurrency = "without a currency: the one of the map counts";
    public const string NoStage = "without a stage: the first one counts";
    public const string NoKey =
        "without an id of its own: told apart by its text, a changed row is a new one";
    public const string SameTopic = "with a topic that another row has too";
    public const string UnknownOwner = "owned by somebody who is in no user row: created with default roles";
    public const string UnknownCustomer = "for a customer who is in no account row: created by name";
    public const string InactiveOwner =
        "owned by somebody who has left: loaded, credited, and the user disabled";
    public const string NoStageHistory =
        "without stage history: in the last known stage since its creation, earlier stages unknown";
    public const string StartsMidway =
        "with a stage history that starts after the creation: the time before is in no visit";
    public const string KnownBeginning =
        "with a stage history that starts mid-way: the stage before counts from the creation on";
    public const string StageDiffers = "in another stage than its history ends in: the history counts";
    public const string Reopened = "moved after a close: counts as reopened at that moment";
    public const string ChangesEndElsewhere =
        "with a change history that ends in another value than the row has: the row counts, from the last change on";
    public const string ChangesHaveGaps = "change that does not start where the one before ended";
    public const string OlderThanCreation = "with history from before its creation";
    public const string SameAsEstimate =
        "won row, and on every one estimated and actual revenue are equal: slippage of amounts cannot be seen";
    public const string NeverLoses =
        "won row of an owner who closed 30 or more in that quarter and lost none: win rates with it are not comparable";
    public const string MissingManager =
        "user with a manager who is in no user row: loaded without a manager";

    public const string NoTarget = "goal without a target: loaded, and counts for nothing";
    public const string ZeroTarget = "goal with a target of 0: loaded, and counts for nothing";
    public const string UnknownParent =
        "goal that is part of one that is not in the file: a target of its owner";

    /// <summary>A column that is not loaded is blank.</summary>
    public static string Blank(string header) => $"with a blank '{header}'";
}
