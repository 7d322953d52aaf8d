using System.Collections.Generic;

namespace Crm.SalesProcess.Tests.Domain.Managers;

/// <summary>Every measure in the words of a sales manager; the definition to the letter is that of the product.</summary>
internal static class ManagerWords
{
    public static IReadOnlyDictionary<string, string> ByKey { get; } =
        new Dictionary<string, string>
        {
            ["created"] = "How much new business came in.",
            ["open"] = "How much is being worked on at the end of the period.",
            ["won"] = "How many we won. A win that was reopened later is taken back.",
            ["lost"] = "How many we lost. A loss that was reopened later is taken back.",
            ["win_rate"] =
                "Of the opportunities decided in the period, the share we won. Mind the interval: with few decisions it is wide. It favours what is decided fast; the cohort figures do not.",
            ["win_rate_narrow"] =
                "The win rate without losses that say nothing about selling, such as no decision. Say which of the two you quote.",
            ["value_win_rate"] =
                "The win rate in money. Above the win rate, we win the big ones; below it, the small ones.",
            ["cohort_n"] =
                "A cohort is everything that started in the period, whenever it is decided. This is how many there are; the next four figures are shares of it.",
            ["cohort_win_rate"] =
                "Of those that started in the period, how many are won by now. It can only grow: read it with its maturity.",
            ["cohort_maturity"] =
                "How much of that cohort is decided. Below 90 % do not take its win rate as final.",
            ["cohort_if_all_open_lost"] =
                "The cohort's win rate if everything still open were lost: the floor.",
            ["cohort_if_all_open_won"] =
                "The cohort's win rate if everything still open were won: the ceiling.",
            ["won_within_90d"] =
                "How likely an opportunity that starts is won within 90 days. What is still open counts for as long as it was watched, so young periods do not look worse than they are. Empty as long as nothing was watched for 90 days.",
            ["won_amount"] = "What the wins are worth.",
            ["lost_amount"] = "What the losses would have been worth.",
            ["open_amount"] = "What is open is worth if all of it were won.",
            ["weighted_amount"] = "What is open is worth when each amount counts by its chance of being won.",
            ["won_avg"] = "The mean win. One whale moves it; compare it with the median.",
            ["won_median"] = "The typical win: half were smaller, half larger.",
            ["cycle_mean"] = "How long a win took on average, from start to close.",
            ["cycle_median"] = "How long the typical win took.",
            ["cycle_p25"] = "A quarter of the wins were faster than this.",
            ["cycle_p75"] = "A quarter of the wins were slower than this.",
            ["cycle_net_mean"] =
                "How long a win took on average without the time it lay closed before a reopen.",
            ["lost_cycle_median"] =
                "How long it typically took to lose. Slow losses are where qualification pays.",
            ["velocity"] =
                "Money per day that the pipeline turns out at its present size, win rate, size of a win and speed. Look at the four parts before you explain a change: more open opportunities raise it at once, whether they are good or not.",
            ["velocity_n"] = "Part of velocity: how many are open.",
            ["velocity_win_rate"] = "Part of velocity: the win rate.",
            ["velocity_won_avg"] = "Part of velocity: the mean win.",
            ["velocity_cycle"] = "Part of velocity: the mean cycle. Shorter is faster.",
            ["coverage"] =
                "How many times over the pipeline due in the period covers what is missing to the target: 300 % is three times as much. It says met when there is nothing left to cover. In the example nothing open is due in the quarter any more, so 140 are missing and nothing covers them.",
            ["pushes"] = "How often a close date was moved to later.",
            ["month_pushes"] = "How often it was moved out of its month.",
            ["quarter_pushes"] = "How often it was moved out of its fiscal quarter: the pushes that hurt.",
            ["pulls"] = "How often a close date was moved to earlier.",
            ["net_slip_days"] = "How many days all those moves add up to; later is positive.",
            ["slip_rate"] =
                "Of what was due in the period when it began, how much was still open when it ended.",
            ["slip_rate_value"] = "The same in money.",
            ["backmoves"] = "How often an opportunity went back to an earlier stage.",
            ["reopens"] = "How often a closed opportunity was opened again.",
            ["rework_rate"] = "Of all moves between stages, how many went back.",
            ["adherence_path"] =
                "How closely closed opportunities followed the order of the stages: 100 % is every stage once, in order.",
            ["adherence_gate"] =
                "Of all passages through gates, how many needed neither override nor exemption.",
            ["adherence_time"] = "Of the visits to stages that have target days, how many ended within them.",
            ["variants"] =
                "How many different ways through the stages the closed opportunities took. Many ways for few opportunities: the process is not lived.",
            ["forecast_bias"] =
                "How far the forecast frozen when the period began was off: above zero it promised too much, below zero too little. It cannot know what starts and is won inside the period, so short sales put it far below zero, as in the example.",
            ["forecast_wape"] =
                "How far the monthly forecasts were off, as a share of what was won. Too much in one month and too little in the next do not cancel each other here, as they do in the bias.",
            ["commit_hit_rate"] =
                "Of what was committed when the period began, how much money came in. Above 100 % it was won for more than was promised.",
            ["attainment"] = "How much of the target is won.",
            ["entered"] = "How many came into the stage for the first time.",
            ["reached"] = "How many came as far as this stage, be it by jumping over it.",
            ["resolved"] = "Of those that came in, for how many we know by now whether they got any further.",
            ["advanced"] = "How many of those that came in got further, or were won from here.",
            ["leaked"] = "How many were lost with this stage as their furthest.",
            ["skipped"] = "How many jumped over the stage and never came back to it.",
            ["reentries"] = "How often an opportunity came back to a stage it had been in.",
            ["advance_rate"] = "Of those whose fate in the stage is known, how many got further.",
            ["advance_rate_all"] =
                "The same of all that came in, open ones counted as not further: the floor.",
            ["leak_rate"] = "Of those whose fate is known, how many were lost here.",
            ["skip_rate"] = "Of those that should have passed through, how many jumped over it.",
            ["visit_days_mean"] = "How long one stay in the stage lasted on average.",
            ["deal_days_mean"] = "How long an opportunity spent in the stage in all, on average.",
            ["deal_days_median"] = "How long the typical opportunity spent in the stage in all.",
            ["deal_days_p80"] =
                "Four of five spent at most this long in the stage. Who takes longer than that deserves a question.",
            ["km_median"] =
                "How long half of them need to get through, those still inside counted for as long as they have been there. Use this one when many are open.",
            ["open_now"] = "How many are in the stage now.",
            ["open_age_median"] = "How long the typical one of them has been there.",
            ["over_target"] = "How many of them have been there longer than the target days.",
            ["stalled"] = "How many of them have stood still too long and are not on hold.",
            ["gate_attempts"] = "How often somebody tried to leave the stage forward.",
            ["first_pass_yield"] =
                "Of those that tried, how many got through at the first try without an override: how well prepared people come to the gate.",
            ["blocked_days_median"] = "How long it typically took from the first refusal to getting through.",
            ["override_rate"] =
                "Of all passages, how many needed an override. A high rate says the rule is wrong, or the habit.",
            ["overridden_win_rate"] = "How many of those that got through by an override were won.",
            ["clean_win_rate"] = "How many of those that got through without one were won.",
            ["placeholder_share"] =
                "Of the values that gates asked for, how many look as if they were only there to please the gate, such as n/a.",
        };
}
