package dev.touchstone.hiring;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Runs the engine's jobs on this node: from the moment the application is ready (seeding is over by then) until it
 * stops, unless {@code touchstone.jobs.enabled=false}. First to stop, so that no job loses its data source.
 */
@Component
class JobExecution implements SmartLifecycle {

    private final JobExecutor executor;
    private final boolean enabled;

    JobExecution(
            SpringProcessEngineConfiguration configuration,
            @SuppressWarnings("unused") ProcessEngine builtFirst,
            @Value("${touchstone.jobs.enabled:true}") boolean enabled) {
        this.executor = configuration.getJobExecutor();
        this.enabled = enabled;
    }

    @EventListener
    void startWhenReady(ApplicationReadyEvent ready) {
        if (enabled) {
            start();
        }
    }

    @Override
    public void start() {
        executor.start();
    }

    @Override
    public void stop() {
        executor.shutdown();
    }

    @Override
    public boolean isRunning() {
        return executor.isActive();
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }
}
