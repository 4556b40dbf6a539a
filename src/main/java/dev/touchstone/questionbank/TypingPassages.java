package dev.touchstone.questionbank;

import dev.touchstone.platform.ConfigFiles;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.LocalizedText;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Texts to type that come with the product, from {@code config/question-bank/typing-texts.json}; an operator may put others there. */
@Service
public class TypingPassages {

    private static final String FILE = "question-bank/typing-texts.json";
    private static final TypeReference<List<Passage>> PASSAGES = new TypeReference<>() {};

    /** A text with what it is about. */
    public record Passage(String id, Language language, LocalizedText title, String text) {}

    private final List<Passage> passages;

    TypingPassages(JsonMapper json, ConfigFiles files) throws IOException {
        try (var in = files.file(FILE).getInputStream()) {
            passages = json.readValue(in, PASSAGES);
        }
    }

    /** In the order of the file. */
    public List<Passage> all() {
        return passages;
    }
}
