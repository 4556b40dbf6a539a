package dev.touchstone.roleplay.web;

import dev.touchstone.roleplay.Scenario;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A way the talk can end, as it was typed. */
record EndingRow(
        @Size(max = 40) @Nullable String key,
        Scenario.@Nullable Tone tone,
        @Size(max = 500) @Nullable String text,
        @Size(max = 500) @Nullable String textEn,
        @Size(max = 1000) @Nullable String parting,
        @Size(max = 1000) @Nullable String partingEn) {

    static List<EndingRow> of(List<Scenario.Ending> endings) {
        var rows = new ArrayList<>(endings.stream()
                .map(ending -> new EndingRow(
                        ending.key(),
                        ending.tone(),
                        Words.zh(ending.text()),
                        Words.en(ending.text()),
                        Words.zh(ending.parting()),
                        Words.en(ending.parting())))
                .toList());
        rows.add(new EndingRow("", Scenario.Tone.GOOD, "", "", "", ""));
        return rows;
    }

    static List<Scenario.Ending> to(@Nullable List<EndingRow> rows) {
        var taken = new ArrayList<>(Words.rows(rows).stream()
                .map(row -> Words.stripped(row.key))
                .filter(key -> !key.isEmpty())
                .toList());
        var endings = new ArrayList<Scenario.Ending>();
        for (var row : Words.rows(rows)) {
            if (!Words.isEmpty(row.text) || !Words.isEmpty(row.textEn)) {
                var key = Words.isEmpty(row.key) ? Words.free("ending-", taken) : Words.stripped(row.key);
                taken.add(key);
                endings.add(new Scenario.Ending(
                        key,
                        Objects.requireNonNullElse(row.tone, Scenario.Tone.MIXED),
                        Words.both(row.text, row.textEn),
                        Words.lines(row.parting, row.partingEn)));
            }
        }
        return endings;
    }
}
