package dev.touchstone.roleplay;

import java.time.Duration;
import java.util.List;

/**
 * How one conversation was served.
 *
 * @param sessions a silence of more than ten minutes, or what the thresholds say, ends a session; the next message begins another
 * @param longestSilence the longest time in which the candidate wrote nothing: from the customer's first message or the candidate's last one
 *     to the candidate's next one or the close, without interruptions
 * @param transfers of each of the candidate's messages with an honest time of sending, how long it was under way: receive time − sending time,
 *     never below zero. It is part of the waiting time and only shown apart
 */
public record ConversationMeasures(
        int number,
        CustomerWaits waits,
        int sessions,
        int customerMessages,
        int candidateMessages,
        Duration longestSilence,
        List<Duration> transfers) {}
