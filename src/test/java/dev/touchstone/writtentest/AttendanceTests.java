package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One paper, several pages; connections that break; what is noticed on the way. */
@TouchstoneTest
@RecordApplicationEvents
class AttendanceTests {

    private static final int RULE = 3;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    ApplicationEvents facts;

    @Autowired
    Attendance attendance;

    @Autowired
    SittingDesk desk;

    @Autowired
    SittingRules rules;

    @Autowired
    Sittings sittings;

    @Autowired
    Signals signals;

    @Autowired
    AddedTimes added;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    private SittingFixture tests;
    private Opening opening;
    private JobApplicationId application;

    @BeforeEach
    void open() throws IOException {
        tests = beans.createBean(SittingFixture.class);
        opening = tests.opening(QuestionType.SHORT_ANSWER, QuestionType.MULTIPLE_CHOICE);
        application = tests.sitting(opening);
    }

    @Test
    void thePageThatOpenedThePaperLastHasItAndTheOtherIsTold() {
        int phone = opened("phone").page();
        int laptop = opened("laptop").page();
        assertThat(laptop).isGreaterThan(phone);
        assertThat(sign(phone).page()).isEqualTo(laptop);
        assertThat(sign(laptop).page()).isEqualTo(laptop);
        assertThat(desk.save(application, text(phone, 1)).page())
                .as("every save tells it too")
                .isEqualTo(laptop);
        assertThat(opened("phone").page()).as("back on the phone").isGreaterThan(laptop);
    }

    @Test
    void aRecruitersSlipOfMinutesAddsNoTime() {
        var before = sittings.of(application).orElseThrow().deadline();
        for (var minutes : List.of("9999", "121", "0", "-5")) {
            assertThat(extended(minutes, "停电")).hasStatus(422);
        }
        assertThat(extended("5", " ")).hasStatus(422);
        assertThat(sittings.of(application).orElseThrow().deadline()).isEqualTo(before);
        assertThat(extended("5", "停电")).hasStatus3xxRedirection();
        assertThat(sittings.of(application).orElseThrow().deadline()).isEqualTo(before.plus(Duration.ofMinutes(5)));
    }

    private MvcTestResult extended(String minutes, String reason) {
        return mvc.post()
                .uri("/applications/{a}/written-test/extension", application)
                .with(staff.signedIn(opening.recruiter()))
                .with(csrf())
                .param("minutes", minutes)
                .param("reason", reason)
                .exchange();
    }

    @Test
    void lateWordsOfAnEarlierPageAreTakenWhereTheLaterOneWroteNothing() {
        int phone = opened("phone").page();
        int laptop = opened("laptop").page();
        desk.save(application, text(phone, 7));
        assertThat(stored()).isEqualTo(text(phone, 7).text());
        assertThat(sign(laptop).changed())
                .as("the later page shows older words")
                .isTrue();
        desk.save(application, text(laptop, 1));
        assertThat(desk.save(application, text(phone, 8)).revision())
                .isEqualTo(text(laptop, 1).revision());
        assertThat(stored()).isEqualTo(text(laptop, 1).text());
        assertThat(sign(laptop).changed()).isFalse();
    }

    @Test
    void aThousandShuffledSavesOfTwoPagesEndAtTheLastOfTheLaterPage() throws Exception {
        int phone = opened("phone").page();
        int laptop = opened("laptop").page();
        var answers = Stream.of(phone, laptop)
                .flatMap(page -> LongStream.rangeClosed(1, 500).mapToObj(number -> text(page, number)))
                .collect(Collectors.toList());
        Collections.shuffle(answers, new Random(12));
        inParallel(answers.stream()
                .map(answer -> (Callable<StoredAnswer>) () -> desk.save(application, answer))
                .toList());
        assertThat(stored()).isEqualTo(text(laptop, 500).text());
    }

    @Test
    void aLostConnectionIsGivenBackAsFarAsTheRuleGoes() {
        rules.giveBack(opening.job(), RULE);
        int page = opened("phone").page();
        var deadline = sitting().deadline();
        clock.advance(Duration.ofMinutes(2));
        assertThat(sign(page).givenBack()).isBetween(120L, 125L);
        assertThat(sign(page).givenBack()).as("once").isZero();
        clock.advance(Duration.ofMinutes(5));
        assertThat(opened("phone").givenBack())
                .as("the tab was killed meanwhile")
                .isBetween(50L, 60L);
        clock.advance(Duration.ofMinutes(2));
        assertThat(sign(page + 1).givenBack()).as("the rule is used up").isZero();
        assertThat(sitting().deadline()).isEqualTo(deadline.plus(Duration.ofMinutes(RULE)));
        assertThat(added.of(sitting().id())).extracting(AddedTime::cause).containsOnly(MoreTimeCause.CONNECTION);
        assertThat(facts.stream(SittingExtended.class)
                        .filter(fact -> fact.application().equals(application)))
                .hasSize(2)
                .allMatch(fact -> fact.cause() == MoreTimeCause.CONNECTION);
        assertThat(seen(Signal.CONNECTION_LOST).times()).isEqualTo(3);
        assertThat(seen(Signal.CONNECTION_LOST).all()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
    }

    @Test
    void theJourneysTimerFollowsWhatIsGivenBack() {
        rules.giveBack(opening.job(), RULE);
        int page = opened("phone").page();
        clock.advance(Duration.ofMinutes(3));
        sign(page);
        clock.advance(Duration.ofMinutes(37).plus(Sitting.GRACE).plusSeconds(30));
        tests.runDue();
        assertThat(sitting().state()).as("past the first deadline").isEqualTo(SittingState.OPEN);
        clock.advance(Duration.ofMinutes(2).plusSeconds(31));
        tests.runDue();
        assertThat(sitting().byDeadline()).isTrue();
    }

    @Test
    void withoutARuleNothingIsGivenBackAndTheSilenceIsKept() {
        int page = opened("phone").page();
        clock.advance(Duration.ofMinutes(5));
        assertThat(sign(page).givenBack()).isZero();
        assertThat(added.of(sitting().id())).isEmpty();
        assertThat(seen(Signal.CONNECTION_LOST).times()).isOne();
    }

    @Test
    void aPageThatWasPutAsideLostNoConnection() {
        rules.giveBack(opening.job(), RULE);
        int page = opened("phone").page();
        attendance.sign(application, new SignOfLife(page, true, "phone", "10.0.0.1", List.of()));
        clock.advance(Duration.ofMinutes(5));
        assertThat(sign(page).givenBack()).isZero();
        assertThat(signals.of(sitting().id())).isEmpty();
    }

    @Test
    void whoWentOnSavingLostNoConnection() {
        rules.giveBack(opening.job(), RULE);
        int page = opened("phone").page();
        clock.advance(Duration.ofMinutes(4));
        desk.save(application, text(page, 1));
        clock.advance(Duration.ofSeconds(40));
        assertThat(sign(page).givenBack()).isZero();
    }

    @Test
    void manySignsAtOnceGiveBackOnce() throws Exception {
        rules.giveBack(opening.job(), RULE);
        int page = opened("phone").page();
        clock.advance(Duration.ofMinutes(1));
        var answers = inParallel(Collections.<Callable<Attended>>nCopies(8, () -> sign(page)));
        assertThat(answers)
                .extracting(Attended::givenBack)
                .filteredOn(seconds -> seconds > 0)
                .hasSize(1);
        assertThat(added.of(sitting().id())).hasSize(1);
    }

    @Test
    void afterTheDeadlineNothingIsGivenBack() {
        rules.giveBack(opening.job(), RULE);
        int page = opened("phone").page();
        clock.advance(Duration.ofMinutes(41));
        assertThat(sign(page)).isEqualTo(Attended.OVER);
        assertThat(opened("phone")).isEqualTo(Attended.OVER);
        tests.runDue();
        assertThat(sitting().byDeadline()).isTrue();
    }

    @Test
    void whatPagesNoticeIsCountedOnceHoweverOftenItIsTold() {
        int first = opened("phone").page();
        noticed(first, new ToldSignal(Signal.TAB_LEFT, 1, 4_000));
        noticed(first, new ToldSignal(Signal.TAB_LEFT, 2, 9_000));
        noticed(first, new ToldSignal(Signal.TAB_LEFT, 1, 4_000));
        int second = opened("phone").page();
        noticed(second, new ToldSignal(Signal.TAB_LEFT, 1, 1_000));
        assertThat(seen(Signal.TAB_LEFT).times()).isEqualTo(3);
        assertThat(seen(Signal.TAB_LEFT).all()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void whatIsNoticedHereIsNotBelievedFromAPage() {
        int page = opened("phone").page();
        noticed(page, new ToldSignal(Signal.CONNECTION_LOST, 3, 0));
        noticed(page, new ToldSignal(Signal.PASTE, 1_000_000, 0));
        noticed(page, new ToldSignal(Signal.PASTE, -1, 0));
        assertThat(signals.of(sitting().id())).isEmpty();
    }

    @Test
    void theLastOfItArrivesWithThePaperAndNothingLater() {
        int page = opened("phone").page();
        desk.submit(application);
        noticed(page, new ToldSignal(Signal.PASTE, 1, 0));
        assertThat(seen(Signal.PASTE).times()).isOne();
        clock.advance(Sitting.GRACE.plusSeconds(1));
        noticed(page, new ToldSignal(Signal.PASTE, 2, 0));
        assertThat(seen(Signal.PASTE).times()).isOne();
    }

    @Test
    void anotherDeviceAndAnotherNetworkAreNoticed() {
        int phone = opened("phone").page();
        attendance.sign(application, new SignOfLife(phone, false, "phone", "10.9.9.9", List.of()));
        attendance.sign(application, new SignOfLife(phone, false, "phone", "10.9.9.9", List.of()));
        attendance.open(application, new SignOfLife(0, false, "laptop", "10.9.9.9", List.of()));
        assertThat(seen(Signal.NETWORK_CHANGED).times()).isOne();
        assertThat(seen(Signal.DEVICE_CHANGED).times()).isOne();
    }

    @Test
    void thePageSaysThatItIsThere() {
        assertThat(posted("{\"page\": 0, \"aside\": false, \"device\": \"a\", \"signals\": []}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("page")
                .isEqualTo(1);
        assertThat(posted("{\"page\": 1, \"aside\": false, \"signals\": [{\"kind\": \"PASTE\", \"times\": 2,"
                        + " \"millis\": 0}]}"))
                .hasStatusOk();
        assertThat(seen(Signal.PASTE).times()).isEqualTo(2);
        assertThat(posted("{\"page\": 1, \"aside\": false, \"signals\": [{\"kind\": \"THOUGHT\", \"times\": 1,"
                        + " \"millis\": 0}]}"))
                .hasStatus(400);
        desk.submit(application);
        assertThat(posted("{\"page\": 1, \"aside\": false}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("open")
                .isEqualTo(false);
    }

    @Test
    void theRuleIsPartOfTheJobsPlan() {
        var path = "/jobs/%s/plan/sitting".formatted(opening.job());
        assertThat(rules.credit(opening.job())).isZero();
        for (var wrong : List.of("61", "-1", "viel", "")) {
            changeRule(path, wrong);
            assertThat(rules.credit(opening.job())).isZero();
        }
        changeRule(path, "10");
        assertThat(rules.credit(opening.job())).isEqualTo(Duration.ofMinutes(10));
        assertThat(mvc.get().uri(path).with(staff.signedIn(opening.recruiter())))
                .bodyText()
                .contains("value=\"10\"");
    }

    private void changeRule(String path, String minutes) {
        assertThat(mvc.post()
                        .uri(path)
                        .with(staff.signedIn(opening.recruiter()))
                        .with(csrf())
                        .param("credit", minutes))
                .hasStatus3xxRedirection();
    }

    private MvcTestResult posted(String body) {
        return mvc.post()
                .uri("/my/{a}/test/attendance", application)
                .cookie(tests.visit(application, LinkPurpose.TEST))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private Attended opened(String device) {
        return attendance.open(application, new SignOfLife(0, false, device, "10.0.0.1", List.of()));
    }

    private Attended sign(int page) {
        return noticed(page);
    }

    private Attended noticed(int page, ToldSignal... noticed) {
        return attendance.sign(application, new SignOfLife(page, false, "phone", "10.0.0.1", List.of(noticed)));
    }

    private SeenSignal seen(Signal signal) {
        return signals.of(sitting().id()).stream()
                .filter(seen -> seen.signal() == signal)
                .findFirst()
                .orElseThrow();
    }

    private Sitting sitting() {
        return sittings.of(application).orElseThrow();
    }

    private String stored() {
        return String.valueOf(desk.view(application).questions().get(0).answer().text());
    }

    private static Answer text(int page, long number) {
        return new Answer(
                1, page * Attendance.REVISIONS + number, List.of(), null, "第 %d 页第 %d 稿".formatted(page, number));
    }

    private static <T> List<T> inParallel(List<Callable<T>> calls) throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            var results = new java.util.ArrayList<T>();
            for (var result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
