package dev.touchstone.hiring.web;

import dev.touchstone.shared.LocalizedText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person.
 *
 * @param task id for the link that leads to the page where it is done
 * @param kind definition key of the task, e.g. {@code userTask_decideTest}
 * @param who the candidate’s name; for markers the paper’s code instead
 * @param number of the application; null for markers
 * @param moveNote what a candidate said who asked for another time, empty when they said nothing; null when nobody asked
 * @param fresh whether it came a moment ago, so that somebody who just heard of it finds it at the end of a list
 * @param due when it should be done; null when nothing presses
 */
record InboxItem(
        String task,
        String kind,
        String who,
        @Nullable String number,
        LocalizedText job,
        @Nullable String moveNote,
        Instant since,
        boolean fresh,
        @Nullable Instant due,
        boolean late) {

    /** Whether it is a paper to mark: when it came is not shown, that would say whose it is. */
    public boolean isMarking() {
        return TaskKinds.isMarking(kind);
    }
}
