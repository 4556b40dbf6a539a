package dev.touchstone.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * The engine alone with the product's models and settings, in a schema of its own. Its delegates only set the variables
 * that the models read; doors are opened between the steps, as the product's job executor does it.
 */
final class BareEngine implements AutoCloseable {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");
    private static final List<String> INTERVIEWERS = List.of("interviewer-1", "interviewer-2", "interviewer-3");

    private final HikariDataSource pool = new HikariDataSource();
    private final ProcessEngine engine;

    BareEngine(Database database) throws Exception {
        createTables(database);
        pool.setJdbcUrl(database.url());
        pool.setMaximumPoolSize(4);
        engine = configuration().buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment().name("bench");
        var resolver = new PathMatchingResourcePatternResolver();
        for (var pattern : List.of("classpath:bpmn/*.bpmn", "classpath:bpmn/*.dmn")) {
            for (var model : resolver.getResources(pattern)) {
                deployment.addInputStream(model.getFilename(), model.getInputStream());
            }
        }
        deployment.deploy();
    }

    private static void createTables(Database database) throws Exception {
        try (var connection = database.pool().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists bare cascade");
            statement.execute("create schema bare");
            statement.execute("set search_path to bare");
            for (var part : PARTS) {
                ScriptUtils.executeSqlScript(
                        connection,
                        new ClassPathResource(
                                "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"));
            }
            statement.execute("reset search_path");
        }
    }

    private StandaloneProcessEngineConfiguration configuration() {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(pool);
        configuration.setDatabaseType("postgres");
        configuration.setDatabaseSchema("bare");
        configuration.setDatabaseTablePrefix("bare.");
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("activity");
        configuration.setHistoryTimeToLive("P180D");
        configuration.setAuthorizationEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setBeans(beans());
        return configuration;
    }

    /** Stands in for {@code stageCards} and {@code stageLinks}, which the models ask for people and pages. */
    public static final class Cards {

        public List<String> openObservers(String application) {
            return INTERVIEWERS.subList(0, 1);
        }

        public List<String> openSeats(String application) {
            return INTERVIEWERS;
        }

        public String interviewer(String seat) {
            return seat;
        }
    }

    private static Map<Object, Object> beans() {
        var beans = new HashMap<Object, Object>();
        Stream.of(
                        "gatherGradeFacts",
                        "draftOffer",
                        "gatherApprovalFacts",
                        "openApprovals",
                        "sendOffer",
                        "inviteToTest",
                        "concludeTest",
                        "recordProposal",
                        "inviteToRolePlay",
                        "openObserverCards",
                        "concludeRolePlay",
                        "invitePanel",
                        "concludePanel")
                .forEach(name -> beans.put(name + "Delegate", (JavaDelegate)
                        execution -> variables(name).forEach(execution::setVariable)));
        beans.put("applicationEndedListener", (ExecutionListener) execution -> {});
        beans.put("stageCards", new Cards());
        return beans;
    }

    private static Map<String, Object> variables(String delegate) {
        var soon = Date.from(Instant.now().plus(Duration.ofDays(1)));
        var later = Date.from(Instant.now().plus(Duration.ofDays(2)));
        return switch (delegate) {
            case "inviteToTest" -> Map.of("testReminderAt", soon, "testExpiresAt", later);
            case "inviteToRolePlay" -> Map.of("rolePlayReminderAt", soon);
            case "openObserverCards" -> Map.of("cardReminderAt", soon, "cardDeadline", later);
            case "invitePanel" ->
                Map.of("interviewReminderAt", soon, "scorecardReminderAt", soon, "scorecardDeadline", later);
            case "sendOffer" -> Map.of("offerReminderAt", soon, "offerExpiresAt", later);
            case "concludeTest" -> stageResult("WRITTEN_TEST", 80.0, 60.0);
            case "concludeRolePlay" -> stageResult("ROLE_PLAY", 4.0, 3.0);
            case "concludePanel" -> stageResult("PANEL", 4.0, 3.0);
            case "recordProposal" -> Map.of("clearPass", false);
            case "gatherGradeFacts" ->
                Map.of("testTotal", 80.0, "rolePlayTotal", 4.0, "panelTotal", 4.0, "experienceMonths", 14);
            case "gatherApprovalFacts" -> Map.of("approvalGrade", "JUNIOR", "outOfBand", false);
            case "openApprovals" -> Map.of("offerSentBack", false);
            default -> Map.of();
        };
    }

    private static Map<String, Object> stageResult(String stage, double total, double passMark) {
        return Map.of(
                "stage",
                stage,
                "stageTotal",
                total,
                "passMark",
                passMark,
                "enoughEvidence",
                true,
                "criticalHit",
                false,
                "clearPassThrough",
                false);
    }

    void run(JourneyTimes times) throws Exception {
        var application = UUID.randomUUID().toString();
        times.time(Step.APPLY, () -> engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "candidate-journey", application, Map.of("applicationId", application, "jobOpening", "job")));
        times.time(Step.SCREEN, () -> complete(application, "userTask_screenApplication", Map.of()));
        openDoor(application);
        times.time(
                Step.START_TEST,
                () -> tell(application, "hiring.sittingStarted", Map.of("sittingDeadline", tomorrow())));
        times.time(Step.SUBMIT_TEST, () -> tell(application, "hiring.sittingSubmitted", Map.of("toBeMarked", true)));
        times.time(Step.MARK, () -> complete(application, "userTask_markOpenAnswers", Map.of()));
        times.time(Step.DECIDE_TEST, () -> complete(application, "userTask_decideTest", Map.of()));
        times.time(Step.SCHEDULE_ROLE_PLAY, () -> complete(application, "userTask_scheduleRolePlay", Map.of()));
        openDoor(application);
        times.time(Step.END_ROLE_PLAY, () -> tell(application, "hiring.rolePlayEnded", Map.of()));
        times.time(Step.OBSERVE, () -> complete(application, "userTask_observeRolePlay", INTERVIEWERS.get(0)));
        times.time(Step.DECIDE_ROLE_PLAY, () -> complete(application, "userTask_decideRolePlay", Map.of()));
        times.time(Step.PLAN_PANEL, () -> complete(application, "userTask_planPanel", Map.of()));
        openDoor(application);
        times.time(Step.FIRST_CARD, () -> complete(application, "userTask_fillScorecard", INTERVIEWERS.get(0)));
        times.time(Step.SECOND_CARD, () -> complete(application, "userTask_fillScorecard", INTERVIEWERS.get(1)));
        times.time(Step.THIRD_CARD, () -> complete(application, "userTask_fillScorecard", INTERVIEWERS.get(2)));
        times.time(Step.DECIDE_PANEL, () -> complete(application, "userTask_decidePanel", Map.of()));
        times.time(Step.PREPARE_OFFER, () -> complete(application, "userTask_prepareOffer", Map.of()));
        times.time(Step.APPROVE, () -> complete(application, "userTask_approveOffer", Map.of("offerSentBack", false)));
        openDoor(application);
        times.time(Step.ACCEPT, () -> tell(application, "hiring.offerAnswered", Map.of("offerOutcome", "ACCEPTED")));
        if (engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(application)
                        .count()
                != 0) {
            throw new IllegalStateException("The bare journey has not ended");
        }
    }

    private static Date tomorrow() {
        return Date.from(Instant.now().plus(Duration.ofDays(1)));
    }

    private void complete(String application, String task, Map<String, Object> variables) {
        var tasks = engine.getTaskService();
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(application)
                .taskDefinitionKey(task)
                .singleResult();
        tasks.complete(open.getId(), variables);
    }

    private void complete(String application, String task, String assignee) {
        var tasks = engine.getTaskService();
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(application)
                .taskDefinitionKey(task)
                .taskAssignee(assignee)
                .singleResult();
        tasks.complete(open.getId());
    }

    private void tell(String application, String message, Map<String, Object> variables) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(application)
                .setVariables(variables)
                .correlate();
    }

    private void openDoor(String application) {
        var instances = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(application)
                .list();
        for (var instance : instances) {
            engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .messages()
                    .list()
                    .forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
