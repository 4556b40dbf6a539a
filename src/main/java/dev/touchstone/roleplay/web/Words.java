package dev.touchstone.roleplay.web;

import dev.touchstone.shared.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts in two languages, in two fields of a form. */
final class Words {

    private Words() {}

    static LocalizedText both(@Nullable String zh, @Nullable String en) {
        var chinese = stripped(zh);
        var english = stripped(en);
        return new LocalizedText(chinese.isEmpty() ? english : chinese, english.isEmpty() ? null : english);
    }

    /** One text a line; the lines of the two fields belong together. */
    static List<LocalizedText> lines(@Nullable String zh, @Nullable String en) {
        var chinese = written(zh);
        var english = written(en);
        var lines = new ArrayList<LocalizedText>();
        for (int i = 0; i < Math.max(chinese.size(), english.size()); i++) {
            lines.add(both(i < chinese.size() ? chinese.get(i) : "", i < english.size() ? english.get(i) : ""));
        }
        return lines;
    }

    static List<String> written(@Nullable String text) {
        return Objects.requireNonNullElse(text, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static String zh(@Nullable LocalizedText text) {
        return text == null ? "" : text.zh();
    }

    static String en(@Nullable LocalizedText text) {
        return text == null ? "" : Objects.requireNonNullElse(text.en(), "");
    }

    static String zh(List<LocalizedText> texts) {
        return texts.stream().map(Words::zh).collect(Collectors.joining("\n"));
    }

    static String en(List<LocalizedText> texts) {
        return texts.stream().map(Words::en).collect(Collectors.joining("\n"));
    }

    static boolean isEmpty(@Nullable String text) {
        return stripped(text).isEmpty();
    }

    static @Nullable String orNull(@Nullable String text) {
        return isEmpty(text) ? null : stripped(text);
    }

    static String stripped(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    /** A typed number, or the usual one where none was typed. */
    static int number(@Nullable String typed, int usual) {
        return WholeNumber.Check.number(typed).orElse(usual);
    }

    /** As it is typed. */
    static String typed(@Nullable Integer number) {
        return number == null ? "" : String.valueOf(number);
    }

    static <T> List<T> rows(@Nullable List<T> rows) {
        return rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
    }

    /** A key that none of these have. */
    static String free(String prefix, List<String> taken) {
        int number = taken.size() + 1;
        while (taken.contains(prefix + number)) {
            number++;
        }
        return prefix + number;
    }
}
