package dev.touchstone.questionbank;

import dev.touchstone.shared.DomainEvent;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Questions left the bank as a file.
 *
 * @param form of the file
 * @param questions in it
 * @param narrowed what the list was narrowed to, as ends of message keys, e.g. {@code type.SINGLE_CHOICE,text}; the words looked for
 *     and tags are not kept, they may name a person
 */
public record BankExported(String form, int questions, String narrowed) implements DomainEvent {

    /** The fact for what a list was narrowed to. */
    public static BankExported of(String form, int questions, QuestionFilter filter) {
        var narrowed = Stream.of(
                        filter.text() == null ? null : "text",
                        part("type", filter.type()),
                        part("competency", filter.competency()),
                        part("track", filter.track()),
                        part("difficulty", filter.difficulty()),
                        part("status", filter.status()),
                        filter.tag() == null ? null : "tag",
                        part("translation", filter.translation()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(","));
        return new BankExported(form, questions, narrowed);
    }

    private static @Nullable String part(String name, @Nullable Object value) {
        return value == null ? null : name + "." + value;
    }
}
