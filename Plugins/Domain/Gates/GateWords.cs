using System.Collections.Generic;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>The built-in sentences of the gates in one language. {0} is the stage left, {1} the stage to enter.</summary>
internal sealed class GateWords
{
    /// <summary>Windows code of English, the language of those that we have no words for.</summary>
    internal const int English = 1033;

    private static readonly Dictionary<int, GateWords> All = new()
    {
        [English] = new()
        {
            CannotMove = "This opportunity cannot move from {0} to {1} yet.",
            CannotStart = "This opportunity cannot be created in {1} yet.",
            CannotWin = "This opportunity cannot be closed as won from {0} yet.",
            CannotLose = "This opportunity cannot be closed as lost from {0} yet.",
            Fix = "Fix these on the form.",
            FixOrAsk =
                "Fix these on the form, or ask your manager for an override (Sales Process › Request override).",
            More = "and {0} more",
            TooFew = "{0} of {1}",
            TooMany = "{0}, at most {1}",
            Skipped =
                "This opportunity cannot jump from {0} to {1}: {2} must not be skipped. Move it to {2} first.",
            BackNotAllowed =
                "This opportunity cannot go back from {0} to {1}: {2} does not allow it. Close the opportunity, or ask the owner of the process.",
            BackReasonMissing =
                "Going back from {0} to {1} needs a reason. Enter the back reason and save again.",
        },
        [1031] = new()
        {
            CannotMove = "Diese Verkaufschance kann noch nicht von {0} nach {1} wechseln.",
            CannotStart = "Diese Verkaufschance kann noch nicht in {1} angelegt werden.",
            CannotWin = "Diese Verkaufschance kann aus {0} noch nicht als gewonnen abgeschlossen werden.",
            CannotLose = "Diese Verkaufschance kann aus {0} noch nicht als verloren abgeschlossen werden.",
            Fix = "Holen Sie das im Formular nach.",
            FixOrAsk =
                "Holen Sie das im Formular nach, oder bitten Sie um eine Ausnahme (Verkaufsprozess › Ausnahme beantragen).",
            More = "und {0} weitere",
            TooFew = "{0} von {1}",
            TooMany = "{0}, höchstens {1}",
            Skipped =
                "Diese Verkaufschance kann nicht von {0} nach {1} springen: {2} darf nicht übersprungen werden. Wechseln Sie zuerst nach {2}.",
            BackNotAllowed =
                "Diese Verkaufschance kann nicht von {0} nach {1} zurück: {2} lässt es nicht zu. Schließen Sie die Verkaufschance, oder fragen Sie den Verantwortlichen des Prozesses.",
            BackReasonMissing =
                "Für den Weg zurück von {0} nach {1} wird ein Grund gebraucht. Tragen Sie ihn ein und speichern Sie noch einmal.",
        },
        [1036] = new()
        {
            CannotMove = "Cette opportunité ne peut pas encore passer de {0} à {1}.",
            CannotStart = "Cette opportunité ne peut pas encore être créée dans {1}.",
            CannotWin = "Cette opportunité ne peut pas encore être conclue comme gagnée depuis {0}.",
            CannotLose = "Cette opportunité ne peut pas encore être conclue comme perdue depuis {0}.",
            Fix = "Complétez ces points dans le formulaire.",
            FixOrAsk =
                "Complétez ces points dans le formulaire, ou demandez une dérogation (Processus de vente › Demander une dérogation).",
            More = "et {0} de plus",
            TooFew = "{0} sur {1}",
            TooMany = "{0}, au plus {1}",
            Skipped =
                "Cette opportunité ne peut pas sauter de {0} à {1} : {2} est obligatoire. Passez d’abord par {2}.",
            BackNotAllowed =
                "Cette opportunité ne peut pas revenir de {0} à {1} : {2} ne le permet pas. Fermez l’opportunité, ou adressez-vous au responsable du processus.",
            BackReasonMissing =
                "Revenir de {0} à {1} demande un motif. Indiquez-le et enregistrez de nouveau.",
        },
    };

    internal string CannotMove { get; private init; } = "";

    internal string CannotStart { get; private init; } = "";

    internal string CannotWin { get; private init; } = "";

    internal string CannotLose { get; private init; } = "";

    internal string Fix { get; private init; } = "";

    internal string FixOrAsk { get; private init; } = "";

    /// <summary>{0} is a number of rules.</summary>
    internal string More { get; private init; } = "";

    /// <summary>{0} rows were found, {1} are needed.</summary>
    internal string TooFew { get; private init; } = "";

    /// <summary>{0} rows were found, {1} are allowed.</summary>
    internal string TooMany { get; private init; } = "";

    /// <summary>{2} is the stage that must not be skipped.</summary>
    internal string Skipped { get; private init; } = "";

    /// <summary>{2} is the stage that does not allow it.</summary>
    internal string BackNotAllowed { get; private init; } = "";

    internal string BackReasonMissing { get; private init; } = "";

    /// <summary>The words of a language, by its Windows code; the English ones where there are none.</summary>
    internal static GateWords In(int language) =>
        All.TryGetValue(language, out var words) ? words : All[English];
}
