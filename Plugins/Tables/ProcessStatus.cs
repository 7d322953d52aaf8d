namespace Crm.SalesProcess.Tables;

/// <summary>Status reason of a sales process.</summary>
public enum ProcessStatus
{
    /// <summary>Never published.</summary>
    Draft = 1,

    /// <summary>Given to new opportunities.</summary>
    Published = 725500001,

    /// <summary>No longer given to new opportunities.</summary>
    Retired = 2,
}
