package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.shared.Command;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Takes what the page of a typing test tells: that the first character was committed, how it goes on, that it is done. */
@Service
public class TypingDesk {

    /** Of a text that is committed at once; an input method hardly commits more. */
    private static final int LONGEST = 100;

    private final TypingRuns runs;
    private final Sittings sittings;
    private final JsonMapper json;
    private final Clock clock;

    TypingDesk(TypingRuns runs, Sittings sittings, JsonMapper json, Clock clock) {
        this.runs = runs;
        this.sittings = sittings;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One change of the text.
     *
     * @param at milliseconds since the first one
     * @param place where, in characters from the beginning
     * @param cut how many were taken out there
     * @param text what was put in instead
     */
    public record Event(int at, int place, int cut, String text) {

        private List<Object> compact() {
            return List.of(at, place, cut, text);
        }

        private Event bounded() {
            return new Event(
                    Math.max(0, at),
                    Math.max(0, place),
                    Math.max(0, cut),
                    text.replace("\0", "")
                            .substring(0, Math.min(text.replace("\0", "").length(), LONGEST)));
        }
    }

    /**
     * What the page says. The first of it starts the time, by the server's clock.
     *
     * @param from how many events the server has already
     * @param millis from the first to the last character, when it is done; null before
     * @return how many events the server has now
     */
    @Command
    public int tell(
            JobApplicationId application, int position, int from, List<Event> events, @Nullable Integer millis) {
        var now = clock.instant();
        runs.start(application, position, now);
        return sittings.of(application)
                .filter(sitting -> sitting.isRunning(now))
                .filter(sitting -> runs.of(sitting.id(), position)
                        .filter(run -> run.endedAt() == null)
                        .isPresent())
                .map(sitting -> keep(sitting.id(), position, from, events, millis))
                .orElse(from + events.size()); // there is nothing to wait for
    }

    private int keep(SittingId sitting, int position, int from, List<Event> events, @Nullable Integer millis) {
        var usable = events.stream()
                .map(Event::bounded)
                .limit(TypingRuns.MOST_EVENTS)
                .toList();
        int kept = usable.isEmpty()
                ? runs.count(sitting, position)
                : runs.add(
                        sitting,
                        position,
                        from,
                        json.writeValueAsString(
                                usable.stream().map(Event::compact).toList()));
        if (millis != null) {
            runs.end(sitting, position, Math.max(0, millis), clock.instant());
        }
        return kept;
    }
}
