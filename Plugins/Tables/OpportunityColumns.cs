using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Tables;

/// <summary>The standard columns of the opportunity that rules can name without asking the metadata.</summary>
public static class OpportunityColumns
{
    private const string Lines = """
        name Text Topic
        customerid Reference Potential Customer
        parentaccountid Reference Account
        parentcontactid Reference Contact
        originatingleadid Reference Originating Lead Id
        pricelevelid Reference Price List
        estimatedvalue Money Est. Revenue
        actualvalue Money Actual Revenue
        budgetamount Money Budget Amount
        totalamount Money Total Amount
        totalamountlessfreight Money Total Pre-Freight Amount
        totallineitemamount Money Total Detail Amount
        totaldiscountamount Money Total Discount Amount
        totaltax Money Total Tax
        totallineitemdiscountamount Money Total Line Item Discount Amount
        discountamount Money Opportunity Discount Amount
        freightamount Money Freight Amount
        discountpercentage Number Opportunity Discount (%)
        isrevenuesystemcalculated Boolean Revenue
        estimatedclosedate Date Est. Close Date
        actualclosedate Date Actual Close Date
        finaldecisiondate Date Final Decision Date
        schedulefollowup_prospect Instant Schedule Followup Prospect
        schedulefollowup_qualify Instant Schedule Followup Qualify
        scheduleproposalmeeting Instant Schedule Proposal Meeting
        closeprobability Number Probability
        description Text Description
        customerneed Text Customer Need
        currentsituation Text Current Situation
        customerpainpoints Text Customer Pain Points
        proposedsolution Text Proposed Solution
        qualificationcomments Text Qualification Comments
        quotecomments Text Quote Comments
        emailaddress Text Email Address
        budgetstatus Choice Budget
        need Choice Need
        purchaseprocess Choice Purchase Process
        purchasetimeframe Choice Purchase Timeframe
        initialcommunication Choice Initial Communication
        salesstage Choice Sales Stage
        salesstagecode Choice Process Code
        timeline Choice Timeline
        opportunityratingcode Choice Rating
        prioritycode Choice Priority
        decisionmaker Boolean Decision Maker?
        identifycompetitors Boolean Identify Competitors
        identifycustomercontacts Boolean Identify Customer Contacts
        identifypursuitteam Boolean Identify Sales Team
        developproposal Boolean Develop Proposal
        completeinternalreview Boolean Complete Internal Review
        presentproposal Boolean Present Proposal
        completefinalproposal Boolean Final Proposal Ready
        presentfinalproposal Boolean Present Final Proposal
        sendthankyounote Boolean Send Thank You Note
        filedebrief Boolean File Debrief
        confirminterest Boolean Confirm Interest
        evaluatefit Boolean Evaluate Fit
        pursuitdecision Boolean Pursuit Decision
        captureproposalfeedback Boolean Proposal Feedback Captured
        resolvefeedback Boolean Feedback Resolved
        statecode Choice Status
        statuscode Choice Status Reason
        ownerid Reference Owner
        createdon Instant Created On
        modifiedon Instant Modified On
        transactioncurrencyid Reference Currency
        csp_backreason Text Back Reason
        """;

    private static readonly Dictionary<string, Column> Known = Lines
        .Split('\n')
        .Select(line => line.TrimEnd('\r').Split([' '], 3))
        .Select(parts => new Column(parts[0], (ColumnType)Enum.Parse(typeof(ColumnType), parts[1]), parts[2]))
        .ToDictionary(column => column.Name);

    /// <summary>What steps read of an opportunity: the columns that rules can name, and ours.</summary>
    public static IReadOnlyList<string> Usual { get; } =
    [
        .. Known.Keys,
        Opportunity.Columns.ExchangeRate,
        Opportunity.Columns.Version,
        Opportunity.Columns.Stage,
        Opportunity.Columns.VisitCount,
        Opportunity.Columns.StageEnteredOn,
        Opportunity.Columns.VisitStage,
        Opportunity.Columns.CurrentVisit,
        Opportunity.Columns.OnHoldUntil,
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<Column> All => Known.Values;

    /// <summary>The column of that logical name, or null when it is not a standard one.</summary>
    public static Column? Find(string name) => Known.TryGetValue(name, out var column) ? column : null;
}
