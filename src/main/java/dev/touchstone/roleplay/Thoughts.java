package dev.touchstone.roleplay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A customer's {@link Mind} while it is changing, in one moment. */
final class Thoughts {

    private static final int REMEMBERED = 4;

    private final Instant now;
    private String state;
    private int mood;
    private int patience;
    private final List<String> spent;
    private final List<String> revealed;
    private final List<Mind.Unsaid> unsaid;
    private final List<String> recent;
    private int puzzled;
    private int silences;
    private @Nullable Instant silentAt;
    private @Nullable Instant puzzledAt;
    private @Nullable String ending;
    private final List<Mind.Hit> hits;
    private final List<Turn.Line> lines = new ArrayList<>();

    private Thoughts(Mind mind, Instant now) {
        this.now = now;
        state = mind.state();
        mood = mind.mood();
        patience = mind.patience();
        spent = new ArrayList<>(mind.spent());
        revealed = new ArrayList<>(mind.revealed());
        unsaid = new ArrayList<>(mind.unsaid());
        recent = new ArrayList<>(mind.recent());
        puzzled = mind.puzzled();
        silences = mind.silences();
        silentAt = mind.silentAt();
        puzzledAt = mind.puzzledAt();
        ending = mind.ending();
        hits = new ArrayList<>(mind.hits());
    }

    static Thoughts of(Mind mind, Instant now) {
        return new Thoughts(mind, now);
    }

    /** Those of somebody who has not spoken yet. */
    static Thoughts fresh(String state, int mood, int patience, Instant now) {
        return new Thoughts(
                new Mind(
                        state,
                        within(mood, Play.CALM, Play.FURIOUS),
                        within(patience, 1, Play.MOST_PATIENCE),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        0,
                        0,
                        null,
                        null,
                        null,
                        List.of()),
                now);
    }

    Instant now() {
        return now;
    }

    String state() {
        return state;
    }

    int mood() {
        return mood;
    }

    int patience() {
        return patience;
    }

    boolean isDecided() {
        return ending != null;
    }

    boolean isSpent(String key) {
        return spent.contains(key);
    }

    void spend(String key) {
        if (!isSpent(key)) {
            spent.add(key);
        }
    }

    /** The agent's last messages with this one, folded. */
    List<FoldedText> hear(String said) {
        recent.add(said);
        if (recent.size() > REMEMBERED) {
            recent.remove(0);
        }
        hits.clear();
        silences = 0;
        return recent.stream().map(FoldedText::of).toList();
    }

    void hit(String reaction, String passage) {
        hits.add(new Mind.Hit(reaction, passage));
    }

    List<Mind.Hit> hits() {
        return hits;
    }

    void feel(int moodChange, int patienceChange) {
        mood = within(mood + moodChange, Play.CALM, Play.FURIOUS);
        patience = within(patience + patienceChange, 0, Play.MOST_PATIENCE);
    }

    void reveal(@Nullable String fact) {
        if (fact != null && !revealed.contains(fact)) {
            revealed.add(fact);
        }
    }

    /** What was said before the last message counts no more. */
    void move(String next) {
        state = next;
        recent.subList(0, Math.max(0, recent.size() - 1)).clear();
    }

    boolean isTyping() {
        return !unsaid.isEmpty();
    }

    /** What was only passing need not be said any more. */
    void overtake() {
        unsaid.removeIf(Mind.Unsaid::passing);
    }

    /** The talk is decided; what is being typed is still said. */
    void decide(String key) {
        if (ending == null) {
            ending = key;
            puzzledAt = null;
            silentAt = null;
        }
    }

    /** Says it once it is typed, after what is being typed already. */
    void type(String text, boolean passing) {
        if (unsaid.stream().noneMatch(line -> line.text().equals(text))) {
            var at = lastWord().plus(Pace.typing(text));
            unsaid.add(new Mind.Unsaid(text, at, Duration.between(now, at), passing));
        }
    }

    /** Says it at once. */
    void say(String text) {
        lines.add(new Turn.Line(text, Duration.ZERO));
    }

    /** Says what is typed by now. */
    void sayTyped() {
        while (!unsaid.isEmpty() && !unsaid.get(0).at().isAfter(now)) {
            var line = unsaid.remove(0);
            lines.add(new Turn.Line(line.text(), line.after()));
        }
    }

    /** Waits a moment for more before saying that this leads nowhere. */
    void wonder() {
        if (puzzledAt == null) {
            puzzledAt = lastWord().plus(Pace.LISTENING);
        }
    }

    void understand() {
        puzzledAt = null;
    }

    /** Whether the moment has passed; then the count of such moments before goes up. */
    boolean isPuzzled() {
        return puzzledAt != null && !puzzledAt.isAfter(now);
    }

    int puzzle() {
        puzzledAt = null;
        return puzzled++;
    }

    boolean isSilentTooLong() {
        return unsaid.isEmpty() && silentAt != null && !silentAt.isAfter(now);
    }

    /** The silence that is over its time, by number. */
    int silence() {
        return silences++;
    }

    int silences() {
        return silences;
    }

    /** From the last word on. */
    void waitFor(@Nullable Duration time) {
        silentAt = time == null || ending != null ? null : lastWord().plus(time);
    }

    private Instant lastWord() {
        return unsaid.isEmpty() ? now : later(unsaid.get(unsaid.size() - 1).at(), now);
    }

    Turn turn() {
        var mind = new Mind(
                state,
                mood,
                patience,
                List.copyOf(spent),
                List.copyOf(revealed),
                List.copyOf(unsaid),
                List.copyOf(recent),
                puzzled,
                silences,
                silentAt,
                puzzledAt,
                ending,
                List.copyOf(hits));
        return new Turn(mind, List.copyOf(lines), wakesAt(), unsaid.isEmpty() ? ending : null);
    }

    private @Nullable Instant wakesAt() {
        return Stream.of(unsaid.isEmpty() ? null : unsaid.get(0).at(), puzzledAt, unsaid.isEmpty() ? silentAt : null)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static int within(int value, int least, int most) {
        return Math.min(Math.max(value, least), most);
    }
}
