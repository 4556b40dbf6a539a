package dev.touchstone.roleplay.web;

import dev.touchstone.roleplay.Play;
import dev.touchstone.roleplay.Scenario;
import dev.touchstone.roleplay.ScriptProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One state of a play with its reactions, or the reactions that are heard in every state. */
record StateForm(
        @Nullable Boolean speaksFirst,
        @Size(max = 2000) @Nullable String otherwise,
        @Size(max = 2000) @Nullable String otherwiseEn,
        @Nullable List<@Valid ReactionRow> reactions) {

    static StateForm of(Play play, String state) {
        return play.states().stream()
                .filter(one -> one.key().equals(state))
                .findFirst()
                .map(one -> new StateForm(
                        one.speaksFirst(),
                        Words.zh(one.otherwise()),
                        Words.en(one.otherwise()),
                        ReactionRow.of(one.reactions())))
                .orElseGet(() -> new StateForm(false, "", "", ReactionRow.of(play.always())));
    }

    /** Only of a script with a play. */
    Scenario.Script applied(Scenario.Script to, String state) {
        var play = Objects.requireNonNull(to.play());
        var always = state.equals(ScriptProblem.ALWAYS);
        var kept = ReactionRow.to(reactions, others(play, state));
        return to.playing(
                to.endings(),
                new Play(
                        play.start(),
                        play.states().stream()
                                .map(one -> one.key().equals(state) ? state(one, kept) : one)
                                .toList(),
                        always ? kept : play.always(),
                        play.silences(),
                        play.warnings(),
                        play.outOfPatience(),
                        play.leftAlone()));
    }

    private Play.State state(Play.State before, List<Play.Reaction> kept) {
        return new Play.State(
                before.key(),
                before.label(),
                Boolean.TRUE.equals(speaksFirst),
                kept,
                Words.lines(otherwise, otherwiseEn));
    }

    /** Keys of the reactions that are not on this page. */
    private static List<String> others(Play play, String state) {
        return Stream.concat(
                        state.equals(ScriptProblem.ALWAYS) ? Stream.empty() : play.always().stream(),
                        play.states().stream()
                                .filter(one -> !one.key().equals(state))
                                .flatMap(one -> one.reactions().stream()))
                .map(Play.Reaction::key)
                .toList();
    }
}
