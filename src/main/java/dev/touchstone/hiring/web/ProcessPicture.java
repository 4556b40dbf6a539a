package dev.touchstone.hiring.web;

import java.util.Locale;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A deployed model with its labels in the reader’s language; an element without a text keeps the name it has. */
@Component
class ProcessPicture {

    private static final double LABEL_WIDTH = 90;
    private static final double LETTER_WIDTH = 6.5;

    private final RepositoryService repository;
    private final MessageSource messages;

    ProcessPicture(RepositoryService repository, MessageSource messages) {
        this.repository = repository;
        this.messages = messages;
    }

    /** The model as XML, fit for bpmn-js. */
    String draw(String definition, Locale locale) {
        var model = repository.getBpmnModelInstance(definition).clone();
        model.getModelElementsByType(FlowElement.class).forEach(element -> label(element, locale));
        model.getModelElementsByType(BpmnShape.class).forEach(ProcessPicture::widen);
        model.getModelElementsByType(BpmnEdge.class).forEach(ProcessPicture::widen);
        return Bpmn.convertToString(model);
    }

    private void label(FlowElement element, Locale locale) {
        if (element.getName() != null && !element.getName().isEmpty()) {
            element.setName(messages.getMessage("hiring.diagram." + element.getId(), null, element.getName(), locale));
        }
    }

    /** A label below its shape was as narrow as a Chinese word and would tear a longer one; it stays in the middle. */
    private static void widen(BpmnShape shape) {
        var label = shape.getBpmnLabel();
        if (label != null && label.getBounds().getWidth() < LABEL_WIDTH) {
            var bounds = label.getBounds();
            bounds.setX(bounds.getX() - (LABEL_WIDTH - bounds.getWidth()) / 2);
            bounds.setWidth(LABEL_WIDTH);
        }
    }

    /** A label beside an arrow grows away from it. */
    private static void widen(BpmnEdge edge) {
        if (edge.getBpmnLabel() != null
                && edge.getBpmnElement() instanceof FlowElement flow
                && flow.getName() != null) {
            var bounds = edge.getBpmnLabel().getBounds();
            bounds.setWidth(
                    Math.max(bounds.getWidth(), LETTER_WIDTH * flow.getName().length()));
        }
    }
}
