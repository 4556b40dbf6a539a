package dev.touchstone.roleplay;

import dev.touchstone.shared.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A dry run: a scripted customer and what an author types as the agent, with what the customer thinks. */
public final class Rehearsal {

    /** How long the agent takes when nothing is said about it. */
    static final int USUAL_PAUSE = 12;

    private static final int LONGEST_PAUSE = 900;
    private static final int MOST_LINES = 60;

    /**
     * One thing that happened.
     *
     * @param second from the customer's arrival
     * @param agent whether the agent said it; else the customer
     * @param heard why the customer reacted; of the agent's lines only
     */
    public record Step(int second, boolean agent, String text, List<Heard> heard, Standing standing) {}

    /** A reaction that was met, and by which words. */
    public record Heard(LocalizedText when, String passage) {}

    /** What is in the customer's mind after a step. */
    public record Standing(LocalizedText state, int mood, int patience, List<LocalizedText> revealed) {}

    /**
     * How it went.
     *
     * @param ending null when the talk is not over
     */
    public record Outcome(List<Step> steps, Scenario.@Nullable Ending ending) {}

    private final Scenario.Script script;
    private final ScriptedCustomer customer;
    private final Map<String, LocalizedText> names = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private Turn turn;

    private Rehearsal(Scenario.Script script, Locale language) {
        this.script = script;
        this.customer = new ScriptedCustomer(script, language);
        var play = Objects.requireNonNull(script.play());
        play.states().forEach(state -> names.put(state.key(), state.label()));
        PlayCheck.reactions(play).forEach(reaction -> names.put(reaction.key(), reaction.when()));
        script.persona().hiddenFacts().forEach(fact -> names.put(fact.key(), fact.text()));
        turn = customer.arrive(now);
        spoken();
    }

    /**
     * Runs it from the beginning.
     *
     * @param typed a message a line; {@code +45} before it, or alone, for a pause of so many seconds
     */
    public static Outcome of(Scenario.Script script, Locale language, String typed) {
        var rehearsal = new Rehearsal(script, language);
        typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_LINES)
                .forEach(rehearsal::line);
        rehearsal.pass(USUAL_PAUSE);
        return new Outcome(List.copyOf(rehearsal.steps), rehearsal.ending());
    }

    private void line(String line) {
        int pause = USUAL_PAUSE;
        var said = line;
        if (line.matches("\\+\\d{1,3}(\\s.*)?")) {
            var parts = line.substring(1).split("\\s+", 2);
            pause = Math.min(Integer.parseInt(parts[0]), LONGEST_PAUSE);
            said = parts.length > 1 ? parts[1] : "";
        }
        pass(pause);
        if (!said.isEmpty() && turn.ending() == null) {
            turn = customer.hear(turn.mind(), said, now);
            steps.add(new Step(second(), true, said, heard(), standing()));
            spoken();
        }
    }

    private void pass(int seconds) {
        var until = now.plus(Duration.ofSeconds(seconds));
        while (turn.ending() == null
                && turn.wakesAt() != null
                && !turn.wakesAt().isAfter(until)) {
            now = turn.wakesAt().isAfter(now) ? turn.wakesAt() : now;
            turn = customer.wake(turn.mind(), now);
            spoken();
        }
        now = until;
    }

    private void spoken() {
        turn.lines().forEach(line -> steps.add(new Step(second(), false, line.text(), List.of(), standing())));
    }

    private int second() {
        return (int) now.getEpochSecond();
    }

    private List<Heard> heard() {
        return turn.mind().hits().stream()
                .map(hit -> new Heard(name(hit.reaction()), hit.passage()))
                .toList();
    }

    private Standing standing() {
        var mind = turn.mind();
        return new Standing(
                name(mind.state()),
                mind.mood(),
                mind.patience(),
                mind.revealed().stream().map(this::name).toList());
    }

    private Scenario.@Nullable Ending ending() {
        return script.endings().stream()
                .filter(ending -> ending.key().equals(turn.ending()))
                .findFirst()
                .orElse(null);
    }

    private LocalizedText name(String key) {
        return names.getOrDefault(key, LocalizedText.zh(key));
    }
}
