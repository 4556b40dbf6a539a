package dev.touchstone.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.candidates.ApplicationAdvanced;
import dev.touchstone.candidates.ApplicationSubmitted;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.Stage;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.offers.Offers;
import dev.touchstone.panel.PanelBookings;
import dev.touchstone.panel.Panels;
import dev.touchstone.roleplay.RolePlays;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.DomainEvent;
import dev.touchstone.writtentest.WrittenTests;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Drives one application through the models: facts in, jobs by name, where it waits out. */
@SpringJUnitConfig(ProcessTestConfiguration.class)
abstract class JourneyDriver {

    @Autowired
    JobApplications applications;

    @Autowired
    Jobs jobs;

    @Autowired
    WrittenTests writtenTests;

    @Autowired
    RolePlays rolePlays;

    @Autowired
    Panels panels;

    @Autowired
    PanelBookings panelBookings;

    @Autowired
    Offers offers;

    @Autowired
    Scorecards scorecards;

    @Autowired
    Mailroom mailroom;

    @Autowired
    StandIns standIns;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AdjustableClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    final JobOpeningId job = JobOpeningId.next();

    @BeforeEach
    void teach() {
        standIns.teach(panels, panelBookings, offers, scorecards, mailroom);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    JobApplicationId applied() {
        return inTransaction(() -> {
            var id = standIns.insert(job);
            events.publishEvent(new ApplicationSubmitted(id, job));
            return id;
        });
    }

    /** One stage alone, as the journey would call it. */
    JobApplicationId begun(String process) {
        return inTransaction(() -> {
            var id = standIns.insert(job);
            runtime.startProcessInstanceByKey(
                    process, id.toString(), Map.of("applicationId", id.toString(), "jobOpening", job.toString()));
            return id;
        });
    }

    /** As a facade does it: the row is locked, the fact published, all in one transaction. */
    void happens(JobApplicationId application, DomainEvent fact) {
        inTransaction(() -> {
            applications.lock(application);
            events.publishEvent(fact);
            return fact;
        });
    }

    void advanced(JobApplicationId application, Stage from) {
        happens(application, new ApplicationAdvanced(application, from));
    }

    /** Runs the one job of this activity, as the job executor would. */
    void runJob(JobApplicationId application, String activity) {
        management.executeJob(job(application, activity).getId());
    }

    Job job(JobApplicationId application, String activity) {
        var found = jobsAt(application, activity);
        assertThat(found).as("jobs at %s", activity).hasSize(1);
        return found.get(0);
    }

    List<Job> jobsAt(JobApplicationId application, String activity) {
        return processes(application)
                .flatMap(process ->
                        management
                                .createJobQuery()
                                .processInstanceId(process.getId())
                                .activityId(activity)
                                .list()
                                .stream())
                .toList();
    }

    /** Activities without parts that the token is at, called processes included; sorted. */
    List<String> places(JobApplicationId application) {
        return processes(application)
                .flatMap(process -> leaves(runtime.getActivityInstance(process.getId())))
                .filter(place -> !place.startsWith("callActivity_"))
                .sorted()
                .toList();
    }

    private static Stream<String> leaves(ActivityInstance place) {
        var deeper = Stream.of(place.getChildActivityInstances()).flatMap(JourneyDriver::leaves);
        var doors = Stream.of(place.getChildTransitionInstances()).map(door -> door.getActivityId());
        return place.getChildActivityInstances().length + place.getChildTransitionInstances().length == 0
                ? Stream.of(place.getActivityId())
                : Stream.concat(deeper, doors);
    }

    Stream<ProcessInstance> processes(JobApplicationId application) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(application.toString()).list().stream();
    }

    List<Task> tasksOf(JobApplicationId application, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(application.toString())
                .taskDefinitionKey(key)
                .list();
    }

    String step(JobApplicationId application) {
        return standIns.text(application, "step");
    }

    String stage(JobApplicationId application) {
        return standIns.text(application, "stage");
    }

    String status(JobApplicationId application) {
        return standIns.text(application, "status");
    }

    <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    /** Whether nothing of the application runs any more. */
    boolean over(JobApplicationId application) {
        return processes(application).findAny().isEmpty();
    }

    static AccountId someone() {
        return AccountId.next();
    }
}
