namespace Crm.SalesProcess.Emulator;

/// <summary>Where an operation stands still while another request runs.</summary>
public enum InterleavingMoment
{
    /// <summary>Pre-images are taken, no step of stage 20 has run, nothing is written.</summary>
    PreImagesTaken,

    /// <summary>The steps of stage 20 have run; the row itself is not written.</summary>
    PreOperationDone,

    /// <summary>The row is written and stage 40 has run; nothing is committed.</summary>
    PostOperationDone,
}
