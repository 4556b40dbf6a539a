package dev.touchstone.questionbank.reader;

import dev.touchstone.platform.ConfigFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
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

    private final PlainWords ours;
    private final PlainWords others;

    private Subjects(Words words) {
        this.ours = new PlainWords(words.ours());
        this.others = new PlainWords(words.others());
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

    /**
     * The words of other trades in a question, as printed; empty when there are none, or words of ours too.
     *
     * @param asked stem and options
     * @param told what else belongs to the question
     */
    Optional<String> foreign(String asked, String told) {
        var found = others.in(asked);
        return found.isEmpty() || !ours.in(asked + "\n" + told).isEmpty()
                ? Optional.empty()
                : Optional.of(found.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")));
    }
}
