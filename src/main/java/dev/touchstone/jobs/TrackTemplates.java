package dev.touchstone.jobs;

import dev.touchstone.questionbank.Track;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The templates of {@code config/jobs/track-templates.json}. A track without its own takes the first one. */
@Component
class TrackTemplates {

    private final Map<Track, TemplateEntry> byTrack = new EnumMap<>(Track.class);
    private final TemplateEntry first;

    TrackTemplates(JsonMapper json, @Value("classpath:config/jobs/track-templates.json") Resource file)
            throws IOException {
        var lenient = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        try (var in = file.getInputStream()) {
            var entries = lenient.readValue(in, TemplateFile.class).templates();
            first = entries.get(0);
            entries.forEach(entry -> byTrack.put(entry.track(), entry));
        }
    }

    /** The tracks with a template of their own, in the order of the enum. */
    List<Track> tracks() {
        return List.copyOf(byTrack.keySet());
    }

    TrackTemplate of(Track track) {
        return entry(track).toTemplate(track);
    }

    /** The plan a new job of the track starts with. */
    JobPlan planOf(Track track, JobOpeningId job) {
        return entry(track).toPlan(job);
    }

    private TemplateEntry entry(Track track) {
        return byTrack.getOrDefault(track, first);
    }

    private record TemplateFile(List<TemplateEntry> templates) {}
}
