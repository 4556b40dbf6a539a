package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.questionbank.CreditScheme;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionDraft;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.TaskSheet;
import dev.touchstone.questionbank.Track;
import dev.touchstone.questionbank.TypingTask;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** A typing test: told beforehand, timed by the server, measured when it is handed in, played to who may see results. */
@TouchstoneTest
class TypingTestTests {

    /** 51 characters. */
    private static final String TEXT = "您好这边是客服小北您问的晾衣架展开两米四收起来七十厘米放阳台正合适今天下单明天上午发货江浙沪两天送到您";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    SittingDesk desk;

    @Autowired
    TypingDesk typing;

    @Autowired
    AccommodationDesk accommodations;

    @Autowired
    TypingReports typed;

    @Autowired
    WrittenTests tests;

    @Autowired
    TestReports reports;

    @Autowired
    QuestionBank bank;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    private static final Needs HALF_MORE = new Needs(50, Set.of());

    @Autowired
    CheckIns checkIns;

    @Autowired
    ResultRules rules;

    private SittingFixture fixture;
    private Opening opening;
    private QuestionVersion question;
    private JobApplicationId application;

    @BeforeEach
    void sit() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        opening = fixture.opening(QuestionType.TYPING);
        question = bank.version(bank.add(draft(), null));
        application = invited();
        desk.start(application);
    }

    private JobApplicationId invited() {
        var invited = fixture.invited(opening);
        jdbc.sql("""
                        update writtentest.paper_question set question_version = :version
                         where sitting in (select id from writtentest.sitting where application = :application)
                        """)
                .param("version", question.id().value())
                .param("application", invited.value())
                .update();
        return invited;
    }

    @Test
    void speedsAndTimeAreToldBeforeTheFirstCharacter() {
        assertThat(candidatesPage())
                .contains("限时 180 秒")
                .contains("每分钟 20 字以下不得分，70 字起满分")
                .contains(TEXT)
                .contains("data-left=\"180\"");
        assertThat(desk.view(application).questions().get(0).isOpen()).isFalse();
    }

    @Test
    void thatTypingIsRecordedIsToldAtCheckIn() throws IOException {
        assertThat(checkIns.of(invited()).typing()).isTrue();
        var others = fixture.opening(QuestionType.SHORT_ANSWER);
        assertThat(checkIns.of(fixture.invited(others)).typing()).isFalse();
    }

    @Test
    void theServerKeepsWhenItBeganAndItIsMeasuredWhenHandedIn() {
        type(TEXT, 60, 59_000);
        desk.submit(application);

        var report = reports.of(application, opening.recruiter()).orElseThrow();
        assertThat(report.state()).as("nobody has to mark it").isEqualTo(SittingState.MARKED);
        var figures = typed.of(application, 1, opening.recruiter()).figures();
        assertThat(figures.speed()).isEqualByComparingTo("51.9");
        assertThat(figures.accuracy()).isEqualByComparingTo("1");
        assertThat(report.total()).isEqualByComparingTo("63.8");
    }

    @Test
    void whoStopsBeforeTheEndIsMeasuredOverTheWholeTime() {
        type(TEXT.substring(0, 45), 60, 59_000);
        desk.submit(application);
        assertThat(typed.of(application, 1, opening.recruiter()).figures().speed())
                .isEqualByComparingTo("15.0");
        assertThat(reports.of(application, opening.recruiter()).orElseThrow().total())
                .isEqualByComparingTo("0");
    }

    @Test
    void extraTimeLengthensItAndCountsForTheSpeed() {
        application = invited();
        accommodations.ask(application, HALF_MORE, null);
        accommodations.grant(application, HALF_MORE, null, opening.recruiter());
        desk.start(application);
        assertThat(candidatesPage())
                .contains("限时 270 秒")
                .contains("data-seconds=\"270\"")
                .contains("50% 加时");

        type(TEXT, 200, 204_000);
        desk.submit(application);

        var figures = typed.of(application, 1, opening.recruiter()).figures();
        assertThat(figures.time()).as("others have 180").hasSeconds(204);
        assertThat(figures.speed()).as("as it was measured").isEqualByComparingTo("15.0");
        assertThat(reports.of(application, opening.recruiter()).orElseThrow().total())
                .as("counts as 22.5 of 20 to 70")
                .isEqualByComparingTo("5");
    }

    @Test
    void whoHasThePageReadAloudHasTwiceTheTimeAndHearsTheClock() {
        application = invited();
        var reader = new Needs(0, Set.of(Need.SCREEN_READER));
        accommodations.ask(application, reader, null);
        accommodations.grant(application, reader, null, opening.recruiter());
        assertThat(candidatesPage()).contains("打字测试的时间至少加倍");
        desk.start(application);
        assertThat(candidatesPage())
                .contains("限时 360 秒", "data-reader=\"true\"", "data-keyboard=\"true\"", "还剩 {0} 分 {1} 秒");
        type(TEXT, 200, 204_000);
        desk.submit(application);
        assertThat(reports.of(application, opening.recruiter()).orElseThrow().total())
                .as("15 a minute count as 30 of 20 to 70")
                .isEqualByComparingTo("20");
    }

    @Test
    void anErrorCostsItsShareOfTheSpeed() {
        type(TEXT.substring(0, 49) + "错", 60, 60_000);
        desk.submit(application);
        var figures = typed.of(application, 1, opening.recruiter()).figures();
        assertThat(figures.accuracy()).isEqualByComparingTo("0.98");
    }

    @Test
    void whoNeverSaysDoneHadTheTimeUntilThePaperWasHandedIn() {
        assertThat(tell("[]", 0, null)).isZero();
        desk.save(application, new Answer(1, 1, List.of(), null, TEXT));
        began(100);
        desk.submit(application);
        assertThat(typed.of(application, 1, opening.recruiter())
                        .figures()
                        .time()
                        .toSeconds())
                .isBetween(100L, 110L);
    }

    @Test
    void whatIsSentAfterItWasDoneChangesNothing() {
        type(TEXT.substring(0, 10), 30, 30_000);
        jdbc.sql("update writtentest.typing_run set ended_at = ended_at - interval '1 minute', started_at ="
                        + " started_at - interval '1 minute'")
                .update();
        assertThatThrownBy(() -> desk.save(application, new Answer(1, 9, List.of(), null, TEXT)))
                .isInstanceOf(RefusedException.class);
        assertThat(tell("[{\"at\":1,\"place\":0,\"cut\":0,\"text\":\"后\"}]", 2, 1))
                .isEqualTo(3);
        assertThat(candidatesPage()).contains("data-over=\"true\"").contains("readonly");
        desk.submit(application);
        assertThat(typed.of(application, 1, opening.recruiter()).typed()).hasSize(10);
        assertThat(events()).doesNotContain("后");
    }

    @Test
    void everyChangeIsKeptOnceAndNoMoreThanFit() {
        assertThat(tell("[]", 0, null)).isZero();
        var two = "[{\"at\":0,\"place\":0,\"cut\":0,\"text\":\"您\"},{\"at\":150,\"place\":1,\"cut\":0,\"text\":\"好\"}]";
        assertThat(tell(two, 0, null)).isEqualTo(2);
        assertThat(tell(two, 0, null)).as("sent twice").isEqualTo(2);
        assertThat(tell(two, 7, null)).as("something is missing between").isEqualTo(2);
        assertThat(tell("[{\"at\":300,\"place\":1,\"cut\":1,\"text\":\"们\"}]", 2, null))
                .isEqualTo(3);
        var many = Collections.nCopies(4000, new TypingDesk.Event(400, 0, 0, "字"));
        assertThat(typing.tell(application, 1, 3, many, null)).as("too many").isEqualTo(3);
        desk.submit(application);
        assertThat(events()).isEqualTo("[[0, 0, 0, \"您\"], [150, 1, 0, \"好\"], [300, 1, 1, \"们\"]]");
    }

    @Test
    void howItWasTypedIsSeenByThoseWhoSeeResultsOnly() {
        type(TEXT.substring(0, 10), 30, 30_000);
        assertThatThrownBy(() -> typed.of(application, 1, opening.recruiter()))
                .as("before it is marked")
                .isInstanceOf(RefusedException.class);
        desk.submit(application);
        assertThat(page("/applications/%s/written-test".formatted(application), opening.recruiter()))
                .contains("/written-test/typing/1");
        assertThat(page("/applications/%s/written-test/typing/1".formatted(application), opening.recruiter()))
                .contains("3.3 字/分")
                .contains("100.0%")
                .contains("data-events");
        assertThat(mvc.get()
                        .uri("/applications/{a}/written-test/typing/1/events", application)
                        .with(staff.signedIn(opening.marker()))
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void theMarkerPlaysItUnderTheCode() {
        type(TEXT.substring(0, 10), 30, 30_000);
        var marking = tests.marking(application).orElseThrow();
        assertThat(visit("/markings/%s/typing/1".formatted(marking), opening.marker()))
                .as("before it was handed in")
                .hasStatus(409);
        desk.submit(application);
        assertThat(page("/markings/" + marking, opening.marker())).contains("/markings/%s/typing/1".formatted(marking));
        assertThat(page("/markings/%s/typing/1".formatted(marking), opening.marker()))
                .contains("3.3 字/分", "/markings/%s/typing/1/events".formatted(marking))
                .doesNotContain(application.toString(), "林晓");
        assertThat(visit("/markings/%s/typing/1/events".formatted(marking), opening.marker()))
                .hasStatusOk()
                .bodyText()
                .contains("您");
        assertThat(visit("/markings/%s/typing/1".formatted(marking), opening.recruiter()))
                .hasStatus(403);
    }

    @Test
    void theCandidateReadsHowFastAndHowExactlyThePaperSaysTheyTyped() {
        type(TEXT.substring(0, 10), 30, 30_000);
        desk.submit(application);
        rules.change(new ResultRule(opening.job(), ResultShown.PROFILE, false, true, 7));
        var told = "3.3 字/分，减去差错后 3.3 字/分；准确率 100.0%，差错 0 处";
        assertThat(text(mvc.get()
                        .uri("/my/{a}/test-result", application)
                        .header("Accept-Language", "zh-CN")
                        .cookie(fixture.visit(application, LinkPurpose.PORTAL))
                        .exchange()))
                .contains(told);
    }

    private MvcTestResult visit(String path, AccountId viewer) {
        return mvc.get().uri(path).with(staff.signedIn(viewer)).exchange();
    }

    @Test
    void theEditorTakesATextWithItsSpeeds() {
        assertThat(edit("80")).hasStatus3xxRedirection();
        var task = bank.history(question.question()).get(0).task().typing();
        assertThat(task).isEqualTo(new TypingTask(Language.ZH, TEXT, 120, 30, 80));
        assertThat(text(edit("30"))).contains("起分速度要低于满分速度");
    }

    private MvcTestResult edit(String goal) {
        var newest = bank.history(question.question()).get(0);
        return mvc.post()
                .uri("/questions/{q}/edit", question.question())
                .header("Accept-Language", "zh-CN")
                .with(staff.signedIn(opening.recruiter()))
                .with(csrf())
                .param("type", "TYPING")
                .param("track", "GENERAL")
                .param("difficulty", "1")
                .param("points", "10")
                .param("competency", "responsiveness")
                .param("stem", newest.stem().zh())
                .param("typing.language", "ZH")
                .param("typing.text", TEXT)
                .param("typing.seconds", "120")
                .param("typing.floor", "30")
                .param("typing.goal", goal)
                .param("version", Integer.toString(newest.version()))
                .param("edits", "0")
                .exchange();
    }

    /** Begun so many seconds ago, and done now. */
    private void type(String text, int seconds, int millis) {
        assertThat(tell("[]", 0, null)).isZero();
        desk.save(application, new Answer(1, 1, List.of(), null, text));
        began(seconds);
        tell("[{\"at\":0,\"place\":0,\"cut\":0,\"text\":\"您\"}]", 0, millis);
    }

    private void began(int seconds) {
        jdbc.sql("""
                        update writtentest.typing_run set started_at = started_at - make_interval(secs => :seconds)
                         where sitting in (select id from writtentest.sitting where application = :application)
                        """)
                .param("seconds", seconds)
                .param("application", application.value())
                .update();
    }

    private int tell(String events, int from, @Nullable Integer millis) {
        var result = mvc.post()
                .uri("/my/{a}/test/typing", application)
                .cookie(fixture.visit(application, LinkPurpose.TEST))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"position\":1,\"from\":%d,\"events\":%s,\"millis\":%s}".formatted(from, events, millis))
                .exchange();
        assertThat(result).hasStatusOk();
        return Integer.parseInt(text(result).replaceAll("\\D", ""));
    }

    private String events() {
        return typed.events(application, 1, opening.recruiter());
    }

    private String candidatesPage() {
        return text(mvc.get()
                .uri("/my/{a}/test", application)
                .header("Accept-Language", "zh-CN")
                .cookie(fixture.visit(application, LinkPurpose.TEST))
                .exchange());
    }

    private String page(String path, AccountId viewer) {
        return text(mvc.get()
                .uri(path)
                .header("Accept-Language", "zh-CN")
                .with(staff.signedIn(viewer))
                .exchange());
    }

    private static String text(MvcTestResult result) {
        return HtmlUtils.htmlUnescape(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static QuestionDraft draft() {
        return new QuestionDraft(
                QuestionType.TYPING,
                Track.GENERAL,
                1,
                BigDecimal.TEN,
                "responsiveness",
                null,
                LocalizedText.zh("请照原文打（%s）。".formatted(UUID.randomUUID())),
                List.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                CreditScheme.USUAL,
                List.of(),
                false,
                new TaskSheet(new TypingTask(Language.ZH, TEXT, 180, 20, 70), List.of()));
    }
}
