package dev.touchstone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.hiring.StagesAgree;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.testing.TouchstoneTest;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody who starts the demo for the first time finds. */
@TouchstoneTest
@ActiveProfiles({"test", "demo"})
class DemoSeedingTests {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ManagementService management;

    @Autowired
    private SeedingTransactions seeding;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void everyApplicationIsWhereItsProcessIs() {
        var openings =
                jdbc.sql("select distinct job::text from candidates.application").query(String.class).list().stream()
                        .map(JobOpeningId::of)
                        .toList();
        assertThat(openings).hasSizeGreaterThanOrEqualTo(2);
        assertThat(beans.createBean(StagesAgree.class).disagreements(openings)).isEmpty();
    }

    @Test
    void thereAreCandidatesInEveryStageAndAtEveryEnd() {
        assertThat(counted("select stage, count(*) from candidates.application where status = 'ACTIVE' group by 1"))
                .containsOnlyKeys("SCREENING", "WRITTEN_TEST", "ROLE_PLAY", "PANEL", "OFFER");
        assertThat(counted("select status, count(*) from candidates.application group by 1"))
                .containsKeys("ACTIVE", "HIRED", "DECLINED", "REJECTED", "WITHDRAWN");
    }

    @Test
    void noStepFailedAndNothingIsOverdueByAccident() {
        assertThat(management.createJobQuery().withException().list()).isEmpty();
        assertThat(management
                        .createJobQuery()
                        .duedateLowerThan(Date.from(Instant.now()))
                        .list())
                .filteredOn(job -> job.getProcessInstanceId() != null) // the engine's own clean-up
                .isEmpty();
    }

    @Test
    void theEngineKeepsNoObjectsAndNoNames() {
        assertThat(jdbc.sql("""
                                select type_ from camunda.act_ru_variable
                                union select var_type_ from camunda.act_hi_varinst
                                """).query(String.class).list()).doesNotContain("serializable", "object", "bytes");
        var names = jdbc.sql("select name from candidates.candidate")
                .query(String.class)
                .list();
        assertThat(texts()).doesNotContainAnyElementsOf(names);
    }

    /** Three customers at once, each of whom the script lets go content, and a hand-over note. */
    @Test
    void someDesksWereServedByScriptsToTheEnd() {
        var endings = jdbc.sql("""
                        select c.role_play || ' ' || count(*) || ' ' || bool_and(c.ending not in ('TIME', 'ABANDONED', 'PLAYER', 'STOPPED', 'complaint', 'platform', 'gone'))
                               || ' ' || bool_or(exists (select 1 from roleplay.note n where n.role_play = c.role_play and n.conversation = 0))
                          from roleplay.conversation c join roleplay.role_play r on r.id = c.role_play
                         where r.customer is null and r.state = 'ENDED' group by c.role_play
                        """).query(String.class).list();
        assertThat(endings).hasSizeGreaterThan(2).allMatch(line -> line.endsWith(" 3 true true"));
    }

    @Test
    void onlySeedingDoesNotWaitForTheDisk() {
        assertThat(waitsForTheDisk()).isEqualTo("on");
        seeding.during(() -> assertThat(waitsForTheDisk()).isEqualTo("off"));
        assertThat(waitsForTheDisk()).isEqualTo("on");
    }

    private String waitsForTheDisk() {
        return new TransactionTemplate(transactions)
                .execute(status ->
                        jdbc.sql("show synchronous_commit").query(String.class).single());
    }

    private List<String> texts() {
        return jdbc.sql("select text_ from camunda.act_hi_varinst where text_ is not null")
                .query(String.class)
                .list();
    }

    private Map<String, Long> counted(String sql) {
        return jdbc.sql(sql).query().listOfRows().stream()
                .collect(Collectors.toMap(row -> (String) row.values().toArray()[0], row ->
                        (Long) row.values().toArray()[1]));
    }
}
