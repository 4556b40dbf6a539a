package dev.touchstone.roleplay;

import dev.touchstone.shared.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plays a scenario's customer. It has no clock, no memory and no chance of its own: the same words at the same times make the same
 * talk. Whoever runs it keeps the {@link Mind} and wakes the customer when it says so.
 *
 * <p>A message is heard against what is heard always and in the present state; when it leads on, it is heard again there, so one
 * message may cover several steps. What leads nowhere is waited on for a moment, then it costs patience.
 */
final class ScriptedCustomer {

    private static final Duration NO_SILENCE = Duration.ofSeconds(90);

    private final Scenario.Script script;
    private final Play play;
    private final Locale language;
    private final Map<String, Trigger> triggers = new HashMap<>();

    /**
     * Gets to know the script.
     *
     * @param language of the candidate; the customer's own when the script has one
     * @throws IllegalArgumentException when the script has no play, or a trigger that is none
     */
    ScriptedCustomer(Scenario.Script script, Locale language) {
        if (script.play() == null) {
            throw new IllegalArgumentException("Script without a play");
        }
        this.script = script;
        this.play = Objects.requireNonNull(script.play());
        this.language = script.speaks(language);
        Stream.concat(play.always().stream(), play.states().stream().flatMap(state -> state.reactions().stream()))
                .forEach(reaction -> triggers.put(reaction.key(), Trigger.of(reaction)));
    }

    /** The customer comes and says the first thing; the rest of the opening follows. */
    Turn arrive(Instant now) {
        var persona = script.persona();
        var thoughts = Thoughts.fresh(play.start(), persona.mood(), persona.patience(), now);
        var opening = script.openingLines().stream().map(this::said).toList();
        opening.stream().limit(1).forEach(thoughts::say);
        opening.stream().skip(1).forEach(line -> thoughts.type(line, false));
        thoughts.waitFor(nextSilence(thoughts));
        return thoughts.turn();
    }

    /** The agent says something. After the talk is decided it changes nothing. */
    Turn hear(Mind mind, String said, Instant at) {
        var thoughts = Thoughts.of(mind, at);
        thoughts.sayTyped();
        if (!thoughts.isDecided()) {
            var heard = thoughts.hear(said);
            var reactions = follow(thoughts, heard);
            if (!reactions.isEmpty()) {
                thoughts.understand();
            } else if (!isSpeaking(thoughts)) {
                thoughts.wonder();
            }
            lose(thoughts);
            thoughts.waitFor(patientFor(reactions, nextSilence(thoughts)));
        }
        return thoughts.turn();
    }

    /** Its time has come; before, it changes nothing. */
    Turn wake(Mind mind, Instant at) {
        var thoughts = Thoughts.of(mind, at);
        thoughts.sayTyped();
        if (!thoughts.isDecided() && thoughts.isPuzzled()) {
            int before = thoughts.puzzle();
            var lines = state(thoughts).otherwise();
            if (!lines.isEmpty()) {
                thoughts.say(said(lines.get(before % lines.size())));
            }
            thoughts.feel(0, -1);
            lose(thoughts);
            thoughts.waitFor(nextSilence(thoughts));
        } else if (!thoughts.isDecided() && thoughts.isSilentTooLong()) {
            endure(thoughts);
        }
        return thoughts.turn();
    }

    /** Hears the message here, and where it leads, as far as it leads: each state once, and no words count for two of them. */
    private List<Play.Reaction> follow(Thoughts thoughts, List<FoldedText> heard) {
        var all = new ArrayList<Play.Reaction>();
        Set<String> seen = new HashSet<>();
        Set<String> used = new HashSet<>();
        var candidates = play.always();
        while (seen.add(thoughts.state()) && !thoughts.isDecided()) {
            var own = isSpeaking(thoughts) ? Stream.<Play.Reaction>empty() : state(thoughts).reactions().stream();
            var here = Stream.concat(candidates.stream(), own)
                    .filter(reaction -> isMet(reaction, thoughts, heard, used))
                    .toList();
            all.addAll(here);
            thoughts.hits().forEach(hit -> used.add(hit.passage()));
            here.stream()
                    .filter(reaction -> reaction.goesTo() != null && !seen.contains(reaction.goesTo()))
                    .findFirst()
                    .ifPresentOrElse(
                            mover -> react(thoughts, here, mover), () -> here.forEach(one -> speak(thoughts, one)));
            candidates = List.of();
        }
        return all;
    }

    /** Whether the customer has to say their line before they hear what this state is about. */
    private boolean isSpeaking(Thoughts thoughts) {
        return state(thoughts).speaksFirst() && thoughts.isTyping();
    }

    private boolean isMet(Play.Reaction reaction, Thoughts thoughts, List<FoldedText> heard, Set<String> used) {
        if (thoughts.mood() > reaction.moodAtMost() || !reaction.repeats() && thoughts.isSpent(reaction.key())) {
            return false;
        }
        var passage = Objects.requireNonNull(triggers.get(reaction.key())).hit(heard);
        if (passage == null || used.contains(passage)) {
            return false;
        }
        thoughts.spend(reaction.key());
        thoughts.hit(reaction.key(), passage);
        thoughts.feel(reaction.mood(), reaction.patience());
        thoughts.reveal(reaction.reveals());
        return true;
    }

    /** What was only passing is skipped, since the talk moves on. */
    private void react(Thoughts thoughts, List<Play.Reaction> here, Play.Reaction mover) {
        thoughts.overtake();
        here.stream()
                .filter(reaction -> reaction != mover && !reaction.isPassing())
                .forEach(reaction -> speak(thoughts, reaction));
        var goal = Objects.requireNonNull(mover.goesTo());
        if (play.state(goal).isPresent()) {
            speak(thoughts, mover);
            thoughts.move(goal);
        } else {
            mover.says().forEach(line -> thoughts.type(said(line), false));
            end(thoughts, goal);
        }
    }

    private void speak(Thoughts thoughts, Play.Reaction reaction) {
        reaction.says().forEach(line -> thoughts.type(said(line), reaction.isPassing()));
    }

    /** Patience may have gone: a warning, or the end. */
    private void lose(Thoughts thoughts) {
        if (thoughts.isDecided()) {
            return;
        }
        if (thoughts.patience() == 0) {
            thoughts.overtake();
            end(thoughts, play.outOfPatience());
            return;
        }
        Play.@Nullable Warning due = null;
        for (int i = 0; i < play.warnings().size(); i++) {
            var warning = play.warnings().get(i);
            var key = "warning " + i;
            if (warning.patience() >= thoughts.patience() && !thoughts.isSpent(key)) {
                thoughts.spend(key);
                due = warning;
            }
        }
        if (due != null) {
            thoughts.type(said(due.line()), false);
        }
    }

    /** Nobody answers: the next complaint, or the end. */
    private void endure(Thoughts thoughts) {
        int number = thoughts.silence();
        if (number < play.silences().size()) {
            var silence = play.silences().get(number);
            thoughts.say(said(silence.line()));
            thoughts.feel(0, -Math.abs(silence.patience()));
            lose(thoughts);
        } else {
            end(thoughts, play.leftAlone());
        }
        thoughts.waitFor(nextSilence(thoughts));
    }

    private void end(Thoughts thoughts, String ending) {
        script.endings().stream()
                .filter(one -> one.key().equals(ending))
                .flatMap(one -> one.parting().stream())
                .forEach(line -> thoughts.type(said(line), false));
        thoughts.decide(ending);
    }

    /** How long the silence may last from now on; the last one is waited as long again. */
    private Duration nextSilence(Thoughts thoughts) {
        var silences = play.silences();
        if (silences.isEmpty()) {
            return NO_SILENCE;
        }
        return Duration.ofSeconds(
                silences.get(Math.min(thoughts.silences(), silences.size() - 1)).seconds());
    }

    private static Duration patientFor(List<Play.Reaction> reactions, Duration least) {
        return reactions.stream()
                .map(Play.Reaction::waits)
                .filter(Objects::nonNull)
                .map(seconds -> Duration.ofSeconds(Objects.requireNonNull(seconds)))
                .filter(time -> time.compareTo(least) > 0)
                .max(Duration::compareTo)
                .orElse(least);
    }

    private Play.State state(Thoughts thoughts) {
        return play.state(thoughts.state())
                .orElseThrow(() -> new IllegalArgumentException("No state " + thoughts.state()));
    }

    private String said(LocalizedText text) {
        return text.in(language);
    }
}
