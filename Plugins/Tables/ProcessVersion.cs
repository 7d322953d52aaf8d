using System;

namespace Crm.SalesProcess.Tables;

/// <summary>A published version of a sales process; never changes.</summary>
public sealed class ProcessVersion : Row
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "csp_processversion";

    /// <summary>Logical names of the columns.</summary>
    public static class Columns
    {
        public const string Id = "csp_processversionid";
        public const string Name = "csp_name";
        public const string Process = "csp_processid";
        public const string Number = "csp_number";
        public const string Definition = "csp_definition";
        public const string Hash = "csp_hash";
        public const string PublishedOn = "csp_publishedon";
        public const string PublishedBy = "csp_publishedby";
        public const string Notes = "csp_notes";
        public const string State = "statecode";
        public const string StatusReason = "statuscode";
    }

    /// <summary>Name shown to people.</summary>
    public string? Name
    {
        get => Read<string>(Columns.Name);
        set => Write(Columns.Name, value);
    }

    /// <summary>The process it is a version of.</summary>
    public Guid? ProcessId
    {
        set => WriteId(Columns.Process, Tables.SalesProcess.Table, value);
    }

    /// <summary>From 1 on.</summary>
    public int? Number
    {
        get => Read<int?>(Columns.Number);
        set => Write(Columns.Number, value);
    }

    /// <summary>The whole process, JSON.</summary>
    public string? Definition
    {
        get => Read<string>(Columns.Definition);
        set => Write(Columns.Definition, value);
    }

    /// <summary>SHA-256 of the definition, hexadecimal.</summary>
    public string? Hash
    {
        get => Read<string>(Columns.Hash);
        set => Write(Columns.Hash, value);
    }

    /// <summary>When it was published, UTC.</summary>
    public DateTime? PublishedOn
    {
        set => Write(Columns.PublishedOn, value);
    }

    /// <summary>Who published it.</summary>
    public Guid? PublishedBy
    {
        set => WriteId(Columns.PublishedBy, SystemUser.Table, value);
    }

    /// <summary>What has changed.</summary>
    public string? Notes
    {
        set => Write(Columns.Notes, value);
    }
}
