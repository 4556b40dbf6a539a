package dev.touchstone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped content hangs together: keys, marking points, competencies, translations, blueprints, scenarios, people. */
class DemoContentTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> BY_KEY =
            Set.of("single_choice", "multiple_choice", "true_false", "ordering", "typing");
    private static final Set<String> ROLES =
            Set.of("ADMIN", "RECRUITER", "HIRING_MANAGER", "INTERVIEWER", "MARKER", "APPROVER", "AUDITOR");

    private final JsonNode bank = read("demo/bank.json");
    private final List<JsonNode> questions = list(bank.get("questions"));
    private final List<JsonNode> competencies = list(read("question-bank/competencies.json"));
    private final List<JsonNode> templates =
            list(read("jobs/track-templates.json").get("templates"));
    private final List<JsonNode> scenarios = list(read("demo/scenarios.json"));
    private final Set<String> codes = texts(competencies, "code");

    @Test
    void questionNumbersAreUnique() {
        assertThat(questions.stream().map(q -> q.get("number").asString())).doesNotHaveDuplicates();
    }

    @Test
    void everyChoiceHasAKeyAmongItsOptionsAndAnExplanation() {
        for (var question : ofTypes(Set.of("single_choice", "multiple_choice"))) {
            var labels = texts(list(question.get("options")), "label");
            var key = list(question.get("answer")).stream()
                    .map(JsonNode::asString)
                    .toList();
            assertThat(labels).as(number(question)).hasSizeGreaterThan(1).containsAll(key);
            assertThat(key).as(number(question)).isNotEmpty().doesNotHaveDuplicates();
            assertThat(question.path("analysis").path("zh").asString())
                    .as(number(question))
                    .isNotBlank();
        }
        assertThat(ofTypes(Set.of("single_choice")))
                .allMatch(q -> q.get("answer").size() == 1);
        assertThat(ofTypes(Set.of("true_false"))).allMatch(q -> q.get("answer").isBoolean());
    }

    @Test
    void expectedPointsAddUpToTheQuestion() {
        for (var question : without(BY_KEY)) {
            if (question.has("blanks")) {
                continue; // what the key marks gets its point by itself
            }
            var points = list(question.get("markingPoints"));
            assertThat(points.stream()
                            .filter(kind("EXPECTED"))
                            .mapToInt(p -> p.get("points").asInt())
                            .sum())
                    .as(number(question))
                    .isEqualTo(question.get("points").asInt());
            assertThat(points.stream().filter(kind("FAULT")))
                    .allMatch(p -> p.get("points").asInt() > 0);
            assertThat(points.stream().filter(kind("CRITICAL")))
                    .allMatch(p -> p.get("points").asInt() == 0);
        }
    }

    @Test
    void everyCompetencyIsKnownAndAsked() {
        var points = questions.stream().flatMap(q -> list(q.path("markingPoints")).stream());
        assertThat(codes).containsAll(texts(points.toList(), "competency"));
        assertThat(texts(questions, "competency")).isEqualTo(codes);
        for (var template : templates) {
            assertThat(codes).containsAll(strings(template.get("competencies")));
        }
    }

    @Test
    void anchorsAreShortAndDifferFromLevelToLevel() {
        for (var competency : competencies) {
            var anchors = texts(list(competency.get("anchors")), "zh");
            assertThat(anchors).as(competency.get("code").asString()).hasSize(3).allMatch(a -> a.length() <= 40);
            assertThat(texts(list(competency.get("short")), "zh")).hasSize(3).allMatch(a -> a.length() <= 6);
        }
    }

    @Test
    void whatIsTranslatedIsTranslatedWhole() {
        for (var question : questions) {
            var whole = question.get("stem").has("en");
            assertThat(localized(question)).as(number(question)).allMatch(text -> text.has("en") == whole);
        }
        var english = Stream.of("demo/scenarios.json", "demo/jobs.json", "jobs/track-templates.json")
                .flatMap(file -> localized(read(file)).stream());
        assertThat(english).allMatch(text -> text.has("en"));
        assertThat(localized(read("offers/grade-ladder.json"))).allMatch(text -> text.has("en"));
    }

    @Test
    void everyBlueprintCanBeFilled() {
        for (var template : templates) {
            var free = new ArrayList<>(questions);
            for (var section : list(template.get("blueprint"))) {
                var drawn = free.stream()
                        .filter(fits(section, template.get("track").asString()))
                        .limit(section.get("count").asInt())
                        .toList();
                assertThat(drawn).as("%s", section).hasSize(section.get("count").asInt());
                free.removeAll(drawn);
            }
        }
    }

    @Test
    void everyTemplateDrawsOneOfAtLeastTwoWorkSamplesOfItsTrack() {
        for (var template : templates) {
            var track = template.get("track").asString();
            var section = list(template.get("blueprint")).stream()
                    .filter(one -> strings(one.get("types")).contains("work_sample"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(track + " has no work sample"));
            assertThat(section.get("count").asInt()).isPositive();
            assertThat(ofTypes(Set.of("work_sample")))
                    .as(track)
                    .filteredOn(sample -> Set.of(track, "GENERAL")
                            .contains(sample.get("track").asString()))
                    .hasSizeGreaterThan(1)
                    .anyMatch(sample -> track.equals(sample.get("track").asString()));
        }
    }

    @Test
    void templatesNameInterviewQuestionsAndAScenario() {
        var plays = texts(scenarios, "number");
        for (var template : templates) {
            assertThat(numbersOf("interview")).containsAll(strings(template.get("panelQuestions")));
            assertThat(plays).contains(template.get("scenario").asString());
        }
    }

    @Test
    void everyRolePlayHasItsScenario() {
        assertThat(texts(scenarios, "number")).isEqualTo(numbersOf("role_play"));
    }

    @Test
    void peopleAreInventedAndTellApart() {
        var people = read("demo/people.json");
        var mails = Stream.concat(list(people.get("candidates")).stream(), list(people.get("staff")).stream())
                .map(person -> person.get("email").asString())
                .toList();
        assertThat(mails)
                .doesNotHaveDuplicates()
                .allMatch(mail -> mail.matches(".+@(touchstone\\.example|example\\.com)"));
        assertThat(list(people.get("candidates")))
                .allMatch(c -> c.get("phone").asString().matches("199000\\d{5}"));
        for (var staff : list(people.get("staff"))) {
            assertThat(ROLES).containsAll(strings(staff.get("roles")));
        }
    }

    @Test
    void payBandsRiseFromGradeToGradeAndAreMarkedAsExamples() {
        var ladder = read("offers/grade-ladder.json");
        for (var band : list(ladder.get("bands"))) {
            assertThat(band.get("example").asBoolean()).isTrue();
            var last = BigDecimal.ZERO;
            for (var level : list(ladder.get("levels"))) {
                var pay = band.get("grades").get(level.get("code").asString());
                assertThat(pay.get("low").asInt()).isLessThan(pay.get("high").asInt());
                assertThat(pay.get("low").decimalValue()).isGreaterThan(last);
                last = pay.get("low").decimalValue();
            }
        }
    }

    private Predicate<JsonNode> fits(JsonNode section, String track) {
        var asked = strings(section.get("competencies"));
        return q -> strings(section.get("types")).contains(q.get("type").asString())
                && Set.of(track, "GENERAL").contains(q.get("track").asString())
                && (asked.isEmpty() || asked.contains(q.get("competency").asString()))
                && q.get("points").asInt() == section.get("pointsEach").asInt();
    }

    private Predicate<JsonNode> kind(String kind) {
        return point -> kind.equals(point.get("kind").asString());
    }

    private List<JsonNode> ofTypes(Set<String> types) {
        return questions.stream()
                .filter(q -> types.contains(q.get("type").asString()))
                .toList();
    }

    private List<JsonNode> without(Set<String> types) {
        return questions.stream()
                .filter(q -> !types.contains(q.get("type").asString()))
                .toList();
    }

    private Set<String> numbersOf(String type) {
        return texts(ofTypes(Set.of(type)), "number");
    }

    private static String number(JsonNode question) {
        return question.get("number").asString();
    }

    private static Set<String> texts(List<JsonNode> nodes, String field) {
        return nodes.stream().map(node -> node.get(field).asString()).collect(Collectors.toSet());
    }

    private static Set<String> strings(JsonNode array) {
        return list(array).stream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static List<JsonNode> list(JsonNode container) {
        return List.copyOf(container.values());
    }

    private static Set<JsonNode> localized(JsonNode node) {
        if (node.has("zh")) {
            return Set.of(node);
        }
        var found = new HashSet<JsonNode>();
        node.values().forEach(child -> found.addAll(localized(child)));
        return found;
    }

    private static JsonNode read(String file) {
        try (var in = DemoContentTests.class.getResourceAsStream("/config/" + file)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
