package dev.touchstone.roleplay;

import dev.touchstone.roleplay.ScriptProblem.Part;
import dev.touchstone.shared.LocalizedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks a script through: what is missing, and whether its play leads anywhere from everywhere. */
final class ScriptCheck {

    static final int LONGEST_LINE = 500;
    static final int SHORTEST = 3;
    static final int LONGEST = 60;

    private final Scenario.Script script;
    private final List<ScriptProblem> problems = new ArrayList<>();

    private ScriptCheck(Scenario.Script script) {
        this.script = script;
    }

    /** The problems, those that block first. */
    static List<ScriptProblem> of(Scenario.Script script) {
        var check = new ScriptCheck(script);
        check.persona();
        check.order();
        check.endings();
        var play = script.play();
        if (play != null) {
            check.problems.addAll(PlayCheck.of(script, play));
        }
        check.english(play);
        return check.problems.stream()
                .sorted((one, other) -> Boolean.compare(other.blocking(), one.blocking()))
                .toList();
    }

    /** Whether the script may be used. */
    static boolean isUsable(Scenario.Script script) {
        return of(script).stream().noneMatch(ScriptProblem::blocking);
    }

    private void persona() {
        required(Part.PERSONA, "name", script.name());
        required(Part.PERSONA, "situation", script.situation());
        required(Part.PERSONA, "personaName", script.persona().name());
        required(Part.PERSONA, "goal", script.persona().goal());
        if (script.timeLimitMinutes() < SHORTEST || script.timeLimitMinutes() > LONGEST) {
            problem(Part.PERSONA, "timeLimit", null);
        }
        if (script.openingLines().stream().noneMatch(ScriptCheck::isWritten)) {
            problem(Part.PERSONA, "opening", null);
        }
        var persona = script.persona();
        if (persona.mood() < Play.CALM
                || persona.mood() > Play.FURIOUS
                || persona.patience() < 1
                || persona.patience() > Play.MOST_PATIENCE) {
            problem(Part.PERSONA, "feelings", null);
        }
        twice(persona.hiddenFacts().stream().map(Scenario.HiddenFact::key), Part.PERSONA, "factTwice");
    }

    private void order() {
        if (script.order().facts().isEmpty()) {
            problems.add(ScriptProblem.of(Part.ORDER, "orderEmpty", null).asHint());
        }
        script.order().logistics().stream()
                .filter(event -> event.hoursAgo() < 0 || event.hoursAgo() > 10_000)
                .forEach(event -> problem(Part.ORDER, "hours", event.text()));
        script.policies().forEach(policy -> {
            required(Part.ORDER, "policyTitle", policy.title());
            required(Part.ORDER, "policyText", policy.text());
        });
    }

    private void endings() {
        script.endings().forEach(ending -> required(Part.PLAY, "endingText", ending.text()));
        twice(script.endings().stream().map(Scenario.Ending::key), Part.PLAY, "keyTwice");
    }

    /** What the customer says is wanted in both languages, unless they speak one of their own. */
    private void english(@Nullable Play play) {
        var lines = new ArrayList<>(script.openingLines());
        script.endings().forEach(ending -> lines.addAll(ending.parting()));
        if (play != null) {
            PlayCheck.reactions(play).forEach(reaction -> lines.addAll(reaction.says()));
            play.states().forEach(state -> lines.addAll(state.otherwise()));
            play.silences().forEach(silence -> lines.add(silence.line()));
            play.warnings().forEach(warning -> lines.add(warning.line()));
        }
        lines.stream()
                .filter(line -> line.zh().length() > LONGEST_LINE)
                .findFirst()
                .ifPresent(line -> problem(Part.PLAY, "long", line));
        lines.stream()
                .filter(line -> line.en() == null || line.en().isBlank())
                .findFirst()
                .ifPresent(line -> problems.add(
                        ScriptProblem.of(Part.PLAY, "english", line).asHint()));
    }

    private void required(Part part, String key, @Nullable LocalizedText text) {
        if (!isWritten(text)) {
            problem(part, key, null);
        }
    }

    private void twice(Stream<String> keys, Part part, String key) {
        Set<String> seen = new HashSet<>();
        var again = keys.filter(one -> !seen.add(one)).collect(Collectors.toSet());
        again.forEach(one -> problem(part, key, LocalizedText.zh(one)));
    }

    private void problem(Part part, String key, @Nullable LocalizedText what) {
        problems.add(ScriptProblem.of(part, key, what));
    }

    static boolean isWritten(@Nullable LocalizedText text) {
        return text != null && !text.zh().isBlank();
    }
}
