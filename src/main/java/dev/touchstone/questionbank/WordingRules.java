package dev.touchstone.questionbank;

import dev.touchstone.shared.LocalizedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds wording that the law or decency forbids, or that measures nothing. The rules are in
 * {@code config/question-bank/wording.json}; the file beside the application wins over the one packed into it.
 */
@Service
public class WordingRules {

    private static final String FILE = "config/question-bank/wording.json";
    private static final Pattern SENTENCE = Pattern.compile("[^。！？!?；;\\n]+[。！？!?；;]?");
    private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

    private record Entry(String id, boolean asked, List<String> words, LocalizedText why, LocalizedText instead) {

        WordingRule rule() {
            var any = Pattern.compile(String.join("|", words), Pattern.CASE_INSENSITIVE);
            return new WordingRule(id, asked, any, why, instead);
        }
    }

    private final List<WordingRule> rules;

    WordingRules(JsonMapper json) throws IOException {
        try (var in = file().getInputStream()) {
            rules = json.readValue(in, ENTRIES).stream().map(Entry::rule).toList();
        }
    }

    private static Resource file() {
        return Files.isReadable(Path.of(FILE)) ? new FileSystemResource(FILE) : new ClassPathResource(FILE);
    }

    /** What a version should not say: one finding for each rule that is broken, in the order of the rules. */
    public List<WordingFinding> in(QuestionVersion version) {
        return in(version.stem(), version.options());
    }

    /** The same for a question that is not in the bank yet. */
    public List<WordingFinding> in(QuestionDraft draft) {
        return in(draft.stem(), draft.options());
    }

    private List<WordingFinding> in(LocalizedText stem, List<Option> options) {
        var sentences = Stream.concat(Stream.of(stem), options.stream().map(Option::text))
                .flatMap(WordingRules::sentences)
                .toList();
        return rules.stream()
                .map(rule -> sentences.stream()
                        .map(rule::in)
                        .flatMap(Optional::stream)
                        .findFirst())
                .flatMap(Optional::stream)
                .toList();
    }

    private static Stream<WordingRule.Sentence> sentences(LocalizedText text) {
        return Stream.of(text.zh(), Objects.requireNonNullElse(text.en(), ""))
                .flatMap(one -> SENTENCE.matcher(one).results())
                .map(found -> found.group().strip())
                .map(WordingRule.Sentence::of);
    }
}
