using System;
using Crm.SalesProcess.Domain.Metrics.Journeys;

namespace Crm.SalesProcess.Domain.Metrics.Contributions;

/// <summary>A journey whose contributions are being told, with the calendar that places them.</summary>
public sealed class Subject
{
    /// <param name="journey">As known at T.</param>
    /// <param name="calendar">Turns instants into local dates.</param>
    public Subject(Journey journey, ReportingCalendar calendar)
    {
        Journey = journey;
        Calendar = calendar;
    }

    public Journey Journey { get; }

    public ReportingCalendar Calendar { get; }

    /// <summary>Placed by the local date of an event and credited to the owner then, in the row of the whole process.</summary>
    public Placement At(DateTime instant) => new(Calendar.DateOf(instant), Journey.CreditAt(instant), null);

    /// <summary>A contribution of this opportunity; the value in the unit of the part, 1 for what is counted.</summary>
    public Contribution Adds(Part part, Placement place, decimal value = 1) =>
        new(Journey.Id, part, place, value);

    /// <summary>Whole local dates between two instants.</summary>
    public int DaysBetween(DateTime from, DateTime to) => (Calendar.DateOf(to) - Calendar.DateOf(from)).Days;
}
