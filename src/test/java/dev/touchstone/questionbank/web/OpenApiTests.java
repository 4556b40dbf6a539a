package dev.touchstone.questionbank.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.touchstone.identity.ApiScope;
import dev.touchstone.questionbank.ImportState;
import dev.touchstone.questionbank.Track;
import dev.touchstone.questionbank.reader.BankFormat;
import dev.touchstone.questionbank.reader.Defect;
import dev.touchstone.questionbank.reader.QuestionForm;
import dev.touchstone.questionbank.reader.ReadMarkingPoint;
import dev.touchstone.testing.Programs;
import dev.touchstone.testing.Routes;
import dev.touchstone.testing.TouchstoneTest;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API says what the API does: addresses, words, answers. */
@TouchstoneTest
class OpenApiTests {

    private static final String DESCRIPTION = "/api/v1/openapi.json";
    private static final String IMPORTS = ImportApiController.PATH;

    private static final String BANK = """
            一、单项选择题（每题2分，共4分）
            1. 谁复核退款？（A）
            A. 组长
            B. 买家
            解析：组长有权限。
            2. 退款要复核。（√）
            3. 顾客催单怎么办？
            参考答案：1. 先致歉；2. 查物流；3. 给出时间。
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Routes routes;

    @Autowired
    Programs programs;

    @Autowired
    JsonMapper json;

    private JsonNode description;

    @BeforeEach
    void read() throws IOException {
        try (var in = new ClassPathResource("api/openapi.json").getInputStream()) {
            description = json.readTree(in);
        }
    }

    @Test
    void itIsServedToAnybodyAsItIs() {
        var answer = mvc.get().uri(DESCRIPTION).exchange();
        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("application/json");
        assertThat(json.readTree(answer.getResponse().getContentAsByteArray())).isEqualTo(description);
        assertThat(description.get("openapi").asString()).startsWith("3.1.");
    }

    @Test
    void itNamesEveryAddressOfTheApiAndNoOther() {
        var mapped = routes.all().stream()
                .filter(route ->
                        route.pattern().startsWith("/api/") && !route.pattern().equals(DESCRIPTION))
                .map(route -> route.method() + " " + route.pattern())
                .collect(Collectors.toSet());
        var described = new TreeSet<String>();
        description.get("paths").properties().forEach(path -> path.getValue().propertyNames().stream()
                .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey())
                .forEach(described::add));
        assertThat(described).isEqualTo(new TreeSet<>(mapped));
    }

    @Test
    void itsWordsAreThoseOfTheCode() {
        var form = description
                .at("/paths/~1api~1v1~1question-bank~1imports/post/requestBody/content")
                .get("multipart/form-data")
                .get("schema")
                .get("properties");
        var query = description.at("/paths/~1api~1v1~1question-bank~1imports/post/parameters/0/name");
        assertThat(Stream.concat(form.propertyNames().stream(), Stream.of(query.asString())))
                .containsExactlyInAnyOrderElementsOf(names(ImportCall.class));
        assertThat(words(form.get("readAs")))
                .containsExactlyElementsOf(
                        BankFormat.choices().stream().map(BankFormat::code).toList());
        assertThat(words(form.get("track"))).containsExactlyElementsOf(constants(Track.values()));
        assertThat(words(property("Reading", "format")))
                .containsExactlyElementsOf(
                        Arrays.stream(BankFormat.values()).map(BankFormat::code).toList());
        assertThat(words(property("Question", "type")))
                .containsExactlyElementsOf(Arrays.stream(QuestionForm.values())
                        .map(QuestionForm::code)
                        .toList());
        assertThat(words(property("Defect", "severity")))
                .containsExactlyElementsOf(constants(Defect.Severity.values()));
        assertThat(words(property("MarkingPoint", "kind")))
                .containsExactlyElementsOf(constants(ReadMarkingPoint.Kind.values()));
        assertThat(words(property("Import", "state"))).containsExactlyElementsOf(constants(ImportState.values()));
        assertThat(property("Import", "counts").get("properties").propertyNames().stream()
                        .map(name -> name.toUpperCase(Locale.ROOT)))
                .containsExactlyInAnyOrderElementsOf(constants(ImportView.values()));
        assertThat(property("Import", "").propertyNames())
                .containsExactlyInAnyOrderElementsOf(names(ImportAnswer.class));
        var scopes =
                description.at("/components/securitySchemes/apiKey/description").asString();
        assertThat(ApiScope.values()).allSatisfy(scope -> assertThat(scopes).contains("`" + scope.code() + "`"));
    }

    @Test
    void theAnswersHaveTheFormItSays() {
        var key = programs.key(ApiScope.QUESTION_BANK_IMPORT).secret();
        keeps("Reading", send(key, "?dryRun=true", BANK), 200);
        var stored = send(key, "", BANK);
        keeps("Import", stored, 201);
        keeps("Import", send(key, "", BANK), 200);
        keeps("Import", send(key, "?track=PRE_SALES", BANK), 201);
        var batch = json.readTree(stored.getResponse().getContentAsByteArray())
                .get("id")
                .asString();
        keeps("Import", ask(key, batch), 200);
        keeps("Problem", ask(key, UUID.randomUUID().toString()), 404);
        keeps("Problem", ask("tst_wrong", batch), 401);
        keeps("Problem", ask(programs.key(ApiScope.QUESTION_BANK_CHECK).secret(), batch), 403);
        keeps("Problem", send(key, "?track=x", BANK), 400);
        keeps("Problem", send(key, "", ""), 422);
    }

    @Test
    void anAnswerOfAnotherFormIsFound() {
        assertThat(errors("Problem", "{}")).isNotEmpty();
        assertThat(errors("Reading", "{\"format\":\"text\",\"questions\":[{}],\"defects\":[]}"))
                .isNotEmpty();
    }

    private void keeps(String schema, MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        assertThat(errors(schema, new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)))
                .as(schema)
                .isEmpty();
    }

    private static List<?> errors(String schema, String body) {
        return SchemaRegistry.withDialect(Dialects.getOpenApi31())
                .getSchema(SchemaLocation.of("classpath:api/openapi.json#/components/schemas/" + schema))
                .validate(body, InputFormat.JSON);
    }

    private MvcTestResult send(String key, String query, String bank) {
        return mvc.post()
                .uri(IMPORTS + query)
                .multipart()
                .file(new MockMultipartFile("file", "a.txt", null, bank.getBytes(StandardCharsets.UTF_8)))
                .with(Programs.with(key))
                .exchange();
    }

    private MvcTestResult ask(String key, String batch) {
        return mvc.get().uri(IMPORTS + "/" + batch).with(Programs.with(key)).exchange();
    }

    private JsonNode property(String schema, String name) {
        return description.at("/components/schemas/" + schema + "/properties" + (name.isEmpty() ? "" : "/" + name));
    }

    private static List<String> words(JsonNode schema) {
        return schema.get("enum").valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> constants(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static Set<String> names(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }
}
