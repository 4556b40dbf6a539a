package dev.touchstone.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.hiring.StagesAgree;
import dev.touchstone.mail.Outbox;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The checker that the fault tests trust finds each kind of damage. */
@TouchstoneTest
class InvariantCheckerTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JobApplications applications;

    @Autowired
    Outbox outbox;

    @Autowired
    GreenMail mails;

    @Autowired
    PlatformTransactionManager transactions;

    SittingFixture sittings;
    InvariantChecker checker;
    SittingFixture.Opening opening;
    JobApplicationId application;

    @Autowired
    void checker(AutowireCapableBeanFactory beans) {
        sittings = beans.createBean(SittingFixture.class);
        checker = new InvariantChecker(jdbc, beans.createBean(StagesAgree.class), mails);
    }

    @BeforeEach
    void healthy() throws Exception {
        jdbc.sql("delete from mail.outbox").update();
        mails.purgeEmailFromAllMailboxes();
        opening = sittings.opening();
        application = sittings.invited(opening);
        while (outbox.sendDue() > 0) {
            // The next connection's worth.
        }
    }

    @Test
    void healthyDataHasNoViolations() {
        var journal = new Journal();
        journal.applied(
                Objects.requireNonNull(applications.candidate(application).email()));
        journal.advanced(application);
        assertThat(checker.violations(opening.job(), journal, 0)).isEmpty();
    }

    @Test
    void whatWasAcknowledgedAndIsNotThereIsFound() {
        var journal = new Journal();
        journal.applied("nobody@example.test");
        journal.rejected(application);
        journal.saved(new Journal.Place(application, 1), new Journal.Saved(3, "先安抚"));
        assertThat(checker.violations(opening.job(), journal, 0))
                .hasSize(3)
                .anyMatch(line -> line.contains("nobody@example.test"))
                .anyMatch(line -> line.contains("the rejection"))
                .anyMatch(line -> line.contains("revision=3"));
    }

    @Test
    void surprisesAreViolations() {
        var journal = new Journal();
        journal.surprise("a page answered 500");
        assertThat(checker.violations(opening.job(), journal, 0)).containsExactly("a page answered 500");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not in exactly one stage    | update candidates.stage_visit set left_at = now() where left_at is null and application = :id
            in a stage twice            | insert into candidates.stage_visit select gen_random_uuid(), application, stage, entered_at, now() from candidates.stage_visit where application = :id and stage = 'SCREENING'
            not in the audit trail      | insert into audit.entry (at, event, facts) select at, event, facts from audit.entry where event = 'ApplicationAdvanced' and facts ->> 'application' = :id::text
            without a decision          | delete from candidates.stage_decision where application = :id
            exactly one line            | insert into audit.entry (at, event, facts) select at, event, facts from audit.entry where event = 'ApplicationSubmitted' and facts ->> 'application' = :id::text
            exactly one invitation      | delete from mail.outbox where kind = 'test-invitation' and application = :id
            without an end              | update mail.outbox set state = 'DEAD', sent_at = null where application = :id
            knows nothing of the letter | delete from mail.outbox where application = :id
            a job that is stuck         | update camunda.act_ru_job set retries_ = 0 where process_instance_id_ in (select id_ from camunda.act_ru_execution where business_key_ = :id::text)
            but the engine has it       | update candidates.application set step = 'userTask_screenApplication' where id = :id
            """)
    void damageIsFound(String violation, String damage) {
        assertThat(violationsAfter(damage)).anyMatch(line -> line.contains(violation));
    }

    private List<String> violationsAfter(String damage) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            assertThat(jdbc.sql(damage).param("id", application.value()).update())
                    .as(damage)
                    .isPositive();
            return checker.violations(opening.job(), new Journal(), 0);
        }));
    }

    @Test
    void aLetterThatCameTwiceIsFoundUnlessASenderWasKilled() {
        jdbc.sql(
                        "update mail.outbox set state = 'RETRY', sent_at = null where application = :id and kind = 'test-invitation'")
                .param("id", application.value())
                .update();
        outbox.sendDue();
        var repeated = (int) checker.repeatedLetters();
        assertThat(checker.violations(opening.job(), new Journal(), repeated)).isEmpty();
        assertThat(checker.violations(opening.job(), new Journal(), repeated - 1))
                .anyMatch(line -> line.contains("repeated"));
    }
}
