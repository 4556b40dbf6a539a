package dev.touchstone.roleplay.web;

import dev.touchstone.roleplay.Conversation.Mode;
import dev.touchstone.roleplay.PlannedConversation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The customers of a role-play as a form lists them, a row each; a row without a scenario is no customer.
 *
 * @param after seconds after the start, as typed
 */
record CustomersForm(
        @Nullable List<String> scenario,
        @Nullable List<String> mode,
        @Nullable List<String> after) {

    /** Rows of the form. */
    static final int MOST = 5;

    /** One row. */
    record Row(String scenario, String mode, String after) {}

    static List<Row> rows(List<PlannedConversation> planned) {
        List<Row> rows = new ArrayList<>();
        planned.forEach(one -> rows.add(new Row(
                one.scenario(),
                one.mode().name(),
                String.valueOf(one.arrivesAfter().toSeconds()))));
        return filled(rows);
    }

    /** What was typed, with empty rows up to the most. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, size()); i++) {
            rows.add(new Row(at(scenario, i), at(mode, i), at(after, i)));
        }
        return filled(rows);
    }

    /** The key of what is wrong. */
    Optional<String> problem(int minutes) {
        var chosen = chosen();
        if (chosen.isEmpty()) {
            return Optional.of("roleplay.schedule.scenario.missing");
        }
        boolean wrong = chosen.stream().anyMatch(row -> !row.after().matches("\\d{0,4}"));
        if (wrong || planned().get(chosen.size() - 1).arrivesAfter().toMinutes() >= minutes) {
            return Optional.of("roleplay.schedule.after.wrong");
        }
        return Optional.empty();
    }

    /** In order of arrival; only of a form without a problem. */
    List<PlannedConversation> planned() {
        return chosen().stream()
                .map(row -> new PlannedConversation(
                        row.scenario(),
                        Mode.SCRIPT.name().equals(row.mode()) ? Mode.SCRIPT : Mode.HUMAN,
                        Duration.ofSeconds(row.after().isBlank() ? 0 : Integer.parseInt(row.after()))))
                .sorted(Comparator.comparing(PlannedConversation::arrivesAfter))
                .toList();
    }

    private List<Row> chosen() {
        return rows().stream().filter(row -> !row.scenario().isBlank()).toList();
    }

    private int size() {
        return scenario == null ? 0 : scenario.size();
    }

    private static String at(@Nullable List<String> column, int index) {
        return column == null || index >= column.size() ? "" : column.get(index).strip();
    }

    private static List<Row> filled(List<Row> rows) {
        while (rows.size() < MOST) {
            rows.add(new Row("", Mode.SCRIPT.name(), String.valueOf(rows.size() * 60)));
        }
        return rows;
    }
}
