package dev.touchstone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What every model keeps to, whoever drew it. */
class ModelLintTests {

    /** Steps after which a candidate can act. */
    private static final Set<String> DOORS = Set.of(
            "serviceTask_inviteToTest",
            "serviceTask_inviteToRolePlay",
            "serviceTask_offerPanelTimes",
            "serviceTask_invitePanel",
            "serviceTask_sendOffer");

    private static final int MOST_NODES = 20;

    record Model(String name, BpmnModelInstance bpmn) {

        <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Collection<T> all(Class<T> type) {
            return bpmn.getModelElementsByType(type);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Model> models() throws IOException {
        return Stream.of(files("classpath:bpmn/*.bpmn")).map(file -> {
            try (var stream = file.getInputStream()) {
                return new Model(String.valueOf(file.getFilename()), Bpmn.readModelFromStream(stream));
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    private static Resource[] files(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources(pattern);
    }

    @Test
    void theModelsAreThere() throws IOException {
        assertThat(models().map(Model::name))
                .containsExactlyInAnyOrder(
                        "candidate-journey.bpmn",
                        "written-test.bpmn",
                        "marking.bpmn",
                        "role-play.bpmn",
                        "panel-booking.bpmn",
                        "panel-interview.bpmn",
                        "offer.bpmn");
    }

    @ParameterizedTest
    @MethodSource("models")
    void theProcessIsNamedLikeItsFileAndForgetsInTime(Model model) {
        assertThat(model.all(Process.class)).singleElement().satisfies(process -> {
            assertThat(process.getId() + ".bpmn").isEqualTo(model.name());
            assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P180D");
            assertThat(process.isExecutable()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void serviceTasksRunTheDelegateTheyAreNamedAfter(Model model) {
        assertThat(model.all(ServiceTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaDelegateExpression()).isEqualTo("${%sDelegate}".formatted(nameOf(task)));
            assertThat(task.getCamundaClass()).isNull();
            assertThat(task.getCamundaExpression()).isNull();
            assertThat(task.getCamundaType()).isNull();
        });
    }

    private static String nameOf(FlowNode node) {
        return node.getId().substring(node.getId().indexOf('_') + 1);
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothingIsScriptedOrSentByTheEngine(Model model) {
        assertThat(model.all(ScriptTask.class)).isEmpty();
        assertThat(model.all(SendTask.class)).isEmpty();
        assertThat(model.all(CamundaScript.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void doorsAndNothingElseAreAsynchronous(Model model) {
        assertThat(model.all(FlowNode.class)).allSatisfy(node -> {
            assertThat(node.isCamundaAsyncBefore()).as(node.getId()).isEqualTo(DOORS.contains(node.getId()));
            assertThat(node.isCamundaAsyncAfter()).as(node.getId()).isFalse();
        });
    }

    @Test
    void everyDoorLeadsStraightToAWait() throws IOException {
        var doors = models().flatMap(model -> model.all(ServiceTask.class).stream())
                .filter(task -> DOORS.contains(task.getId()))
                .toList();
        assertThat(doors).hasSize(DOORS.size()).allSatisfy(door -> assertThat(
                        door.getSucceedingNodes().singleResult())
                .isInstanceOfAny(ReceiveTask.class, SubProcess.class));
    }

    @ParameterizedTest
    @MethodSource("models")
    void calledModelsAndTablesAreThoseOfTheSameDeployment(Model model) {
        assertThat(model.all(CallActivity.class)).allSatisfy(call -> {
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
            assertThat(call.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaIn.class)
                            .list())
                    .extracting(CamundaIn::getCamundaBusinessKey)
                    .contains("#{execution.processBusinessKey}");
        });
        assertThat(model.all(BusinessRuleTask.class)).allSatisfy(rule -> {
            assertThat(rule.getCamundaDecisionRefBinding()).isEqualTo("deployment");
            assertThat(rule.getCamundaResultVariable()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everythingIsNamedAndIdentifiedByWhatItIs(Model model) {
        assertThat(model.all(FlowNode.class)).allSatisfy(node -> {
            var type = node.getElementType().getTypeName();
            assertThat(node.getId()).startsWith(prefix(type) + "_");
            assertThat(node.getDocumentations())
                    .as("documentation of %s", node.getId())
                    .isNotEmpty();
        });
        assertThat(model.all(FlowNode.class).stream()
                        .filter(node -> !(node instanceof StartEvent && node.getScope() instanceof SubProcess)))
                .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).isNotBlank());
        assertThat(model.all(Message.class))
                .allSatisfy(message -> assertThat(message.getName()).matches("hiring\\.[a-z][A-Za-z]+"));
    }

    private static String prefix(String type) {
        return switch (type) {
            case "boundaryEvent", "intermediateCatchEvent" -> "event";
            case "endEvent" -> "end";
            case "exclusiveGateway" -> "gateway";
            default -> type;
        };
    }

    @ParameterizedTest
    @MethodSource("models")
    void peopleAreReachedByJobOrByNameAndFindTheirPage(Model model) {
        assertThat(model.all(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaFormKey()).as(task.getId()).startsWith("app:/");
            if (task.getCamundaAssignee() == null) {
                assertThat(task.getCamundaCandidateGroupsList())
                        .as(task.getId())
                        .isNotEmpty()
                        .allMatch(group -> group.matches("[A-Z_]+:\\$\\{jobOpening}"));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyPathEndsAndNoDiagramIsTooLargeToRead(Model model) {
        assertThat(model.all(FlowNode.class).stream()
                        .filter(node -> !(node instanceof EndEvent))
                        .filter(node -> !(node instanceof SubProcess part && part.triggeredByEvent())))
                .allSatisfy(
                        node -> assertThat(node.getOutgoing()).as(node.getId()).isNotEmpty());
        var sizes = model.all(FlowNode.class).stream()
                .filter(node -> !(node instanceof SubProcess))
                .collect(Collectors.groupingBy(FlowNode::getParentElement, Collectors.counting()));
        assertThat(sizes.values()).allMatch(nodes -> nodes <= MOST_NODES);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStepHasASentenceInBothLanguages(Model model) {
        for (var bundle : List.of("messages/hiring", "messages/hiring_en")) {
            var keys = ResourceBundle.getBundle(bundle, java.util.Locale.ROOT).keySet();
            assertThat(Stream.of(Task.class, CallActivity.class)
                            .flatMap(type -> model.all(type).stream())
                            .map(Activity.class::cast)
                            .map(task -> "hiring.step." + task.getId()))
                    .allSatisfy(key -> assertThat(keys).contains(key));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyLabelOfADiagramIsSaidInBothLanguages(Model model) {
        var chinese = ResourceBundle.getBundle("messages/hiring", java.util.Locale.ROOT);
        var english = ResourceBundle.getBundle("messages/hiring_en", java.util.Locale.ROOT);
        assertThat(model.all(FlowElement.class).stream()
                        .filter(element ->
                                element.getName() != null && !element.getName().isEmpty()))
                .isNotEmpty()
                .allSatisfy(element -> {
                    var key = "hiring.diagram." + element.getId();
                    assertThat(chinese.getString(key)).as(key).isEqualTo(element.getName());
                    assertThat(english.getString(key)).as(key).doesNotContainPattern("\\p{IsHan}");
                });
    }

    @Test
    void everyTableEndsByAskingAPerson() throws IOException {
        for (var file : files("classpath:bpmn/*.dmn")) {
            try (var stream = file.getInputStream()) {
                var dmn = Dmn.readModelFromStream(stream);
                assertThat(dmn.getModelElementsByType(Decision.class))
                        .singleElement()
                        .satisfies(decision -> {
                            assertThat(decision.getId() + ".dmn").isEqualTo(file.getFilename());
                            assertThat(decision.getCamundaHistoryTimeToLiveString())
                                    .isEqualTo("P180D");
                        });
                assertThat(dmn.getModelElementsByType(DecisionTable.class))
                        .singleElement()
                        .satisfies(table -> {
                            assertThat(table.getOutputs())
                                    .extracting(Output::getName)
                                    .contains("row");
                            var last = List.copyOf(table.getRules())
                                    .get(table.getRules().size() - 1);
                            assertThat(last.getInputEntries())
                                    .allMatch(entry -> entry.getTextContent().isBlank());
                            assertThat(last.getId()).isEqualTo("rule_askAPerson");
                        });
            }
        }
    }
}
