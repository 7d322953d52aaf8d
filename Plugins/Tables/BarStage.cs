namespace Crm.SalesProcess.Tables;

/// <summary>A stage of a business process flow.</summary>
public static class BarStage
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "processstage";

    /// <summary>Logical names of the columns that steps ask for.</summary>
    public static class Columns
    {
        public const string Id = "processstageid";
        public const string Name = "stagename";
        public const string Process = "processid";
    }
}
