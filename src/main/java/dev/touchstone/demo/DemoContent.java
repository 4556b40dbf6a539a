package dev.touchstone.demo;

import dev.touchstone.identity.Role;
import dev.touchstone.questionbank.Track;
import dev.touchstone.roleplay.Scenario;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.LocalizedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files of {@code config/demo}. */
@Component
@Profile("demo")
class DemoContent {

    private final JsonMapper json;

    DemoContent(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    People people() {
        return read("people.json", new TypeReference<>() {});
    }

    List<Opening> openings() {
        return read("jobs.json", new TypeReference<>() {});
    }

    List<NumberedScript> scripts() {
        var numbers = read("scenarios.json", new TypeReference<List<Number>>() {});
        var scripts = read("scenarios.json", new TypeReference<List<Scenario.Script>>() {});
        return java.util.stream.IntStream.range(0, numbers.size())
                .mapToObj(i -> new NumberedScript(numbers.get(i).number(), scripts.get(i)))
                .toList();
    }

    Replies replies() {
        return read("replies.json", new TypeReference<>() {});
    }

    ClassPathResource bank() {
        return new ClassPathResource("config/demo/bank.json");
    }

    List<Illustration> illustrations() {
        return read("pictures.json", new TypeReference<>() {});
    }

    byte[] picture(Illustration of) {
        try {
            return new ClassPathResource("config/demo/pictures/" + of.file()).getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The demo cannot read " + of.file(), unreadable);
        }
    }

    private <T> T read(String file, TypeReference<T> type) {
        try (var in = new ClassPathResource("config/demo/" + file).getInputStream()) {
            return json.readValue(in, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The demo cannot read " + file, unreadable);
        }
    }

    record People(List<Person> candidates, List<Colleague> staff) {}

    record Person(
            String name,
            String email,
            String phone,
            String language,
            int experienceMonths,
            String source,
            String shift,
            Track track,
            @Nullable LocalizedText note) {

        Language spoken() {
            return Language.valueOf(language.toUpperCase(Locale.ROOT));
        }
    }

    record Colleague(String name, String email, Set<Role> roles, String language) {

        Language spoken() {
            return Language.valueOf(language.toUpperCase(Locale.ROOT));
        }
    }

    record Opening(
            LocalizedText title,
            Track track,
            int headcount,
            LocalizedText city,
            LocalizedText description,
            int closesInDays) {}

    /** A picture that a question shows. */
    record Illustration(String number, String file, LocalizedText alt) {}

    record Number(String number) {}

    record NumberedScript(String number, Scenario.Script script) {}

    /** What a scripted customer is told, line by line, until content. */
    record Served(String number, List<String> lines) {}

    record Replies(
            List<String> openAnswers,
            List<String> customer,
            List<String> candidate,
            List<Served> desk,
            String handOver,
            List<String> notes,
            List<String> advanceReasons,
            List<String> rejectReasons,
            List<String> withdrawReasons,
            List<String> declineReasons) {}
}
