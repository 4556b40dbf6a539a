package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Role;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.Paging;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shell.Times;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Facts that perish have somebody who looks after them, and a day by which to look again. */
@TouchstoneTest
class QuestionCareTests {

    @Autowired
    QuestionCare care;

    @Autowired
    DraftDesk drafts;

    @Autowired
    ReviewDesk desk;

    @Autowired
    QuestionBank bank;

    @Autowired
    Staff staff;

    @Autowired
    AdjustableClock clock;

    @Autowired
    Times times;

    @Autowired
    JdbcClient jdbc;

    private AccountId author;
    private AccountId reviewer;

    @BeforeEach
    void twoColleagues() {
        author = staff.hire("许梅", Role.RECRUITER);
        reviewer = staff.hire("顾佳", Role.RECRUITER);
    }

    @Test
    void theAuthorLooksAfterAQuestionUntilItIsGivenAway() {
        var question = inUse(today().minusDays(1));
        assertThat(care.of(question).owner()).isEqualTo(author);

        care.assign(question, reviewer);

        assertThat(care.of(question).owner()).isEqualTo(reviewer);
        assertThat(due(author)).doesNotContain(question);
        assertThat(due(reviewer)).contains(question);
        assertThat(care.ownersOfDue()).contains(reviewer);
        care.assign(question, null);
        assertThat(care.of(question).owner()).isNull();
        assertThat(due(null)).contains(question);
    }

    @Test
    void whatIsOverdueOrDueInThirtyDaysIsListedTheLongestOverdueFirst() {
        var later = inUse(today().plusDays(31));
        var soon = inUse(today().plusDays(30));
        var overdue = inUse(today().minusDays(1));
        var never = inUse(null);

        assertThat(due(author)).containsExactly(overdue, soon).doesNotContain(later, never);
        assertThat(care.due(author, new Paging(0, 10)).items())
                .extracting(DueQuestion::overdue)
                .containsExactly(true, false);
        bank.retire(soon);
        assertThat(due(author)).containsExactly(overdue);
    }

    @Test
    void sayingThatItStillHoldsMovesTheDayWithoutANewVersion() {
        var question = inUse(today().minusDays(1));
        care.confirm(question, 6);

        assertThat(due(author)).doesNotContain(question);
        assertThat(bank.history(question)).singleElement().satisfies(version -> assertThat(version.reviewBy())
                .isEqualTo(today().plusMonths(6)));
        assertThat(jdbc.sql("""
                        select facts ->> 'until' from audit.entry
                         where event = 'QuestionConfirmed' and facts ->> 'question' = :question
                        """)
                        .param("question", question.toString())
                        .query(String.class)
                        .single())
                .isEqualTo(today().plusMonths(6).toString());
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> care.confirm(question, 7));
    }

    @Test
    void aVersionOnItsWayTakesTheDayAlong() {
        var question = inUse(today().minusDays(1));
        drafts.write(question, 1, 0, draft(today().minusDays(1)), author);
        care.confirm(question, 12);
        drafts.handIn(question, author);
        desk.publish(drafts.open(question).orElseThrow().seen(), reviewer);

        assertThat(bank.history(question).get(0).reviewBy()).isEqualTo(today().plusMonths(12));
        assertThat(due(author)).doesNotContain(question);
    }

    @Test
    void theDayOfAPublishedVersionIsTheQuestions() {
        var question = inUse(today().plusDays(200));
        drafts.write(question, 1, 0, draft(today().plusDays(3)), author);
        assertThat(due(author)).doesNotContain(question);
        drafts.handIn(question, author);
        desk.publish(drafts.open(question).orElseThrow().seen(), reviewer);

        assertThat(due(author)).contains(question);
    }

    private QuestionId inUse(@Nullable LocalDate reviewBy) {
        var open = drafts.begin(draft(reviewBy), author);
        drafts.handIn(open.question(), author);
        desk.publish(open.seen(), reviewer);
        return open.question();
    }

    private List<QuestionId> due(@Nullable AccountId owner) {
        return care.due(owner, new Paging(0, 200)).items().stream()
                .map(DueQuestion::question)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), times.zone());
    }

    private static QuestionDraft draft(@Nullable LocalDate reviewBy) {
        var draft = QuestionReviewTests.draft("平台规定多久发货？");
        return new QuestionDraft(
                draft.type(),
                draft.track(),
                draft.difficulty(),
                draft.points(),
                draft.competency(),
                null,
                draft.stem(),
                List.of(),
                draft.key(),
                null,
                null,
                null,
                null,
                null,
                reviewBy,
                draft.markingPoints());
    }
}
