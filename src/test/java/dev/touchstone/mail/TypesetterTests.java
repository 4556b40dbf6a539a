package dev.touchstone.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.shared.Language;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TypesetterTests {

    private static final MailTexts TEXTS = new MailTexts(Path.of("does-not-exist"));
    private static final Instant TWO_THIRTY = Instant.parse("2026-11-25T06:30:00Z");
    private final Typesetter typesetter = new Typesetter(TEXTS, MailFixtures.settings(), ZoneId.of("Asia/Shanghai"));

    static Stream<String> files() {
        return StreamSupport.stream(TEXTS.names().spliterator(), false);
    }

    @Test
    void everyKindIsThereInBothLanguages() {
        var kinds = files().map(name -> name.substring(0, name.indexOf('.'))).toList();
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(58);
        assertThat(kinds).allSatisfy(kind -> {
            TEXTS.of(kind, Language.ZH);
            TEXTS.of(kind, Language.EN);
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyTextRendersWithAllFields(String file) {
        var set = typesetter.set(full(file).of(kind(file), "x"));
        assertWellSet(set);
        assertThat(set.text()).doesNotContain("{{", "}}", "null");
        if (TEXTS.of(kind(file), language(file)).body().fields().contains("link")) {
            assertThat(set.text()).contains(Marks.link("link"));
            assertThat(set.html()).contains("href=\"" + Marks.link("link") + "\"");
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyTextRendersWithWhatItMustHave(String file) {
        var set = typesetter.set(Letter.to("王芳", "wf@example.cn", language(file))
                .with("candidateName", "李雷")
                .with("jobTitle", "售前客服")
                .withLink("https://t.example/v/abc")
                .of(kind(file), "x"));
        assertWellSet(set);
        assertThat(set.text()).doesNotContain("{{", "}}", "\n\n\n");
    }

    @Test
    void whoLivesWhereClocksDifferReadsTheirOwnTimeToo() {
        var kind = "role-play-invitation";
        var berlin = ZoneId.of("Europe/Berlin");
        var zh = full(kind + ".zh-CN.txt").readIn(berlin).of(kind, "x");
        assertThat(typesetter.set(zh).text()).contains("2026年11月25日（周三）14:30（北京时间），即2026年11月25日（周三）07:30（中欧时间）");
        var en = full(kind + ".en.txt").readIn(berlin).of(kind, "x");
        assertThat(typesetter.set(en).text())
                .contains("14:30 (Beijing time, UTC+8), which is Wednesday, 25 November 2026, 07:30 (Central European");
        var sameClock =
                full(kind + ".zh-CN.txt").readIn(ZoneId.of("Asia/Singapore")).of(kind, "x");
        assertThat(typesetter.set(sameClock).text()).contains("14:30（北京时间）").doesNotContain("，即");
    }

    @Test
    void timesAreToldInTheRecipientsLanguageWithTheirZone() {
        assertThat(typesetter
                        .set(full("role-play-invitation.zh-CN.txt").of("role-play-invitation", "x"))
                        .text())
                .contains("2026年11月25日（周三）14:30（北京时间）", "约 45 分钟");
        assertThat(typesetter
                        .set(full("role-play-invitation.en.txt").of("role-play-invitation", "x"))
                        .text())
                .contains("Wednesday, 25 November 2026, 14:30 (Beijing time, UTC+8)", "about 45 minutes");
    }

    @Test
    void valuesAreEscapedInHtmlAndPlainInText() {
        var set = typesetter.set(full("test-invitation.en.txt")
                .with("note", "<script>alert(1)</script> & \"quotes\"\nsecond line")
                .of("test-invitation", "x"));
        assertThat(set.html())
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;<br/>");
        assertThat(set.text()).contains("<script>alert(1)</script> & \"quotes\"\nsecond line");
    }

    @Test
    void subjectsAreOneLineWithoutControlCharacters() {
        var set = typesetter.set(full("test-invitation.en.txt")
                .with("jobTitle", "Agent\r\nBcc: evil@example.org\u0000\u202E")
                .of("test-invitation", "x"));
        assertThat(set.subject()).isEqualTo("Your written test for Agent Bcc: evil@example.org");
    }

    @Test
    void aFieldThatNoTextKnowsIsRefused() {
        assertThatThrownBy(() -> typesetter.set(
                        full("test-invitation.en.txt").with("dedline", "x").of("test-invitation", "x")))
                .hasMessageContaining("dedline");
    }

    private static void assertWellSet(Typeset set) {
        assertThat(set.subject()).isNotBlank().hasSizeLessThan(120).doesNotContain("{{");
        assertThat(set.html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(102 * 1024);
        assertThat(parses(set.html())).isTrue();
        assertThat(set.text() + set.subject()).doesNotContainPattern("[\uE002-\uE004]");
        assertThat(set.html()).doesNotContainPattern("[\uE002-\uE004]");
    }

    private static boolean parses(String html) {
        try {
            var bytes = html.replaceFirst("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8);
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
            return true;
        } catch (Exception broken) {
            throw new AssertionError(html, broken);
        }
    }

    private static Letter.Draft full(String file) {
        return Letter.to("王芳", "wf@example.cn", language(file))
                .with("candidateName", "李雷")
                .with("jobTitle", "售前客服")
                .with("applicationNumber", "A-2026-000417")
                .with("deadline", TWO_THIRTY)
                .with("startsAt", TWO_THIRTY)
                .with("endsAt", TWO_THIRTY.plusSeconds(45 * 60))
                .with("startDate", LocalDate.of(2026, 12, 1))
                .with("place", "杭州 3 号楼 2 层")
                .with("stage", "面试")
                .with("colleague", "季明辉")
                .with("contactName", "张敏")
                .with("contactEmail", "zm@example.cn")
                .with("reason", "一行\n第二行")
                .with("note", "请带身份证。")
                .withLink("https://t.example/v/abc");
    }

    private static String kind(String file) {
        return file.substring(0, file.indexOf('.'));
    }

    private static Language language(String file) {
        return file.endsWith(".en.txt") ? Language.EN : Language.ZH;
    }
}
