namespace Crm.SalesProcess.Tables;

/// <summary>A setting of the solution: its definition and the value that an administrator gave it.</summary>
public static class EnvironmentVariable
{
    /// <summary>Logical name of the table of definitions.</summary>
    public const string Table = "environmentvariabledefinition";

    /// <summary>Logical name of the table of values.</summary>
    public const string ValueTable = "environmentvariablevalue";

    /// <summary>JSON array of words that count as missing.</summary>
    public const string PlaceholderList = "csp_PlaceholderList";

    /// <summary>IANA or Windows name of the reporting time zone.</summary>
    public const string TimeZone = "csp_TimeZone";

    /// <summary>Emergency switch of the gates.</summary>
    public const string GateSwitch = "csp_GateSwitch";

    /// <summary>Minutes after entry of a stage in which going back is free.</summary>
    public const string GraceMinutes = "csp_GraceMinutes";

    /// <summary>Whether figures of single reps are kept.</summary>
    public const string RepFigures = "csp_RepFigures";

    /// <summary>JSON array of the status reasons of losses that say nothing about selling.</summary>
    public const string DerailedReasons = "csp_DerailedReasons";

    /// <summary>Logical names of the columns that steps read.</summary>
    public static class Columns
    {
        public const string Id = "environmentvariabledefinitionid";
        public const string SchemaName = "schemaname";
        public const string DefaultValue = "defaultvalue";
        public const string Value = "value";
        public const string ModifiedOn = "modifiedon";
    }
}
