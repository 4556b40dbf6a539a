package dev.touchstone.hiring;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.jobs.Stage;
import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Writes where the token is into the application’s row, in the transaction that moves it: the stage at every call
 * activity of one, the step at every wait and at every arrow that leads to a door.
 */
@Component
class JourneyPlaces extends AbstractBpmnParseListener {

    private static final Map<String, Stage> STAGES = Map.of(
            "callActivity_writtenTest", Stage.WRITTEN_TEST,
            "callActivity_rolePlay", Stage.ROLE_PLAY,
            "callActivity_panelInterview", Stage.PANEL,
            "callActivity_offer", Stage.OFFER);

    private final JobApplications applications;

    JourneyPlaces(JobApplications applications) {
        this.applications = applications;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addListener(ExecutionListener.EVENTNAME_START, atStep(activity.getId()));
    }

    @Override
    public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addListener(ExecutionListener.EVENTNAME_START, atStep(activity.getId()));
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addListener(ExecutionListener.EVENTNAME_START, atStep(activity.getId()));
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
        var destination = (ActivityImpl) transition.getDestination();
        if (destination.isAsyncBefore()) {
            transition.addListener(ExecutionListener.EVENTNAME_TAKE, atStep(destination.getId()));
        }
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        var stage = STAGES.get(activity.getId());
        if (stage != null) {
            activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution ->
                    applications.enterStage(JobApplicationId.of(execution.getProcessBusinessKey()), stage));
        }
    }

    private ExecutionListener atStep(String step) {
        return execution -> applications.enterStep(JobApplicationId.of(execution.getProcessBusinessKey()), step);
    }
}
