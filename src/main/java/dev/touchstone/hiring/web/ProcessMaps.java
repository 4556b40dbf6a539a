package dev.touchstone.hiring.web;

import dev.touchstone.candidates.JobApplicationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from the engine where an application is, in the models of the version it started with. */
@Component
class ProcessMaps {

    /** The models in the order a candidate comes through them; each is called by one before it. */
    static final List<String> MODELS = List.of(
            "candidate-journey", "written-test", "marking", "role-play", "panel-interview", "panel-booking", "offer");

    private final HistoryService history;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    ProcessMaps(HistoryService history, RuntimeService runtime, RepositoryService repository) {
        this.history = history;
        this.runtime = runtime;
        this.repository = repository;
    }

    /** The models to look at; without the marking for who must not know how far it is. */
    static List<String> models(boolean blind) {
        return blind ? MODELS.stream().filter(model -> !model.equals("marking")).toList() : MODELS;
    }

    /** The deepest of these models the application is in; the whole journey when it is over. */
    String current(JobApplicationId application, List<String> models) {
        return processes(application).stream()
                .filter(process -> process.getEndTime() == null)
                .map(HistoricProcessInstance::getProcessDefinitionKey)
                .filter(models::contains)
                .max(Comparator.comparingInt(MODELS::indexOf))
                .orElse(MODELS.get(0));
    }

    /** The model with the application’s place in it; empty for a model or an application there is not. */
    Optional<ProcessMap> map(JobApplicationId application, String model) {
        var processes = processes(application);
        return definition(processes, model).map(definition -> {
            var process = latest(processes, model);
            var steps = process == null ? new Trace() : trace(process);
            return new ProcessMap(model, process != null, steps(definition, steps));
        });
    }

    /** The diagram as it is deployed for the application. */
    Optional<String> definitionId(JobApplicationId application, String model) {
        return definition(processes(application), model).map(ProcessDefinition::getId);
    }

    private List<HistoricProcessInstance> processes(JobApplicationId application) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(application.toString())
                .list();
    }

    private static @Nullable HistoricProcessInstance latest(List<HistoricProcessInstance> processes, String model) {
        return processes.stream()
                .filter(process -> process.getProcessDefinitionKey().equals(model))
                .max(Comparator.comparing(HistoricProcessInstance::getStartTime))
                .orElse(null);
    }

    private Optional<ProcessDefinition> definition(List<HistoricProcessInstance> processes, String model) {
        return Optional.ofNullable(latest(processes, MODELS.get(0)))
                .map(journey -> repository.getProcessDefinition(journey.getProcessDefinitionId()))
                .map(journey -> repository
                        .createProcessDefinitionQuery()
                        .deploymentId(journey.getDeploymentId())
                        .processDefinitionKey(model)
                        .singleResult());
    }

    /** What the engine knows of one process. */
    private static final class Trace {
        private final Map<String, Instant> since = new HashMap<>();
        private final Set<String> here = new HashSet<>();
        private final Set<String> stuck = new HashSet<>();
    }

    private Trace trace(HistoricProcessInstance process) {
        var trace = new Trace();
        history.createHistoricActivityInstanceQuery()
                .processInstanceId(process.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list()
                .forEach(visit -> note(trace, visit));
        if (process.getEndTime() == null) {
            trace.here.addAll(runtime.getActiveActivityIds(process.getId()));
            trace.stuck.addAll(runtime.createIncidentQuery().processInstanceId(process.getId()).list().stream()
                    .map(Incident::getActivityId)
                    .collect(Collectors.toSet()));
        }
        return trace;
    }

    private static void note(Trace trace, HistoricActivityInstance visit) {
        trace.since.put(visit.getActivityId(), visit.getStartTime().toInstant());
        if (visit.getEndTime() == null && visit.getActivityType().equals("callActivity")) {
            trace.here.add(visit.getActivityId());
        }
    }

    private List<ProcessMap.Step> steps(ProcessDefinition definition, Trace trace) {
        return repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node instanceof Task || node instanceof CallActivity)
                .sorted(Comparator.comparingDouble(ProcessMaps::left))
                .map(node -> step(node.getId(), trace))
                .toList();
    }

    private static double left(FlowNode node) {
        return ((BpmnShape) node.getDiagramElement()).getBounds().getX();
    }

    private static ProcessMap.Step step(String activity, Trace trace) {
        var since = trace.since.get(activity);
        if (trace.stuck.contains(activity)) {
            return new ProcessMap.Step(activity, ProcessMap.State.STUCK, since);
        }
        if (trace.here.contains(activity)) {
            return new ProcessMap.Step(activity, ProcessMap.State.HERE, since);
        }
        return new ProcessMap.Step(activity, since == null ? ProcessMap.State.AHEAD : ProcessMap.State.DONE, since);
    }
}
