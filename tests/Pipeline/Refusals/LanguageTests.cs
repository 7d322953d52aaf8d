using System;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Refusals;

/// <summary>Refusals other than those of the gates speak the language of the user as well.</summary>
public sealed class LanguageTests : IDisposable
{
    private readonly Sales _sales = Sales.OnTheEmulator();
    private readonly SalesProcessRow _process;
    private readonly Guid _deal;

    public LanguageTests()
    {
        _process = _sales.Publish(
            new ProcessDraft("Vertrieb", new StageDraft("Eins"), new StageDraft("Zwei"))
            {
                Approvers = ApproverKind.Role,
                ApproverName = "Sales Process Manager",
            }
        );
        _deal = _sales.Rep.Create();
        Speaks(_sales.Rep, 1031);
    }

    [Fact]
    public void Of_a_save() =>
        Says(
            "SP1004: Die Phase einer Verkaufschance kann nicht geleert werden. Wählen Sie eine Phase, oder schließen Sie die Verkaufschance ab.",
            rep => rep.Save(_deal, ("csp_stageid", null))
        );

    [Fact]
    public void With_names_in_it()
    {
        var other = _sales.Publish(new ProcessDraft("Fremd", new StageDraft("Anderswo")) { Order = 20 });

        Says(
            "SP1003: Diese Phase gehört nicht zu Vertrieb, Version 1. Wählen Sie Eins, Zwei.",
            rep => rep.Move(_deal, other["Anderswo"])
        );
    }

    [Fact]
    public void Of_a_guard() =>
        Says(
            "SP1010: Aktueller Besuch und dessen Phase, Zahl der Besuche, Beginn der Phase, Stillstand ab und Prüfsumme der Historie führt die Lösung. Lassen Sie sie, wie sie sind.",
            rep => rep.Save(_deal, ("csp_visitcount", 7))
        );

    [Fact]
    public void Of_an_API()
    {
        var target = new EntityReference("opportunity", _deal);

        Says(
            "SP5003: Geben Sie einen Grund an, den der Genehmiger beurteilen kann.",
            rep => rep.Call("csp_RequestOverride", target, ("ToStage", _process["Zwei"]), ("Reason", "n/a"))
        );
        Says(
            "SP1003: Das Ergebnis ist Won oder Lost, nicht '{0}'.",
            rep => rep.Call("csp_EvaluateGate", target, ("Outcome", "{0}"))
        );
    }

    [Fact]
    public void Each_user_reads_an_own_language()
    {
        Speaks(_sales.Manager, 1036);

        var refusal = _sales.Manager.Refused(manager => manager.Save(_deal, ("csp_stageid", null)));

        Assert.Equal(
            "SP1004: L’étape d’une opportunité ne peut pas être vidée. Choisissez une étape, ou fermez l’opportunité.",
            refusal.Text
        );
    }

    public void Dispose() => _sales.Dispose();

    private void Speaks(Person who, int language) =>
        _sales.Administrator.Service.Update(
            new Entity("usersettings", who.Reference.Id) { ["uilanguageid"] = language }
        );

    private void Says(string text, Action<Person> act) => Assert.Equal(text, _sales.Rep.Refused(act).Text);
}
