package dev.touchstone.roleplay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.shared.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found wrong with a script, and where it says so. */
class ScriptCheckTests {

    @Test
    void aScriptThatIsRightHasNoProblems() {
        assertThat(ScriptCheck.of(SampleScript.script())).isEmpty();
    }

    @Test
    void aScriptForAPersonNeedsNoPlay() {
        assertThat(ScriptCheck.isUsable(SampleScript.script(null, null))).isTrue();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("start", null, play(play -> with(play, "elsewhere", play.states(), play.silences()))),
                Arguments.of("silences", null, play(play -> with(play, "angry", play.states(), List.of()))),
                Arguments.of("unreached", "offer", state("where", reaction("南昌", null, null))),
                Arguments.of("noWayOut", null, play(ScriptCheckTests::withoutInsult)),
                Arguments.of("trigger", "angry", state("angry", reaction("/(/", "where", null))),
                Arguments.of("trigger", "angry", state("angry", reaction(" | ", "where", null))),
                Arguments.of("target", "angry", state("angry", reaction("好", "nowhere", null))),
                Arguments.of("fact", "angry", state("angry", reaction("好", "where", "nothing"))));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatIsWrongIsNamedWhereItIs(String key, @Nullable String state, Play play) {
        var problems = ScriptCheck.of(SampleScript.script(null, play));
        assertThat(problems).filteredOn(ScriptProblem::blocking).anySatisfy(problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(state == null || state.equals(problem.at())).isTrue();
        });
    }

    @Test
    void aFactThatNobodyTellsIsAHintOnly() {
        var play = play(before -> new Play(
                before.start(),
                before.states(),
                before.always().stream().filter(one -> one.reveals() == null).toList(),
                before.silences(),
                before.warnings(),
                before.outOfPatience(),
                before.leftAlone()));
        var script = SampleScript.script(null, play);
        assertThat(ScriptCheck.of(script))
                .singleElement()
                .matches(problem -> problem.key().equals("untold") && !problem.blocking());
        assertThat(ScriptCheck.isUsable(script)).isTrue();
    }

    /** Nothing heard everywhere leads out, and the first state leads nowhere. */
    private static Play withoutInsult(Play play) {
        var states = new ArrayList<>(play.states());
        states.set(0, new Play.State("angry", text("等"), false, List.of(), List.of(text("？"))));
        return new Play(
                play.start(),
                states,
                play.always().stream().filter(one -> one.goesTo() == null).toList(),
                play.silences(),
                play.warnings(),
                play.outOfPatience(),
                play.leftAlone());
    }

    private static Play play(UnaryOperator<Play> change) {
        return change.apply(SampleScript.play());
    }

    private static Play state(String key, Play.Reaction only) {
        return play(play -> with(
                play,
                play.start(),
                play.states().stream()
                        .map(state -> state.key().equals(key)
                                ? new Play.State(key, state.label(), false, List.of(only), state.otherwise())
                                : state)
                        .toList(),
                play.silences()));
    }

    private static Play with(Play play, String start, List<Play.State> states, List<Play.Silence> silences) {
        return new Play(
                start, states, play.always(), silences, play.warnings(), play.outOfPatience(), play.leftAlone());
    }

    private static Play.Reaction reaction(String hears, @Nullable String goesTo, @Nullable String reveals) {
        return new Play.Reaction(
                "only", text("只有"), List.of(hears), null, 3, List.of(), 0, 0, reveals, goesTo, false, null);
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(text, text);
    }
}
