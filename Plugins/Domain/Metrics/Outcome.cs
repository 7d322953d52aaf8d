namespace Crm.SalesProcess.Domain.Metrics;

/// <summary>How an opportunity stands at an instant. Values are those of the platform's state column.</summary>
public enum Outcome
{
    Open = 0,
    Won = 1,
    Lost = 2,
}
