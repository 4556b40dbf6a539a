package dev.touchstone.roleplay.web;

import dev.touchstone.roleplay.Message;
import dev.touchstone.roleplay.ResponseTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the replay.
 *
 * @param latency how long the customer had waited when this was said; null unless it answered the customer
 */
record Replay(Message message, @Nullable Duration latency) {

    static List<Replay> of(List<Message> talk) {
        List<Replay> lines = new ArrayList<>();
        Instant waitingSince = null;
        for (var message : talk) {
            if (message.author() == Message.Author.CUSTOMER) {
                waitingSince = waitingSince == null ? message.receivedAt() : waitingSince;
                lines.add(new Replay(message, null));
            } else {
                lines.add(new Replay(
                        message, waitingSince == null ? null : Duration.between(waitingSince, message.receivedAt())));
                waitingSince = null;
            }
        }
        return lines;
    }

    /** Later than the rule allows. */
    public boolean isLate() {
        return latency != null && latency.compareTo(ResponseTimes.LIMIT) > 0;
    }
}
