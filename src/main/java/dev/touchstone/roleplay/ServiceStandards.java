package dev.touchstone.roleplay;

import dev.touchstone.platform.ConfigFiles;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The thresholds of {@code config/role-play/thresholds.json}; the first ones are a job's until it chooses. */
@Service
public class ServiceStandards {

    private static final String FILE = "role-play/thresholds.json";
    private static final TypeReference<List<ServiceThresholds>> SETS = new TypeReference<>() {};

    private final List<ServiceThresholds> sets;

    ServiceStandards(JsonMapper json, ConfigFiles files) throws IOException {
        try (var in = files.file(FILE).getInputStream()) {
            sets = List.copyOf(json.readValue(in, SETS));
        }
        if (sets.isEmpty()) {
            throw new IllegalStateException("config/%s names no thresholds".formatted(FILE));
        }
        sets.forEach(ServiceStandards::check);
    }

    private static void check(ServiceThresholds set) {
        var mistake = set.mistake();
        if (mistake != null) {
            throw new IllegalStateException("config/%s: %s: %s".formatted(FILE, set.id(), mistake));
        }
    }

    /** In the order of the file. */
    public List<ServiceThresholds> all() {
        return sets;
    }

    /** By id. */
    public Optional<ServiceThresholds> find(String id) {
        return sets.stream().filter(set -> set.id().equals(id)).findFirst();
    }

    /** By id; the first ones where the file has no such thresholds any more, or nothing was chosen. */
    ServiceThresholds orFirst(@Nullable String id) {
        return Optional.ofNullable(id).flatMap(this::find).orElse(sets.get(0));
    }
}
