package dev.touchstone.fault;

import dev.touchstone.candidates.JobApplicationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What the product said yes to, as the people outside remember it, and what they did not expect to hear. */
final class Journal {

    private final Set<String> applied = ConcurrentHashMap.newKeySet();
    private final Set<JobApplicationId> advanced = ConcurrentHashMap.newKeySet();
    private final Set<JobApplicationId> rejected = ConcurrentHashMap.newKeySet();
    private final Map<Place, Saved> answers = new ConcurrentHashMap<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicInteger repeats = new AtomicInteger();
    private final AtomicInteger saves = new AtomicInteger();
    private Instant last = Instant.now();

    /** The longest time in which nobody was told yes. */
    private volatile Duration longestSilence = Duration.ZERO;

    /** A question of somebody's paper. */
    record Place(JobApplicationId application, int position) {}

    /** An answer that was acknowledged. */
    record Saved(long revision, String text) {}

    void applied(String email) {
        heard();
        applied.add(email);
    }

    void advanced(JobApplicationId application) {
        heard();
        advanced.add(application);
    }

    void rejected(JobApplicationId application) {
        heard();
        rejected.add(application);
    }

    void saved(Place place, Saved answer) {
        heard();
        saves.incrementAndGet();
        answers.put(place, answer);
    }

    private synchronized void heard() {
        var now = Instant.now();
        var silence = Duration.between(last, now);
        longestSilence = silence.compareTo(longestSilence) > 0 ? silence : longestSilence;
        last = now;
    }

    void surprise(String what) {
        surprises.add(what);
    }

    /** Somebody got no answer and asked again. */
    void repeated() {
        repeats.incrementAndGet();
    }

    Set<String> applied() {
        return applied;
    }

    Set<JobApplicationId> advanced() {
        return advanced;
    }

    Set<JobApplicationId> rejected() {
        return rejected;
    }

    Map<Place, Saved> answers() {
        return answers;
    }

    Queue<String> surprises() {
        return surprises;
    }

    int saves() {
        return saves.get();
    }

    @Override
    public String toString() {
        return "acknowledged %d applications, %d advances, %d rejections, %d answers; %d requests repeated, longest silence %.1f s"
                .formatted(
                        applied.size(),
                        advanced.size(),
                        rejected.size(),
                        saves.get(),
                        repeats.get(),
                        Figures.seconds(longestSilence));
    }
}
