package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.shared.Language;
import dev.touchstone.testing.TouchstoneTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TouchstoneTest
class QuestionPictureFormTests {

    private static final Pattern KEPT = Pattern.compile("name=\"pictures\\[0]\\.hash\" value=\"([0-9a-f]{64})\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    QuestionBank bank;

    @Autowired
    Pictures pictures;

    @Autowired
    Accounts accounts;

    @Autowired
    ReviewQueue queue;

    @Autowired
    ReviewDesk desk;

    private AccountId author;
    private AccountId colleague;

    @BeforeEach
    void somebody() {
        author = accounts.register(
                "许梅", UUID.randomUUID() + "@example.cn", Language.ZH, Set.of(Role.RECRUITER), "a long pass phrase");
        colleague = accounts.register(
                "何川", UUID.randomUUID() + "@example.cn", Language.ZH, Set.of(Role.RECRUITER), "a long pass phrase");
    }

    @Test
    void picturesComeWithTheQuestionAndAreShownInTheirOrder() {
        var answer = post(
                "/questions",
                Map.of(
                        "pictures[0].alt", "第二张",
                        "pictures[0].place", "2",
                        "pictures[1].alt", "第一张",
                        "pictures[1].altEn", "The first",
                        "pictures[1].place", "1",
                        "pictures[2].alt", ""),
                file(0, PictureSamples.png(40, 30, 10)),
                file(1, PictureSamples.png(50, 30, 11)),
                new MockMultipartFile("pictures[2].file", "", null, new byte[0]));

        assertThat(answer).hasStatus3xxRedirection();
        var question = created(answer);
        var shown = pictures.of(bank.history(question).get(0).id());
        assertThat(shown).extracting(picture -> picture.alt().zh()).containsExactly("第一张", "第二张");
        assertThat(shown).extracting(Picture::width).containsExactly(50, 40);
        assertThat(get("/questions/" + question))
                .contains("/question-pictures/" + shown.get(0).hash())
                .contains("alt=\"第一张\"");
        assertThat(get("/questions/%s/edit".formatted(question)))
                .contains("enctype=\"multipart/form-data\"")
                .contains(shown.get(1).hash())
                .contains("pictures[2].file");
    }

    @Test
    void aPictureWithoutWordsIsAskedForThemAndNeedNotBeSentAgain() {
        var answer = post("/questions", Map.of("pictures[0].alt", " "), file(0, PictureSamples.png(40, 30, 12)));

        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("请写一句图里有什么");
        var kept = KEPT.matcher(body(answer));
        assertThat(kept.find()).isTrue();

        var again = post("/questions", Map.of("pictures[0].hash", kept.group(1), "pictures[0].alt", "订单页"));
        assertThat(again).hasStatus3xxRedirection();
        assertThat(pictures.of(bank.history(created(again)).get(0).id()))
                .extracting(Picture::hash)
                .containsExactly(kept.group(1));
    }

    @Test
    void whatIsNoPictureIsSaidInItsRow() {
        var answer = post(
                "/questions",
                Map.of("pictures[0].alt", "网页"),
                file(0, "<html>no picture</html>".getBytes(StandardCharsets.UTF_8)));
        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("这不是 PNG、JPEG、WebP 或 GIF 图片").contains("有图片还不能用");
    }

    @Test
    void moreThanSixAreRefused() {
        var hash = pictures.keep(PictureSamples.png(40, 30, 13));
        Map<String, String> seven = new LinkedHashMap<>();
        for (int i = 0; i < 7; i++) {
            seven.put("pictures[%d].hash".formatted(i), hash);
            seven.put("pictures[%d].alt".formatted(i), "第 %d 张".formatted(i));
        }
        var answer = post("/questions", seven);
        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("一道题最多 6 张图片");
    }

    @Test
    void anEditKeepsWhatItDoesNotNameAndDropsWhatIsLeftOut() {
        var question =
                created(post("/questions", Map.of("pictures[0].alt", "订单页"), file(0, PictureSamples.png(40, 30, 14))));
        var hash = pictures.of(bank.history(question).get(0).id()).get(0).hash();

        post("/questions/%s/edit".formatted(question), Map.of("version", "1", "stem", "换个问法"));
        assertThat(pictures.of(bank.history(question).get(0).id())).hasSize(1);

        post(
                "/questions/%s/edit".formatted(question),
                Map.of("version", "2", "pictures[0].hash", hash, "pictures[0].alt", "订单页", "pictures[0].gone", "true"));
        assertThat(bank.history(question)).hasSize(3);
        assertThat(pictures.of(bank.history(question).get(0).id())).isEmpty();
        assertThat(get("/questions/" + question)).contains("<del>").contains("订单页 #");
    }

    @Test
    void whoSeesQuestionsSeesTheirPicturesAndNobodyElseDoes() {
        var hash = pictures.keep(PictureSamples.png(40, 30, 15));
        for (var role : List.of("RECRUITER", "INTERVIEWER", "AUDITOR", "MARKER")) {
            var answer = fetch(hash, role);
            assertThat(answer).hasStatusOk().hasContentType("image/png");
            assertThat(answer).headers().hasValue("X-Content-Type-Options", "nosniff");
            assertThat(answer).headers().hasValue("Content-Disposition", "inline; filename=\"picture.png\"");
            assertThat(answer.getResponse().getHeader("Cache-Control"))
                    .contains("private")
                    .contains("immutable")
                    .doesNotContain("no-store");
        }
        assertThat(fetch(hash, "APPROVER")).hasStatus(403);
        assertThat(fetch("0".repeat(64), "RECRUITER")).hasStatus(404);
        assertThat(mvc.get().uri("/question-pictures/" + hash).exchange()).hasStatus3xxRedirection();
    }

    private MvcTestResult fetch(String hash, String role) {
        return mvc.get()
                .uri("/question-pictures/" + hash)
                .with(user(author.toString()).roles(role))
                .exchange();
    }

    private MvcTestResult post(String uri, Map<String, String> fields, MockMultipartFile... files) {
        var request = mvc.post().uri(uri).multipart();
        for (var file : files) {
            request = request.file(file);
        }
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "type", "SHORT_ANSWER",
                "track", "GENERAL",
                "difficulty", "2",
                "points", "5",
                "competency", "empathy",
                "stem", "看图回答：顾客为什么着急",
                "marking[0].text", "说出催发货",
                "version", "0",
                "handIn", "true"));
        all.putAll(fields);
        for (var field : all.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        var answer = request.with(user(author.toString()).roles("RECRUITER"))
                .with(csrf())
                .exchange();
        Reviewers.publishAll(queue, desk, colleague);
        return answer;
    }

    private static MockMultipartFile file(int row, byte[] content) {
        return new MockMultipartFile("pictures[%d].file".formatted(row), "截图.png", "image/png", content);
    }

    private QuestionId created(MvcTestResult answer) {
        return QuestionId.of(
                String.valueOf(answer.getResponse().getRedirectedUrl()).replace("/questions/", ""));
    }

    private String get(String uri) {
        var answer = mvc.get()
                .uri(URI.create(uri))
                .with(user(author.toString()).roles("RECRUITER"))
                .exchange();
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
