package dev.touchstone.roleplay.web;

import dev.touchstone.roleplay.Play;
import dev.touchstone.roleplay.Scenario;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text of a script with a number or a key: a hidden fact, a station of the parcel, a silence, a warning, a state.
 *
 * @param key what others refer to it by; empty for a new one
 * @param number hours, seconds or patience
 * @param cost patience
 */
record KeyedRow(
        @Size(max = 40) @Nullable String key,
        @Size(max = 1000) @Nullable String text,
        @Size(max = 1000) @Nullable String textEn,
        @WholeNumber(min = 0, max = 10_000) @Nullable String number,

        @WholeNumber(min = 0, max = Play.MOST_PATIENCE) @Nullable
        String cost) {

    static KeyedRow of(Scenario.HiddenFact fact) {
        return new KeyedRow(fact.key(), Words.zh(fact.text()), Words.en(fact.text()), null, null);
    }

    static KeyedRow of(Scenario.Event event) {
        return new KeyedRow("", Words.zh(event.text()), Words.en(event.text()), Words.typed(event.hoursAgo()), null);
    }

    static KeyedRow of(Play.Silence silence) {
        return new KeyedRow(
                "",
                Words.zh(silence.line()),
                Words.en(silence.line()),
                Words.typed(silence.seconds()),
                Words.typed(silence.patience()));
    }

    static KeyedRow of(Play.Warning warning) {
        return new KeyedRow(
                "", Words.zh(warning.line()), Words.en(warning.line()), Words.typed(warning.patience()), null);
    }

    static KeyedRow of(Play.State state) {
        return new KeyedRow(state.key(), Words.zh(state.label()), Words.en(state.label()), null, null);
    }

    static List<KeyedRow> withEmpty(List<KeyedRow> rows) {
        var all = new ArrayList<>(rows);
        all.add(new KeyedRow("", "", "", null, null));
        return all;
    }

    /** Those that say something, each with a key of its own. */
    static List<KeyedRow> filled(@Nullable List<KeyedRow> rows, String prefix) {
        var filled = new ArrayList<KeyedRow>();
        var taken = new ArrayList<>(Words.rows(rows).stream()
                .map(row -> Words.stripped(row.key))
                .filter(key -> !key.isEmpty())
                .toList());
        for (var row : Words.rows(rows)) {
            if (!Words.isEmpty(row.text) || !Words.isEmpty(row.textEn)) {
                var key = Words.isEmpty(row.key) ? Words.free(prefix, taken) : Words.stripped(row.key);
                taken.add(key);
                filled.add(new KeyedRow(key, row.text, row.textEn, row.number, row.cost));
            }
        }
        return filled;
    }

    String name() {
        return Objects.requireNonNull(key);
    }

    int numberOr(int usual) {
        return Words.number(number, usual);
    }

    int costOr(int usual) {
        return Words.number(cost, usual);
    }
}
