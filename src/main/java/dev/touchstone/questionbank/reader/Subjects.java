package dev.touchstone.questionbank.reader;

import dev.touchstone.platform.ConfigFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The editable words of our trade and of others, {@code config/question-bank/subjects.json}: a question that has one of theirs and
 * none of ours does not belong into a bank for customer service.
 */
final class Subjects {

    private static final String FILE = "question-bank/subjects.json";
    private static final int MOST_NAMED = 3;

    private record Words(List<String> ours, List<String> others) {}

    private static final class Loaded {
        static final Subjects SUBJECTS = new Subjects(read());
    }

    private final Hits ours;
    private final Hits others;

    private Subjects(Words words) {
        this.ours = anyOf(words.ours());
        this.others = anyOf(words.others());
    }

    static Subjects get() {
        return Loaded.SUBJECTS;
    }

    private static Words read() {
        try (var stream = new ConfigFiles().file(FILE).getInputStream()) {
            return JsonMapper.builder().build().readValue(stream, Words.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read config/" + FILE, e);
        }
    }

    /** A word of Latin letters stands alone, its plural counts. Without words nothing matches. */
    private static Hits anyOf(List<String> words) {
        var any = words.stream()
                .map(word -> word.matches("[A-Za-z].*")
                        ? "(?<![A-Za-z])" + Pattern.quote(word) + "s?(?![A-Za-z])"
                        : Pattern.quote(word))
                .collect(Collectors.joining("|"));
        var beginnings = words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
        return new Hits(Pattern.compile(any.isEmpty() ? "(?!)" : any, Pattern.CASE_INSENSITIVE), beginnings);
    }

    /**
     * The words of other trades in a question, as printed; empty when there are none, or words of ours too.
     *
     * @param asked stem and options
     * @param told what else belongs to the question
     */
    Optional<String> foreign(String asked, String told) {
        var found = words(others, asked);
        return found.isEmpty() || !words(ours, asked + "\n" + told).isEmpty()
                ? Optional.empty()
                : Optional.of(found.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")));
    }

    private static Set<String> words(Hits looked, String text) {
        var found = new LinkedHashSet<String>();
        looked.each(text, hit -> found.add(hit.group()));
        return found;
    }
}
