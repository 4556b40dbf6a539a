package dev.touchstone.roleplay.web;

import dev.touchstone.roleplay.Scenario;
import dev.touchstone.shared.LocalizedText;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Two texts that belong together, in both languages: label and value, title and text, when and what to say. */
record PairRow(
        @Size(max = 200) @Nullable String first,
        @Size(max = 200) @Nullable String firstEn,
        @Size(max = 1000) @Nullable String second,
        @Size(max = 1000) @Nullable String secondEn) {

    static PairRow of(LocalizedText first, LocalizedText second) {
        return new PairRow(Words.zh(first), Words.en(first), Words.zh(second), Words.en(second));
    }

    static PairRow empty() {
        return new PairRow("", "", "", "");
    }

    static List<PairRow> ofFacts(List<Scenario.Fact> facts) {
        return withEmpty(
                facts.stream().map(fact -> of(fact.label(), fact.value())).toList());
    }

    static List<PairRow> withEmpty(List<PairRow> rows) {
        var all = new ArrayList<>(rows);
        all.add(empty());
        return all;
    }

    static <T> List<T> to(@Nullable List<PairRow> rows, BiFunction<LocalizedText, LocalizedText, T> make) {
        return Words.rows(rows).stream()
                .filter(PairRow::isFilled)
                .map(row -> make.apply(Words.both(row.first, row.firstEn), Words.both(row.second, row.secondEn)))
                .toList();
    }

    private boolean isFilled() {
        return !Words.isEmpty(first) || !Words.isEmpty(second) || !Words.isEmpty(firstEn) || !Words.isEmpty(secondEn);
    }
}
