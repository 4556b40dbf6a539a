package dev.touchstone.questionbank;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The competency model, read from {@code config/question-bank/competencies.json}. */
@Service
public class Competencies {

    /** The code of what most written questions ask for. */
    public static final String USUAL = "product_knowledge";

    private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

    private final Map<String, Competency> byCode = new LinkedHashMap<>();

    Competencies(JsonMapper json, @Value("classpath:config/question-bank/competencies.json") Resource file)
            throws IOException {
        try (var in = file.getInputStream()) {
            json.readValue(in, ENTRIES).forEach(entry -> byCode.put(entry.code(), entry.toCompetency()));
        }
    }

    /** All competencies in the order of the model. */
    public List<Competency> all() {
        return List.copyOf(byCode.values());
    }

    /** What a line of work asks for, in the order of the model; null for everything. */
    public List<Competency> of(@Nullable Track track) {
        return byCode.values().stream()
                .filter(one -> track == null || one.track() == null || one.track() == track)
                .toList();
    }

    /** The names for lists, by code. */
    public Map<String, LocalizedText> names() {
        var names = new LinkedHashMap<String, LocalizedText>();
        byCode.values().forEach(competency -> names.put(competency.code(), competency.name()));
        return names;
    }

    /** The competency; refuses NOT_FOUND for an unknown code. */
    public Competency get(String code) {
        return Optional.ofNullable(byCode.get(code))
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "questionbank.error.unknownCompetency", "No competency " + code, code));
    }

    private record Entry(
            String code,
            LocalizedText name,
            LocalizedText description,
            Map<Integer, LocalizedText> anchors,
            @JsonProperty("short") Map<Integer, LocalizedText> shortAnchors,
            @Nullable Track track) {

        Competency toCompetency() {
            return new Competency(code, name, description, anchors, shortAnchors, track);
        }
    }
}
