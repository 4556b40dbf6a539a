package dev.touchstone.roleplay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The shipped scenarios, played by the talks that were written for them: good, middling and bad. */
class ScenarioTalksTests {

    private static final Instant START = Instant.parse("2026-11-20T02:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, Scenario.Script> scripts = scripts();
    private final List<Talk> talks = talks();

    @TestFactory
    Stream<DynamicTest> everyTalkEndsAsItWasWritten() {
        return talks.stream().map(talk -> DynamicTest.dynamicTest(talk.title(), () -> play(talk)));
    }

    @Test
    void everyScriptIsWithoutProblems() {
        scripts.forEach(
                (number, script) -> assertThat(ScriptCheck.of(script).stream().filter(ScriptProblem::blocking))
                        .as(number)
                        .isEmpty());
    }

    @Test
    void everyEndingOfEveryScenarioIsReachedByATalk() {
        scripts.forEach((number, script) -> assertThat(talks.stream()
                        .filter(talk -> talk.number().equals(number))
                        .map(Talk::ending)
                        .collect(Collectors.toSet()))
                .as(number)
                .containsAll(withoutSilence(script)));
    }

    @Test
    void whoeverIsLeftAloneLeaves() {
        scripts.forEach((number, script) -> {
            var run = new Run(script, Language.ZH);
            run.pass(3_600);
            assertThat(run.ending)
                    .as(number)
                    .isEqualTo(Objects.requireNonNull(script.play()).leftAlone());
        });
    }

    private void play(Talk talk) {
        var run = new Run(Objects.requireNonNull(scripts.get(talk.number())), talk.language());
        run.pass(10);
        for (var line : talk.lines()) {
            if (line.startsWith(">")) {
                run.say(line.substring(1).strip());
                run.pass(22);
            } else if (line.startsWith("+")) {
                run.pass(Integer.parseInt(line.substring(1)));
            } else {
                assertThat(run.said).contains(line.substring(1).strip());
            }
        }
        assertThat(run.ending)
                .as("state %s, said %s", run.mind.state(), run.said)
                .isEqualTo(talk.ending());
    }

    /** What only a long silence leads to is tried apart. */
    private static Set<String> withoutSilence(Scenario.Script script) {
        return script.endings().stream()
                .map(Scenario.Ending::key)
                .filter(key -> !key.equals("gone"))
                .collect(Collectors.toSet());
    }

    private record Talk(String number, Language language, String ending, List<String> lines) {

        String title() {
            return "%s %s %s".formatted(number, language, ending);
        }
    }

    private static final class Run {

        private final ScriptedCustomer customer;
        private final List<String> said = new ArrayList<>();
        private Instant now = START;
        private Mind mind;
        private @Nullable Instant wakesAt;
        private @Nullable String ending;

        Run(Scenario.Script script, Language language) {
            customer = new ScriptedCustomer(script, language.locale());
            mind = keep(customer.arrive(now));
        }

        void say(String text) {
            assertThat(ending)
                    .as("the talk is over before “%s”: %s", text, said)
                    .isNull();
            keep(customer.hear(mind, text, now));
        }

        void pass(int seconds) {
            var until = now.plus(Duration.ofSeconds(seconds));
            while (ending == null && wakesAt != null && !wakesAt.isAfter(until)) {
                now = wakesAt;
                keep(customer.wake(mind, now));
            }
            now = until;
        }

        private Mind keep(Turn turn) {
            mind = turn.mind();
            wakesAt = turn.wakesAt();
            ending = turn.ending();
            turn.lines().forEach(line -> said.add(line.text()));
            return mind;
        }
    }

    private static List<Talk> talks() {
        var talks = new ArrayList<Talk>();
        read("/role-play/talks.txt").lines().map(String::strip).forEach(line -> {
            if (line.startsWith("==")) {
                var head = line.substring(2).strip().split(" ", -1);
                talks.add(new Talk(
                        head[0], head[1].equals("en") ? Language.EN : Language.ZH, head[2], new ArrayList<>()));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                talks.get(talks.size() - 1).lines().add(line);
            }
        });
        return talks;
    }

    private static Map<String, Scenario.Script> scripts() {
        var text = read("/config/demo/scenarios.json");
        var scripts = JSON.readValue(text, new TypeReference<List<Scenario.Script>>() {});
        var numbers = JSON.readValue(text, new TypeReference<List<Numbered>>() {});
        var byNumber = new HashMap<String, Scenario.Script>();
        for (int i = 0; i < scripts.size(); i++) {
            byNumber.put(numbers.get(i).number(), scripts.get(i));
        }
        return byNumber;
    }

    private record Numbered(String number) {}

    private static String read(String file) {
        try (var in = Objects.requireNonNull(ScenarioTalksTests.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
