using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain;

/// <summary>
/// The refusals that people meet in their daily work, in other languages, found by the English sentence. What the gates say
/// is beside them; what only designers and administrators read is English.
/// </summary>
public static class RefusalSentences
{
    private const int German = 1031;
    private const int French = 1036;

    /// <summary>English, German, French.</summary>
    private static readonly string[][] All =
    [
        [
            "That stage is not one of {0}, version {1}. Choose {2}.",
            "Diese Phase gehört nicht zu {0}, Version {1}. Wählen Sie {2}.",
            "Cette étape ne fait pas partie de {0}, version {1}. Choisissez {2}.",
        ],
        [
            "This opportunity is in that stage already. Name another one.",
            "Diese Verkaufschance ist schon in dieser Phase. Nennen Sie eine andere.",
            "Cette opportunité est déjà à cette étape. Indiquez-en une autre.",
        ],
        [
            "This opportunity is in its last stage already. Name a stage, or close it.",
            "Diese Verkaufschance ist schon in ihrer letzten Phase. Nennen Sie eine Phase, oder schließen Sie sie ab.",
            "Cette opportunité est déjà à sa dernière étape. Indiquez une étape, ou fermez-la.",
        ],
        [
            "The outcome is Won or Lost, not '{0}'.",
            "Das Ergebnis ist Won oder Lost, nicht '{0}'.",
            "Le résultat est Won ou Lost, et non '{0}'.",
        ],
        [
            "The stage of an opportunity cannot be cleared. Choose a stage, or close the opportunity.",
            "Die Phase einer Verkaufschance kann nicht geleert werden. Wählen Sie eine Phase, oder schließen Sie die Verkaufschance ab.",
            "L’étape d’une opportunité ne peut pas être vidée. Choisissez une étape, ou fermez l’opportunité.",
        ],
        [
            "The process version of an opportunity cannot be changed by hand.",
            "Die Prozessversion einer Verkaufschance kann nicht von Hand geändert werden.",
            "La version du processus d’une opportunité ne se change pas à la main.",
        ],
        [
            "A new opportunity like this follows {0}, version {1}. Leave its process version empty.",
            "Eine neue Verkaufschance wie diese folgt {0}, Version {1}. Lassen Sie die Prozessversion leer.",
            "Une nouvelle opportunité comme celle-ci suit {0}, version {1}. Laissez la version du processus vide.",
        ],
        [
            "This opportunity is in no sales process, so it has no stages to choose from. Ask an administrator to enrol it.",
            "Diese Verkaufschance ist in keinem Verkaufsprozess und hat darum keine Phasen zur Wahl. Bitten Sie einen Administrator, sie aufzunehmen.",
            "Cette opportunité n’est dans aucun processus de vente et n’a donc pas d’étapes. Demandez à un administrateur de l’y inscrire.",
        ],
        [
            "A closed opportunity keeps its stage. Reopen it first, then move it.",
            "Eine abgeschlossene Verkaufschance behält ihre Phase. Öffnen Sie sie zuerst wieder, dann wechseln Sie die Phase.",
            "Une opportunité fermée garde son étape. Rouvrez-la d’abord, puis changez d’étape.",
        ],
        [
            "A closed opportunity keeps its outcome. Reopen it first, then close it again.",
            "Eine abgeschlossene Verkaufschance behält ihr Ergebnis. Öffnen Sie sie zuerst wieder, dann schließen Sie sie neu ab.",
            "Une opportunité fermée garde son résultat. Rouvrez-la d’abord, puis fermez-la de nouveau.",
        ],
        [
            "Current visit and its stage, visit count, stage entered on, stalled on and history hash are kept by the solution. Leave them as they are.",
            "Aktueller Besuch und dessen Phase, Zahl der Besuche, Beginn der Phase, Stillstand ab und Prüfsumme der Historie führt die Lösung. Lassen Sie sie, wie sie sind.",
            "La visite en cours et son étape, le nombre de visites, l’entrée dans l’étape, l’arrêt et l’empreinte de l’historique sont tenus par la solution. Laissez-les tels quels.",
        ],
        [
            "You cannot read this opportunity. Ask its owner to share it with you.",
            "Sie dürfen diese Verkaufschance nicht lesen. Bitten Sie den Besitzer, sie mit Ihnen zu teilen.",
            "Vous ne pouvez pas lire cette opportunité. Demandez à son propriétaire de la partager avec vous.",
        ],
        [
            "You cannot change this opportunity, so its process bar stays where it is. Ask its owner to share it with you.",
            "Sie dürfen diese Verkaufschance nicht ändern, darum bleibt ihre Prozessleiste, wo sie ist. Bitten Sie den Besitzer, sie mit Ihnen zu teilen.",
            "Vous ne pouvez pas modifier cette opportunité : sa barre de processus reste où elle est. Demandez à son propriétaire de la partager avec vous.",
        ],
        [
            "You cannot change this opportunity, so it stays where it is. Ask its owner to share it with you.",
            "Sie dürfen diese Verkaufschance nicht ändern, darum bleibt sie, wo sie ist. Bitten Sie den Besitzer, sie mit Ihnen zu teilen.",
            "Vous ne pouvez pas modifier cette opportunité : elle reste où elle est. Demandez à son propriétaire de la partager avec vous.",
        ],
        [
            "Stage visits are written by the solution only. Move the opportunity instead; its visits follow.",
            "Phasenbesuche schreibt nur die Lösung. Bewegen Sie die Verkaufschance; ihre Besuche folgen.",
            "Les visites d’étape sont écrites par la solution seule. Déplacez l’opportunité ; ses visites suivent.",
        ],
        [
            "Opportunity changes are written by the solution only. Change the opportunity instead; they follow.",
            "Änderungen von Verkaufschancen schreibt nur die Lösung. Ändern Sie die Verkaufschance; sie folgen.",
            "Les changements d’opportunité sont écrits par la solution seule. Modifiez l’opportunité ; ils suivent.",
        ],
        [
            "Gate evaluations are written by the solution only. Ask the gate instead; what it says is kept.",
            "Prüfungen der Tore schreibt nur die Lösung. Fragen Sie das Tor; was es sagt, wird festgehalten.",
            "Les évaluations des passages sont écrites par la solution seule. Interrogez le passage ; sa réponse est gardée.",
        ],
        [
            "A pipeline snapshot is frozen: forecasts are judged by it. Change the opportunity instead.",
            "Eine Momentaufnahme der Pipeline steht fest: an ihr werden Prognosen gemessen. Ändern Sie die Verkaufschance.",
            "Un instantané du pipeline est figé : les prévisions sont jugées d’après lui. Modifiez plutôt l’opportunité.",
        ],
        [
            "A confirmation needs an opportunity and the gate rule that it confirms.",
            "Eine Bestätigung braucht eine Verkaufschance und die Regel, die sie bestätigt.",
            "Une confirmation demande une opportunité et la règle qu’elle confirme.",
        ],
        [
            "Choose a rule of the opportunity's process version that asks for a confirmation.",
            "Wählen Sie eine Regel aus der Prozessversion der Verkaufschance, die eine Bestätigung verlangt.",
            "Choisissez une règle de la version du processus de l’opportunité qui demande une confirmation.",
        ],
        [
            "Say what was seen or heard and by whom, or give a link to the evidence.",
            "Sagen Sie, was wer gesehen oder gehört hat, oder geben Sie einen Link zum Beleg an.",
            "Dites ce qui a été vu ou entendu et par qui, ou donnez un lien vers la preuve.",
        ],
        [
            "A confirmation stays as it was given. Confirm again, or ask an administrator to delete this one.",
            "Eine Bestätigung bleibt, wie sie gegeben wurde. Bestätigen Sie neu, oder bitten Sie einen Administrator, diese zu löschen.",
            "Une confirmation reste telle qu’elle a été donnée. Confirmez de nouveau, ou demandez à un administrateur de supprimer celle-ci.",
        ],
        [
            "A request needs an opportunity and whether it is an override or an approval.",
            "Ein Antrag braucht eine Verkaufschance und ob es um eine Ausnahme oder eine Genehmigung geht.",
            "Une demande doit nommer une opportunité et dire s’il s’agit d’une dérogation ou d’une approbation.",
        ],
        [
            "Nobody can decide on this: the process of the opportunity names no approvers. Ask the process owner to choose approvers and publish.",
            "Niemand kann darüber entscheiden: der Prozess der Verkaufschance nennt keine Genehmiger. Bitten Sie den Verantwortlichen des Prozesses, Genehmiger zu wählen und zu veröffentlichen.",
            "Personne ne peut en décider : le processus de l’opportunité ne nomme pas d’approbateurs. Demandez au responsable du processus d’en choisir et de publier.",
        ],
        [
            "Choose a stage of {0}, or none for winning and losing.",
            "Wählen Sie eine Phase von {0}, oder keine für Gewinn und Verlust.",
            "Choisissez une étape de {0}, ou aucune pour un gain ou une perte.",
        ],
        [
            "Give a reason that the approver can judge.",
            "Geben Sie einen Grund an, den der Genehmiger beurteilen kann.",
            "Donnez un motif que l’approbateur puisse juger.",
        ],
        [
            "The kind is Override or Approval, not '{0}'.",
            "Die Art ist Override oder Approval, nicht '{0}'.",
            "Le genre est Override ou Approval, et non '{0}'.",
        ],
        [
            "This user cannot decide on the request. An approver is never the requester and never somebody below, and is one of those that the process names.",
            "Dieser Benutzer kann über den Antrag nicht entscheiden. Ein Genehmiger ist nie der Antragsteller und nie jemand unter ihm, und er ist einer von denen, die der Prozess nennt.",
            "Cet utilisateur ne peut pas décider de la demande. Un approbateur n’est jamais le demandeur ni l’un de ses subordonnés, et il est de ceux que le processus nomme.",
        ],
        [
            "A request cannot be changed, and a decision stays. Make a new request instead.",
            "Ein Antrag kann nicht geändert werden, und eine Entscheidung bleibt. Stellen Sie einen neuen Antrag.",
            "Une demande ne se modifie pas, et une décision reste. Faites une nouvelle demande.",
        ],
        [
            "A request starts undecided. Leave out the decision, who and when: the solution enters them.",
            "Ein Antrag beginnt unentschieden. Lassen Sie Entscheidung, wer und wann weg: die Lösung trägt sie ein.",
            "Une demande commence sans décision. Omettez la décision, son auteur et sa date : la solution les inscrit.",
        ],
        [
            "Decide with approved or rejected; the solution enters the rest.",
            "Entscheiden Sie mit genehmigt oder abgelehnt; die Lösung trägt das Übrige ein.",
            "Décidez par approuvé ou refusé ; la solution inscrit le reste.",
        ],
    ];

    private static readonly Dictionary<string, string[]> Known = All.ToDictionary(sentence => sentence[0]);

    /// <summary>The English sentences that have others; {0}, {1} and so on stand for names.</summary>
    public static IReadOnlyCollection<string> Translated => Known.Keys;

    /// <summary>A sentence in a language, by its Windows code; the English one where there is no other.</summary>
    public static string In(int language, string english) =>
        Known.TryGetValue(english, out var sentence)
            ? language switch
            {
                German => sentence[1],
                French => sentence[2],
                _ => english,
            }
            : english;
}
