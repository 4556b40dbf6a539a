package dev.touchstone.hiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.testing.TouchstoneTest;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@TouchstoneTest
@Transactional
class ModelDeploymentTests {

    @Autowired
    ModelDeployment models;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    private static TreeMap<String, byte[]> changed() {
        var models = new TreeMap<>(ModelDeployment.onClassPath());
        models.computeIfPresent("bpmn/offer.bpmn", (name, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                .replace("等候选人答复", "等答复")
                .getBytes(StandardCharsets.UTF_8));
        return models;
    }

    private long deployments() {
        return repository.createDeploymentQuery().count();
    }

    @Test
    void unchangedModelsAreNotDeployedAgain() {
        var before = deployments();
        assertThat(models.deploy(ModelDeployment.onClassPath(), ModelDeployment.REVISION))
                .isFalse();
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void oneChangedModelDeploysThemAllTogether() {
        assertThat(models.deploy(changed(), ModelDeployment.REVISION)).isTrue();
        var newest = repository.createProcessDefinitionQuery().latestVersion().list();
        assertThat(newest).hasSize(7);
        assertThat(newest.stream().map(ProcessDefinition::getDeploymentId).distinct())
                .hasSize(1);
    }

    @Test
    void anOlderBuildDoesNotDeployOverANewerOne() {
        models.deploy(changed(), ModelDeployment.REVISION + 1);
        var before = deployments();
        assertThat(models.deploy(ModelDeployment.onClassPath(), ModelDeployment.REVISION))
                .isFalse();
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void aStartingNodeHasTimeForAnotherOneThatDeploys() {
        models.deploy(ModelDeployment.onClassPath(), ModelDeployment.REVISION);
        assertThat(jdbc.sql("show lock_timeout").query(String.class).single()).isEqualTo("2min");
        assertThat(jdbc.sql("show statement_timeout").query(String.class).single())
                .isEqualTo("2min");
    }
}
