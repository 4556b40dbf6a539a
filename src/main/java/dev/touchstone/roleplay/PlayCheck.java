package dev.touchstone.roleplay;

import dev.touchstone.roleplay.ScriptProblem.Part;
import dev.touchstone.shared.LocalizedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks a play through as the graph it is: every name it uses exists, every state is reached and has a way out, both good and bad. */
final class PlayCheck {

    private final Scenario.Script script;
    private final Play play;
    private final Set<String> endings;
    private final Map<String, Play.State> states;
    private final List<ScriptProblem> problems = new ArrayList<>();

    private PlayCheck(Scenario.Script script, Play play) {
        this.script = script;
        this.play = play;
        this.endings = script.endings().stream().map(Scenario.Ending::key).collect(Collectors.toSet());
        this.states = play.states().stream()
                .collect(Collectors.toMap(Play.State::key, Function.identity(), (one, other) -> one));
    }

    static List<ScriptProblem> of(Scenario.Script script, Play play) {
        var check = new PlayCheck(script, play);
        check.frame();
        check.names();
        play.always().forEach(reaction -> check.reaction(ScriptProblem.ALWAYS, reaction));
        play.states().forEach(state -> state.reactions().forEach(reaction -> check.reaction(state.key(), reaction)));
        check.ways();
        check.facts();
        return check.problems;
    }

    /** All reactions of a play. */
    static Stream<Play.Reaction> reactions(Play play) {
        return Stream.concat(
                play.always().stream(), play.states().stream().flatMap(state -> state.reactions().stream()));
    }

    private void frame() {
        if (!states.containsKey(play.start())) {
            problem("start", null);
        }
        if (!endings.contains(play.outOfPatience())) {
            problem("outOfPatience", null);
        }
        if (!endings.contains(play.leftAlone())) {
            problem("leftAlone", null);
        }
        if (play.silences().isEmpty()) {
            problem("silences", null);
        }
        play.silences().stream()
                .filter(silence -> silence.seconds() < 10
                        || silence.seconds() > 600
                        || silence.patience() < 0
                        || !ScriptCheck.isWritten(silence.line()))
                .forEach(silence -> problem("silence", silence.line()));
    }

    private void names() {
        Set<String> seen = new HashSet<>(endings);
        play.states().forEach(state -> {
            if (!seen.add(state.key()) || !ScriptCheck.isWritten(state.label())) {
                problems.add(ScriptProblem.in(state.key(), "stateName", state.label()));
            }
            if (state.otherwise().isEmpty()) {
                problems.add(ScriptProblem.in(state.key(), "otherwise", state.label())
                        .asHint());
            }
        });
        Set<String> reactions = new HashSet<>();
        reactions(play)
                .filter(reaction -> !reactions.add(reaction.key()))
                .forEach(reaction -> problem("reactionTwice", reaction.when()));
    }

    private void reaction(String state, Play.Reaction reaction) {
        if (!ScriptCheck.isWritten(reaction.when())) {
            problems.add(ScriptProblem.in(state, "when", null));
        }
        if (!isTrigger(reaction)) {
            problems.add(ScriptProblem.in(state, "trigger", reaction.when()));
        }
        var goal = reaction.goesTo();
        if (goal != null && !states.containsKey(goal) && !endings.contains(goal)) {
            problems.add(ScriptProblem.in(state, "goal", reaction.when()));
        }
        var fact = reaction.reveals();
        if (fact != null
                && script.persona().hiddenFacts().stream()
                        .noneMatch(one -> one.key().equals(fact))) {
            problems.add(ScriptProblem.in(state, "fact", reaction.when()));
        }
        var waits = reaction.waits();
        if (waits != null && (waits < 10 || waits > 600)) {
            problems.add(ScriptProblem.in(state, "waits", reaction.when()));
        }
    }

    private static boolean isTrigger(Play.Reaction reaction) {
        try {
            Trigger.of(reaction);
            return !reaction.hears().isEmpty();
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** From the start to the states, from every state to an ending, and to a good and a bad one. */
    private void ways() {
        var reached = reachedFrom(play.start());
        play.states().stream()
                .filter(state -> !reached.contains(state.key()))
                .forEach(state -> problems.add(ScriptProblem.in(state.key(), "unreached", state.label())));
        play.states().stream()
                .filter(state -> reachedFrom(state.key()).stream().noneMatch(endings::contains))
                .forEach(state -> problems.add(ScriptProblem.in(state.key(), "noWayOut", state.label())));
        Set<String> ends = new HashSet<>(reached);
        ends.add(play.outOfPatience());
        ends.add(play.leftAlone());
        script.endings().stream()
                .filter(ending -> !ends.contains(ending.key()))
                .forEach(ending -> problem("endingUnreached", ending.text()));
        for (var tone : List.of(Scenario.Tone.GOOD, Scenario.Tone.BAD)) {
            if (script.endings().stream().noneMatch(one -> one.tone() == tone && ends.contains(one.key()))) {
                problem("no" + tone, null);
            }
        }
    }

    private Set<String> reachedFrom(String start) {
        Set<String> reached = new HashSet<>();
        var open = new ArrayList<String>(List.of(start));
        while (!open.isEmpty()) {
            var key = open.remove(open.size() - 1);
            var state = states.get(key);
            if (reached.add(key) && state != null) {
                Stream.concat(state.reactions().stream(), play.always().stream())
                        .map(Play.Reaction::goesTo)
                        .filter(Objects::nonNull)
                        .forEach(goal -> open.add(Objects.requireNonNull(goal)));
            }
        }
        return reached;
    }

    private void facts() {
        var told = reactions(play).map(Play.Reaction::reveals).collect(Collectors.toSet());
        script.persona().hiddenFacts().stream()
                .filter(fact -> !told.contains(fact.key()))
                .forEach(fact -> problems.add(
                        ScriptProblem.of(Part.PERSONA, "untold", fact.text()).asHint()));
    }

    private void problem(String key, @Nullable LocalizedText what) {
        problems.add(ScriptProblem.of(Part.PLAY, key, what));
    }
}
