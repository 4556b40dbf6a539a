package dev.touchstone.panel.web;

import dev.touchstone.panel.JobDebrief.Mean;
import dev.touchstone.panel.JobDebrief.Person;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sorts and searches the people of a job’s debrief. What nobody knows yet comes last. */
final class DebriefOrder {

    static final String TOTAL = "total";

    private DebriefOrder() {}

    /**
     * @param by total, name, spread, test, rolePlay, or a competency’s code; anything else is the total
     * @param words part of a name or number; blank for everybody
     */
    static List<Person> of(List<Person> people, String by, String words) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        return people.stream()
                .filter(person -> (person.name() + ' ' + person.number())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .sorted(order(by).thenComparing(Person::number))
                .toList();
    }

    private static Comparator<Person> order(String by) {
        return switch (by) {
            case "name" -> Comparator.comparing(Person::name);
            case "spread" -> largest(person -> person.cards() == 0 ? null : Double.valueOf(person.spread()));
            case "test" -> largest(person -> number(person.test()));
            case "rolePlay" -> largest(person -> number(person.rolePlay()));
            case TOTAL -> largest(Person::total);
            default -> largest(person -> mean(person.competencies().get(by)));
        };
    }

    private static Comparator<Person> largest(Function<Person, @Nullable Double> value) {
        return Comparator.comparingDouble(person -> {
            var found = value.apply(person);
            return found == null ? Double.MAX_VALUE : -found;
        });
    }

    private static @Nullable Double number(@Nullable BigDecimal value) {
        return value == null ? null : Double.valueOf(value.doubleValue());
    }

    private static @Nullable Double mean(@Nullable Mean mean) {
        return mean == null ? null : Double.valueOf(mean.value());
    }
}
