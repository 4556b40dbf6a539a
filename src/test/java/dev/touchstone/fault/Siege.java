package dev.touchstone.fault;

import static org.awaitility.Awaitility.await;

import dev.touchstone.candidates.Apply;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.hiring.StagesAgree;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.Language;
import dev.touchstone.writtentest.Blueprint;
import dev.touchstone.writtentest.SittingFixture;
import dev.touchstone.writtentest.TestPlans;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The scene of a fault test: a job people apply for, the load on it, and a node that dies in the middle of its work. */
final class Siege {

    private static final String PASSWORD = "a long enough pass phrase";

    /** Nobody’s paper ends before the rounds do. */
    private static final int MINUTES = 240;

    private final TwoNodes nodes;
    private final Accounts accounts;
    private final Jobs jobs;
    private final JobApplications applications;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SittingFixture sittings;
    private final TestPlans plans;
    private final InvariantChecker checker;

    Siege(
            TwoNodes nodes,
            Accounts accounts,
            Jobs jobs,
            JobApplications applications,
            TestPlans plans,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            AutowireCapableBeanFactory beans) {
        this.nodes = nodes;
        this.accounts = accounts;
        this.jobs = jobs;
        this.applications = applications;
        this.plans = plans;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.sittings = beans.createBean(SittingFixture.class);
        this.checker = new InvariantChecker(jdbc, beans.createBean(StagesAgree.class), nodes.mailServer());
    }

    InvariantChecker checker() {
        return checker;
    }

    /** An open job with its recruiter. */
    SittingFixture.Opening opening() throws IOException {
        var opening = sittings.opening();
        var plan = plans.of(opening.job()).orElseThrow();
        plans.change(new Blueprint(opening.job(), MINUTES, plan.sections()));
        return opening;
    }

    /** People at work for the job. */
    Load load(SittingFixture.Opening opening, Journal journal, int applicants, int recruiters, int sitters)
            throws IOException {
        var load = new Load(nodes, journal, jobs.get(opening.job()).number(), this::byEmail);
        List<JobApplicationId> invited = new ArrayList<>();
        for (int i = 0; i < sitters; i++) {
            invited.add(sittings.screened(opening, "答题人" + i));
        }
        for (var application : invited) {
            await("the test's door is open").atMost(TwoNodes.PATIENCE).until(() -> sittings.step(application)
                    .startsWith("receiveTask"));
            load.sitter(application, sittings.link(application, LinkPurpose.TEST), questions(application));
        }
        for (int i = 0; i < recruiters; i++) {
            load.recruiter(accounts.get(opening.recruiter()).email(), PASSWORD);
        }
        for (int i = 0; i < applicants; i++) {
            load.applicant();
        }
        return load;
    }

    /** Lets this many applications go on into the test while no node is there to open the door. */
    Journal queue(SittingFixture.Opening opening, int size) {
        var journal = new Journal();
        for (int i = 0; i < size; i++) {
            var application = apply(opening, journal);
            applications.advance(application, Stage.SCREENING, null, opening.recruiter());
            journal.advanced(application);
        }
        return journal;
    }

    private JobApplicationId apply(SittingFixture.Opening opening, Journal journal) {
        var email = UUID.randomUUID() + "@example.test";
        var application =
                applications.apply(new Apply(opening.job(), "林晓", email, null, Language.ZH, 6, null, null, null, true));
        journal.applied(email);
        return application;
    }

    /** Doors that wait to be opened. */
    int doorsPending() {
        return jdbc.sql("select count(*) from camunda.act_ru_job where type_ = 'message'")
                .query(Integer.class)
                .single();
    }

    /**
     * Posts letters, among them such that must not come twice, until each sender of the victim has handed one over
     * without knowing it, and kills it; returns how many copies it had handed over.
     */
    int killSender(Node victim, SittingFixture.Opening opening, Journal journal) {
        victim.mail().hold();
        try {
            await("each sender of %s holds a letter".formatted(victim))
                    .atMost(TwoNodes.PATIENCE)
                    .until(() -> {
                        var application = apply(opening, journal);
                        applications.reject(application, Stage.SCREENING, "经验与岗位不符", opening.recruiter());
                        journal.rejected(application);
                        return victim.mail().held() >= TwoNodes.SENDERS;
                    });
            victim.kill();
            return victim.mail().held();
        } finally {
            victim.mail().release();
        }
    }

    private int questions(JobApplicationId application) {
        return jdbc.sql("""
                        select count(*) from writtentest.paper_question q
                          join writtentest.sitting s on s.id = q.sitting where s.application = :application
                        """)
                .param("application", application.value())
                .query(Integer.class)
                .single();
    }

    private Optional<JobApplicationId> byEmail(String email) {
        return jdbc.sql("""
                        select a.id from candidates.v_application a
                          join candidates.v_candidate c on c.id = a.candidate where c.email = :email
                        """)
                .param("email", email)
                .query(String.class)
                .optional()
                .map(JobApplicationId::of);
    }

    /**
     * {@code kill -9} while both nodes hold jobs and the victim has handed over a letter without knowing it: a table
     * lock lets jobs wait in the middle, the mail server's answer is kept back.
     */
    Kill killAtWork(Node victim) {
        victim.mail().hold();
        try {
            return transaction.execute(status -> {
                jdbc.sql("lock table writtentest.sitting in share row exclusive mode")
                        .update();
                await("both nodes hold jobs, %s a letter".formatted(victim))
                        .atMost(TwoNodes.PATIENCE)
                        .pollInSameThread() // a transaction that is idle for long is cut
                        .until(() -> holders() == 2 && victim.mail().held() > 0);
                return kill(victim);
            });
        } finally {
            victim.mail().release();
        }
    }

    /** {@code kill -9} at whatever moment it is. */
    Kill kill(Node victim) {
        victim.kill();
        return new Kill(Instant.now(), held("select id_ from camunda.act_ru_job where lock_owner_ is not null"));
    }

    private List<String> held(String query) {
        return jdbc.sql(query).query(String.class).list();
    }

    private int holders() {
        return jdbc.sql("select count(distinct lock_owner_) from camunda.act_ru_job where lock_owner_ is not null")
                .query(Integer.class)
                .single();
    }

    /** Waits until the other node has done what the dead one held; returns how long after the kill that was. */
    Duration takenOver(Kill kill) {
        await("the dead node's jobs are done")
                .atMost(TwoNodes.PATIENCE)
                .until(() -> kill.held().isEmpty()
                        || jdbc.sql("select count(*) from camunda.act_ru_job where id_ in (:held)")
                                        .param("held", kill.held())
                                        .query(Integer.class)
                                        .single()
                                == 0);
        return Duration.between(kill.at(), Instant.now());
    }

    /**
     * A node died.
     *
     * @param held the jobs that were locked at that moment, by either node
     */
    record Kill(Instant at, List<String> held) {}
}
