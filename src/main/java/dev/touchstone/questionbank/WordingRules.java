package dev.touchstone.questionbank;

import dev.touchstone.platform.ConfigFiles;
import dev.touchstone.shared.LocalizedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds wording that the law or decency forbids, or that measures nothing. The rules are in
 * {@code config/question-bank/wording.json}.
 */
@Service
public class WordingRules {

    private static final String FILE = "question-bank/wording.json";
    private static final String ENDS = "。！？!?；;\n";
    private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

    private record Entry(String id, boolean asked, List<String> words, LocalizedText why, LocalizedText instead) {

        WordingRule rule() {
            try {
                var any = Pattern.compile(String.join("|", words), Pattern.CASE_INSENSITIVE);
                return new WordingRule(id, asked, any, why, instead);
            } catch (PatternSyntaxException mistyped) {
                throw new IllegalStateException(
                        "config/%s: the words of the rule \"%s\" are no regular expression: %s"
                                .formatted(FILE, id, mistyped.getMessage()),
                        mistyped);
            }
        }
    }

    private final List<WordingRule> rules;

    WordingRules(JsonMapper json, ConfigFiles files) throws IOException {
        try (var in = files.file(FILE).getInputStream()) {
            rules = json.readValue(in, ENTRIES).stream().map(Entry::rule).toList();
        }
    }

    /** What a version should not say: one finding for each rule that is broken, in the order of the rules. */
    public List<WordingFinding> in(QuestionVersion version) {
        return in(version.stem(), version.options());
    }

    /** The same for a question that is not in the bank yet. */
    public List<WordingFinding> in(QuestionDraft draft) {
        return in(draft.stem(), draft.options());
    }

    List<WordingFinding> in(LocalizedText stem, List<Option> options) {
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
                .map(WordingRules::cut)
                .flatMap(List::stream)
                .map(WordingRule.Sentence::of);
    }

    /** Each sentence with the sign that ends it. */
    private static List<String> cut(String text) {
        var sentences = new ArrayList<String>();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || ENDS.indexOf(text.charAt(at)) >= 0) {
                if (at > from) {
                    sentences.add(text.substring(from, Math.min(at + 1, text.length()))
                            .strip());
                }
                from = at + 1;
            }
        }
        return sentences;
    }
}
