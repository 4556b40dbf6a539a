package dev.touchstone.roleplay.web;

import dev.touchstone.shared.LocalizedText;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The house's ready phrases at the desk, from {@code config/role-play/quick-phrases.json}. */
@Component
class QuickPhrases {

    private final List<LocalizedText> phrases;

    QuickPhrases(JsonMapper json, @Value("classpath:config/role-play/quick-phrases.json") Resource file)
            throws IOException {
        try (var in = file.getInputStream()) {
            this.phrases = List.of(json.readValue(in, LocalizedText[].class));
        }
    }

    List<LocalizedText> all() {
        return phrases;
    }
}
