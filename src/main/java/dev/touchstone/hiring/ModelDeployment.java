package dev.touchstone.hiring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys all models together, anew when any of them changed, so that a running application stays with the models it
 * started with, called ones and gates included. Models come from the class path only. A build whose models are older
 * than the deployed ones (see {@link #REVISION}) deploys nothing: during a rolling upgrade the newer models stay.
 */
@Component
class ModelDeployment implements InitializingBean {

    /** Counts releases that changed a model; goes up by one with the first change after a release. */
    static final int REVISION = 1;

    static final String NAME = "touchstone";

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);
    private static final long LOCK = 0x70756368L;

    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ModelDeployment(RepositoryService repository, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> deploy(onClassPath(), REVISION));
    }

    /** Deploys the models unless they are deployed already or newer ones are; true when it did. */
    boolean deploy(Map<String, byte[]> models, int revision) {
        waitForOtherNodes();
        var newest = newest();
        if (newest != null && (revisionOf(newest) > revision || same(newest, models))) {
            return false;
        }
        var deployment = repository.createDeployment().name(NAME).source(String.valueOf(revision));
        models.forEach((name, bytes) -> deployment.addInputStream(name, new ByteArrayInputStream(bytes)));
        LOG.info(
                "Deployed {} models, revision {}: {}",
                models.size(),
                revision,
                deployment.deploy().getId());
        return true;
    }

    /** Longer than a page would: a node that starts at the same time may be deploying on a busy machine. */
    private void waitForOtherNodes() {
        jdbc.sql("select set_config('lock_timeout', '2min', true), set_config('statement_timeout', '2min', true)")
                .query((rs, row) -> 1)
                .single();
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((rs, row) -> 1)
                .single();
    }

    private @Nullable Deployment newest() {
        return repository.createDeploymentQuery().deploymentName(NAME).list().stream()
                .max(Comparator.comparing(ModelDeployment::revisionOf).thenComparing(Deployment::getDeploymentTime))
                .orElse(null);
    }

    private static int revisionOf(Deployment deployment) {
        return Integer.parseInt(deployment.getSource());
    }

    private boolean same(Deployment deployment, Map<String, byte[]> models) {
        var names = repository.getDeploymentResourceNames(deployment.getId());
        return names.size() == models.size()
                && models.entrySet().stream()
                        .allMatch(model -> names.contains(model.getKey())
                                && Arrays.equals(model.getValue(), bytes(deployment, model.getKey())));
    }

    private byte[] bytes(Deployment deployment, String name) {
        try (var stream = repository.getResourceAsStream(deployment.getId(), name)) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** All models on the class path by their name, {@code bpmn/<file>}. */
    static Map<String, byte[]> onClassPath() {
        try {
            var models = new TreeMap<String, byte[]>();
            var resolver = new PathMatchingResourcePatternResolver();
            for (var pattern : new String[] {"classpath:bpmn/*.bpmn", "classpath:bpmn/*.dmn"}) {
                for (Resource model : resolver.getResources(pattern)) {
                    models.put("bpmn/" + Objects.requireNonNull(model.getFilename()), model.getContentAsByteArray());
                }
            }
            return models;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
