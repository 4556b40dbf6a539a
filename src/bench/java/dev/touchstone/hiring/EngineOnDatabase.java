package dev.touchstone.hiring;

import dev.touchstone.jobs.JobOpeningId;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at the product's engine tables with an engine that runs nothing. */
public final class EngineOnDatabase {

    private EngineOnDatabase() {}

    /** What the invariant of the tests says about all applications of some jobs; empty when all is well. */
    public static List<String> disagreements(DataSource database, Collection<JobOpeningId> jobs) {
        var engine = engine(database);
        try {
            return new StagesAgree(JdbcClient.create(database), engine.getRuntimeService()).disagreements(jobs);
        } finally {
            engine.close();
        }
    }

    private static ProcessEngine engine(DataSource database) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("spectator");
        configuration.setDataSource(database);
        configuration.setDatabaseType("postgres");
        configuration.setDatabaseSchema("camunda");
        configuration.setDatabaseTablePrefix("camunda.");
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setHistory("activity");
        configuration.setHistoryTimeToLive("P180D");
        configuration.setJobExecutorActivate(false);
        configuration.setAuthorizationEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        return configuration.buildProcessEngine();
    }
}
