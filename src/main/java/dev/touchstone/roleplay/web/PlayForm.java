package dev.touchstone.roleplay.web;

import dev.touchstone.roleplay.Play;
import dev.touchstone.roleplay.Scenario;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The frame of a play: its states and endings, what happens in silence and as patience goes. */
record PlayForm(
        @Nullable List<@Valid KeyedRow> states,
        @Nullable List<@Valid EndingRow> endings,
        @Nullable List<@Valid KeyedRow> silences,
        @Nullable List<@Valid KeyedRow> warnings,
        @Nullable String outOfPatience,
        @Nullable String leftAlone) {

    static PlayForm of(Scenario.Script script) {
        var play = script.play();
        return new PlayForm(
                KeyedRow.withEmpty(
                        play == null
                                ? List.of()
                                : play.states().stream()
                                        .map(state -> KeyedRow.of(state))
                                        .toList()),
                EndingRow.of(script.endings()),
                KeyedRow.withEmpty(
                        play == null
                                ? List.of()
                                : play.silences().stream()
                                        .map(silence -> KeyedRow.of(silence))
                                        .toList()),
                KeyedRow.withEmpty(
                        play == null
                                ? List.of()
                                : play.warnings().stream()
                                        .map(warning -> KeyedRow.of(warning))
                                        .toList()),
                play == null ? "" : play.outOfPatience(),
                play == null ? "" : play.leftAlone());
    }

    /** The first state is where the talk begins. Without states the script has no play. */
    Scenario.Script applied(Scenario.Script to) {
        var rows = KeyedRow.filled(states, "state-");
        return to.playing(EndingRow.to(endings), rows.isEmpty() ? null : play(rows, to.play()));
    }

    private Play play(List<KeyedRow> rows, @Nullable Play before) {
        return new Play(
                rows.get(0).name(),
                rows.stream().map(row -> state(row, before)).toList(),
                before == null ? List.of() : before.always(),
                KeyedRow.filled(silences, "s").stream()
                        .map(row ->
                                new Play.Silence(row.numberOr(60), Words.both(row.text(), row.textEn()), row.costOr(1)))
                        .toList(),
                KeyedRow.filled(warnings, "w").stream()
                        .map(row -> new Play.Warning(row.numberOr(2), Words.both(row.text(), row.textEn())))
                        .toList(),
                Objects.requireNonNullElse(outOfPatience, ""),
                Objects.requireNonNullElse(leftAlone, ""));
    }

    private static Play.State state(KeyedRow row, @Nullable Play before) {
        var label = Words.both(row.text(), row.textEn());
        var blank = new Play.State(row.name(), label, false, List.of(), List.of());
        return (before == null ? List.<Play.State>of() : before.states())
                .stream()
                        .filter(state -> state.key().equals(row.name()))
                        .findFirst()
                        .map(state -> new Play.State(
                                state.key(), label, state.speaksFirst(), state.reactions(), state.otherwise()))
                        .orElse(blank);
    }
}
