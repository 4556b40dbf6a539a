package dev.touchstone.hiring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires the engine by hand: our data source and transactions, tables made by Flyway, jobs under our own control. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Six tries: at once, then after these waits; afterwards a person is asked (stuck steps). */
    static final String RETRIES = "PT10S,PT1M,PT5M,PT30M,PT2H";

    @Bean
    @DependsOnDatabaseInitialization
    SpringProcessEngineConfiguration processEngineConfiguration(
            ApplicationContext context,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            JourneyPlaces places,
            @Value("${touchstone.jobs.threads:4}") int threads,
            @Value("${touchstone.jobs.lock:60s}") Duration lock) {
        var engine = new SpringProcessEngineConfiguration();
        engine.setApplicationContext(context);
        engine.setProcessEngineName("touchstone");
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setTransactionsExternallyManaged(true);
        useSchema(engine);
        useJobs(engine, threads, lock);
        keepLittle(engine);
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(places)));
        return engine;
    }

    private static void useSchema(SpringProcessEngineConfiguration engine) {
        engine.setDatabaseType("postgres");
        engine.setDatabaseSchema("camunda");
        engine.setDatabaseTablePrefix("camunda.");
        engine.setDatabaseSchemaUpdate("false");
        engine.setIdGenerator(new StrongUuidGenerator());
    }

    private static void useJobs(SpringProcessEngineConfiguration engine, int threads, Duration lock) {
        var executor = new DefaultJobExecutor();
        executor.setCorePoolSize(threads);
        executor.setMaxPoolSize(threads);
        executor.setLockTimeInMillis(Math.toIntExact(lock.toMillis()));
        executor.setMaxWait(10_000);
        engine.setJobExecutor(executor);
        engine.setJobExecutorActivate(false);
        engine.setFailedJobRetryTimeCycle(RETRIES);
    }

    private static void keepLittle(SpringProcessEngineConfiguration engine) {
        engine.setHistory(HistoryLevel.HISTORY_LEVEL_ACTIVITY.getName());
        engine.setHistoryCleanupBatchWindowStartTime("02:00");
        engine.setHistoryCleanupBatchWindowEndTime("05:00");
        engine.setEnforceHistoryTimeToLive(true);
        engine.setHistoryTimeToLive("P180D");
        engine.setBatchOperationHistoryTimeToLive("P180D");
        engine.setAuthorizationEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setTaskMetricsEnabled(false);
        engine.setCmmnEnabled(false);
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }
}
