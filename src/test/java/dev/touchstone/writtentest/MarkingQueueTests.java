package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.JobTeamFixture;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** All answers to one question in a row, each before one marker at a time. */
@TouchstoneTest
class MarkingQueueTests {

    private static final String NAME = "慕容雪晴";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MarkingQueue queue;

    @Autowired
    Markings markings;

    @Autowired
    WrittenTests tests;

    @Autowired
    JobApplications applications;

    @Autowired
    Jobs jobs;

    @Autowired
    Accounts accounts;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    private SittingFixture fixture;
    private Opening opening;
    private AccountId colleague;
    private QuestionVersionId question;
    private final List<JobApplicationId> handedIn = new ArrayList<>();

    @BeforeEach
    void threePapersWithOneQuestion() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        opening = fixture.opening(QuestionType.SHORT_ANSWER);
        colleague = new JobTeamFixture(accounts, jobs).somebody(Role.MARKER);
        jobs.assign(opening.job(), colleague, TeamRole.MARKER);
        handedIn.clear();
        for (int i = 0; i < 3; i++) {
            var application = fixture.invited(opening, NAME);
            fixture.handIn(application);
            handedIn.add(application);
        }
        question = jdbc.sql("""
                        update writtentest.paper_question q set question_version = one.version
                          from writtentest.sitting s,
                               (select q.question_version as version from writtentest.paper_question q
                                  join writtentest.sitting s on s.id = q.sitting where s.application = :first) one
                         where s.id = q.sitting and s.application = any(:all) returning one.version
                        """)
                .param("first", handedIn.get(0).value())
                .param("all", handedIn.stream().map(JobApplicationId::value).toArray(UUID[]::new))
                .query((row, index) -> new QuestionVersionId(row.getObject("version", UUID.class)))
                .list()
                .get(0);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void answersToOneQuestionComeOneAfterAnotherUntilNoneIsLeft() {
        var seen = new ArrayList<MarkingId>();
        var place = deal(opening.marker());
        for (int i = 0; i < 3; i++) {
            seen.add(place.marking());
            draft(place, opening.marker());
            var next = queue.dealAfter(place, opening.marker());
            assertThat(next.isPresent()).isEqualTo(i < 2);
            place = next.orElse(place);
        }
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(queue.questions(opening.marker())).singleElement().satisfies(one -> {
            assertThat(one.waiting()).isZero();
            assertThat(one.drafted()).isEqualTo(3);
        });
        assertThat(queue.hourly(opening.marker())).isEqualTo(3);
    }

    @Test
    void whatIsDealtToOneIsNotDealtToAnother() throws Exception {
        try (var pool = new Pool()) {
            var dealt = pool.both(() -> deal(opening.marker()), () -> deal(colleague));
            assertThat(dealt).doesNotHaveDuplicates();
        }
        assertThat(deal(opening.marker())).as("the one that is held comes back").isEqualTo(deal(opening.marker()));
    }

    @Test
    void aDraftCountsOnlyOnceItIsHandedIn() {
        for (int i = 0; i < 3; i++) {
            draft(deal(opening.marker()), opening.marker());
        }
        assertThat(handedIn).allMatch(one -> fixture.step(one).equals("userTask_markOpenAnswers"));
        assertThat(queue.handIn(opening.marker())).isEqualTo(new MarkingQueue.HandedIn(3, 0));
        assertThat(handedIn).allMatch(one -> fixture.step(one).equals("userTask_decideTest"));
        assertThat(queue.questions(opening.marker())).isEmpty();
        assertThat(queue.handIn(opening.marker())).isEqualTo(new MarkingQueue.HandedIn(0, 0));
    }

    @Test
    void anAnswerThatIsLeftLyingMayBeTakenOver() {
        var place = deal(opening.marker());
        assertThat(queue.questions(colleague).get(0).waiting()).isEqualTo(2);
        clock.advance(Markings.HELD);
        assertThat(queue.questions(colleague).get(0).waiting()).isEqualTo(3);
        draft(place, colleague);
        assertThat(queue.taken(opening.marker())).as("nothing was drafted").isZero();
        assertThatThrownBy(() -> draft(place, opening.marker()))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.key())
                        .isEqualTo("writtentest.error.markedByOther"));
    }

    @Test
    void aDraftIsSafeFromColleaguesForAWeekAndItsMarkerIsToldWhenItIsGone() {
        var place = deal(opening.marker());
        draft(place, opening.marker());
        clock.advance(Markings.KEPT.minusMinutes(1));
        assertThatThrownBy(() -> draft(place, colleague)).isInstanceOf(RefusedException.class);
        assertThat(markings.view(place.marking(), colleague).elsewhere()).isOne();
        assertThat(body(get("/markings", opening.marker()))).doesNotContain("已由同事接手");
        clock.advance(Duration.ofMinutes(2));
        draft(place, colleague);
        assertThat(body(get("/markings", opening.marker()))).contains("你有 1 份草稿", "已由同事接手");
        assertThat(queue.taken(colleague)).isZero();
        clock.advance(Duration.ofDays(15));
        assertThat(queue.taken(opening.marker())).as("old news").isZero();
    }

    @Test
    void thePagesLeadNowhereNearThePerson() {
        var place = deal(opening.marker());
        draft(place, opening.marker());
        var application = handedIn.stream()
                .filter(one -> tests.marking(one).orElseThrow().equals(place.marking()))
                .findFirst()
                .orElseThrow();
        var answer = "/markings/%s/answers/%d".formatted(place.marking(), place.position());
        assertThat(body(get("/markings", opening.marker())) + body(get(answer, opening.marker())))
                .contains("给出两个方案", "已批 1")
                .doesNotContain(
                        NAME,
                        application.toString(),
                        applications.get(application).number(),
                        String.valueOf(applications.candidate(application).email()));
        assertThat(get(answer, opening.recruiter())).hasStatus(403);
        assertThat(body(get(answer, colleague))).doesNotContain("给出两个方案");
    }

    @Test
    void silenceIsNoMarkAndTheCommentStays() {
        var place = deal(opening.marker());
        var refused = post(place, "comment", "没有答到点上");
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("这道题还没有批", "没有答到点上");
        assertThat(post(place, "nothing", "true").getResponse().getRedirectedUrl())
                .startsWith("/markings/");
        assertThat(queue.dealt(place, opening.marker()).open().isNothing()).isTrue();
        assertThat(queue.dealt(deal(opening.marker()), opening.marker()).before())
                .isEqualTo(place);
    }

    @Test
    void aMarkThatIsHandedInIsNotTakenBackByAnotherPage() {
        var place = deal(opening.marker());
        draft(place, opening.marker());
        queue.handIn(opening.marker());
        assertThatThrownBy(() -> draft(place, opening.marker())).isInstanceOf(RefusedException.class);
    }

    @Test
    void holdingAnAnswerAgainLeavesItsDraft() {
        var place = deal(opening.marker());
        draft(place, opening.marker());
        assertThat(queue.dealAfter(place, opening.marker())).isPresent().get().isNotEqualTo(place);
        assertThat(queue.dealt(place, opening.marker()).open().isNothing()).isTrue();
        assertThat(queue.questions(opening.marker()).get(0).last()).isEqualTo(place);
    }

    @Test
    void whoWithdrewWaitsForNobody() {
        applications.withdraw(handedIn.get(0), null);
        assertThat(queue.questions(opening.marker()).get(0).waiting()).isEqualTo(2);
        assertThat(queue.papers(opening.marker())).hasSize(2);
    }

    private MvcTestResult post(AnswerPlace place, String name, String value) {
        return mvc.post()
                .uri("/markings/{m}/answers/{p}", place.marking(), place.position())
                .param(name, value)
                .param("round", "FIRST")
                .with(staff.signedIn(opening.marker()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String uri, AccountId reader) {
        return mvc.get().uri(uri).with(staff.signedIn(reader)).exchange();
    }

    private AnswerPlace deal(AccountId marker) {
        return queue.deal(opening.job(), question, marker).orElseThrow();
    }

    private void draft(AnswerPlace place, AccountId marker) {
        markings.draft(
                new MarkAnswer(place.marking(), MarkingRound.FIRST, place.position(), Set.<MarkingPointId>of(), null),
                marker);
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Two at the same time. */
    private static final class Pool implements AutoCloseable {

        private final ExecutorService pool = Executors.newFixedThreadPool(2);

        <T> List<T> both(Callable<T> one, Callable<T> other) throws Exception {
            var results = new ArrayList<T>();
            for (var result : pool.invokeAll(List.of(one, other))) {
                results.add(result.get());
            }
            return results;
        }

        @Override
        public void close() {
            pool.shutdown();
        }
    }
}
