package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.identity.ApiScope;
import dev.touchstone.questionbank.reader.HostileInputs;
import dev.touchstone.testing.Programs;
import dev.touchstone.testing.TouchstoneTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports by programs: the same reading as everywhere, stored once, or one sentence why not. */
@TouchstoneTest
class ImportApiTests {

    private static final String PATH = "/api/v1/question-bank/imports";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    BankImports imports;

    @Autowired
    Programs programs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @TempDir
    Path directory;

    private Programs.Key key;
    private String salt;

    @BeforeEach
    void aProgram() {
        key = programs.key(ApiScope.QUESTION_BANK_IMPORT);
        salt = UUID.randomUUID().toString().substring(0, 8);
    }

    static Stream<String> banks() {
        return Stream.of(
                "一、单项选择题（每题2分）\n1. 谁复核退款？\nA. 组长\nB. 买家\n答案：A\n解析：组长有权限。\n",
                "::退款:: 谁复核退款？ {=组长 ~买家}\n",
                "谁复核退款？\nA. 组长\nB. 买家\nANSWER: A\n",
                "题型,题干,选项A,选项B,答案\n单选题,谁复核退款？,组长,买家,A\n",
                """
                <quiz><question type="truefalse"><name><text>a</text></name><questiontext><text>退款要复核</text></questiontext>
                <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>
                """,
                "{\"questions\":[{\"stem\":\"谁复核退款？\",\"type\":\"short_answer\",\"answer\":\"组长\"}]}");
    }

    @ParameterizedTest
    @MethodSource("banks")
    void aDryRunAnswersWhatTheCommandLinePrints(String bank) throws IOException {
        var before = rows();
        var answer = send(bank.getBytes(StandardCharsets.UTF_8), "?dryRun=true");
        assertThat(answer).hasStatusOk().hasContentType("application/json");
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(printed(bank));
        assertThat(body(answer).get("questions").size()).isPositive();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void theScopeOfTheCheckReadsAndStoresNothing() {
        key = programs.key(ApiScope.QUESTION_BANK_CHECK);
        assertThat(send(bank(), "?dryRun=true")).hasStatusOk();
        var before = rows();
        refused(send(bank(), ""), 403, "identity.api.error.scope");
        refused(send(bank(), "?dryRun=false"), 403, "identity.api.error.scope");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aFileIsStoredAsAPreviewInTheMakersName() {
        var answer = send(bank(), "?track=AFTER_SALES&competency=empathy");
        assertThat(answer).hasStatus(201);
        var told = body(answer);
        var batch = imports.get(ImportBatchId.of(told.get("id").asString()));
        assertThat(batch.createdBy()).isEqualTo(key.maker());
        assertThat(batch.state()).isEqualTo(ImportState.PREVIEW);
        assertThat(batch.track()).isEqualTo(Track.AFTER_SALES);
        assertThat(batch.competency()).isEqualTo("empathy");
        assertThat(batch.name()).isEqualTo("题库.txt");
        assertThat(answer).hasHeader("Location", "http://touchstone.test" + PATH + "/" + batch.id());
        assertThat(told.get("page").asString()).isEqualTo("http://touchstone.test/question-bank/imports/" + batch.id());
        assertThat(told.get("counts").get("all").asInt()).isEqualTo(2);
        assertThat(told.get("counts").get("ready").asInt()).isOne();
        assertThat(told.get("repeated").size()).isZero();
        assertThat(told.get("reading")).isEqualTo(body(send(bank(), "?dryRun=true")));
    }

    @Test
    void theTrailNamesThePersonAndTheKey() {
        var batch = body(send(bank(), "")).get("id").asString();
        var entry = jdbc.sql(
                        "select actor::text || ' ' || (facts ->> 'byApiKey') from audit.entry where event = 'BankImportPrepared' and facts ->> 'batch' = :batch")
                .param("batch", batch)
                .query(String.class)
                .single();
        assertThat(entry).isEqualTo(key.maker() + " " + key.id());
        assertThat(mvc.get().uri("/audit").with(user("auditor").roles("AUDITOR")))
                .bodyText()
                .contains("读取题库文件：2 题待核对（通过 API 密钥“题库同步”）", "创建 API 密钥“题库同步”");
    }

    @Test
    void theSameFileAgainIsAnsweredWithTheImportThatWaits() {
        var first = body(send(bank(), "")).get("id").asString();
        var again = send(bank(), "");
        assertThat(again).hasStatusOk();
        assertThat(body(again).get("id").asString()).isEqualTo(first);
        assertThat(body(again).get("reading").get("questions").size()).isEqualTo(2);

        var other = send(bank(), "?track=PRE_SALES");
        assertThat(other).hasStatus(201);
        assertThat(body(other).get("repeated").get(0).get("id").asString()).isEqualTo(first);

        imports.discard(ImportBatchId.of(first));
        assertThat(send(bank(), "")).hasStatus(201);
    }

    @Test
    void theSameFileFromTwoAtOnceIsStoredOnce() {
        var all =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> send(bank(), ""))).limit(4).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(all.stream().map(answer -> answer.getResponse().getStatus())).containsOnlyOnce(201);
        assertThat(all.stream().map(answer -> body(answer).get("id").asString()).distinct())
                .hasSize(1);
    }

    @Test
    void howAnImportStandsCanBeAsked() {
        var batch = body(send(bank(), "")).get("id").asString();
        var told = body(mvc.get()
                .uri(PATH + "/" + batch)
                .with(Programs.with(key.secret()))
                .exchange());
        assertThat(told.get("state").asString()).isEqualTo("PREVIEW");
        assertThat(told.get("counts").get("attention").asInt()).isOne();
        assertThat(told.has("reading")).isFalse();
        refused(get(UUID.randomUUID().toString()), 404, "questionbank.import.error.unknown");
        assertThat(get("none")).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({
        "?readAs=docs,readAs",
        "?readAs=docx,readAs",
        "?track=NOWHERE,track",
        "?competency=nothing,competency",
        "?dryRun=yes,dryRun",
        "?dryRun=true&readAs=x,readAs"
    })
    void aWordTheApiDoesNotKnowIsRefusedWithThoseThereAre(String query, String name) {
        var before = rows();
        var answer = send(bank(), query);
        refused(answer, 400, "questionbank.api.error.word");
        assertThat(body(answer).get("detail").asString()).contains(name);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void withoutAFileNothingIsRead() {
        for (var query : List.of("", "?dryRun=true")) {
            refused(
                    mvc.post()
                            .uri(PATH + query)
                            .with(Programs.with(key.secret()))
                            .exchange(),
                    400,
                    "questionbank.api.error.noFile");
        }
    }

    @Test
    void aFormatThatIsToldIsRead() {
        var told = body(
                send("谁复核退款？\nA. 组长\nB. 买家\nANSWER: A\n".getBytes(StandardCharsets.UTF_8), "?dryRun=true&readAs=text"));
        assertThat(told.get("format").asString()).isEqualTo("text");
    }

    static Stream<byte[]> hostile() throws IOException {
        return HostileInputs.all();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatCannotBeReadIsRefusedAndNotStored(byte[] content) {
        var before = rows();
        for (var query : List.of("", "?dryRun=true")) {
            var answer = send(content, query);
            assertThat(answer).hasStatus(422).hasContentType("application/problem+json");
            assertThat(body(answer).get("key").asString()).startsWith("questionbank.import.error.");
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aNameWithFoldersAndControlsIsCutToTheFilesOwn() {
        var answer = send(bank(), "", "..\\..\\a\u0000b/evil\n.txt");
        assertThat(body(answer).get("name").asString()).isEqualTo("evil.txt");
    }

    private MvcTestResult send(byte[] content, String query) {
        return send(content, query, "题库.txt");
    }

    private MvcTestResult send(byte[] content, String query, @Nullable String name) {
        return mvc.post()
                .uri(PATH + query)
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .with(Programs.with(key.secret()))
                .exchange();
    }

    private MvcTestResult get(String batch) {
        return mvc.get()
                .uri(PATH + "/" + batch)
                .with(Programs.with(key.secret()))
                .exchange();
    }

    private void refused(MvcTestResult answer, int status, String sentence) {
        assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
        assertThat(body(answer).get("key").asString()).isEqualTo(sentence);
    }

    private JsonNode body(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private byte[] printed(String bank) throws IOException {
        var out = new ByteArrayOutputStream();
        var file = Files.writeString(directory.resolve("bank.txt"), bank);
        new ImportVerb()
                .run(
                        List.of(file.toString(), "--dry-run", "--format", "json"),
                        new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    /** Of everything that an import leaves behind. */
    private List<Long> rows() {
        return Stream.of("import_batch", "import_item", "import_file", "question")
                .map(table -> jdbc.sql("select count(*) from questionbank." + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private byte[] bank() {
        return """
                1. 顾客说鞋子大了一码，先做什么 %1$s？（B）
                A. 直接退款
                B. 问清尺码和脚长
                2. 仓库漏发一件赠品，先怎么说 %1$s？
                A. 致歉并补发
                B. 让顾客自己联系仓库
                """.formatted(salt).getBytes(StandardCharsets.UTF_8);
    }
}
