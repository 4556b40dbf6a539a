package dev.touchstone.hiring.web;

import java.util.Locale;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A deployed model with its labels in the reader’s language; an element without a text keeps the name it has. */
@Component
class ProcessPicture {

    private static final double LABEL_WIDTH = 90;

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
        model.getModelElementsByType(BpmnLabel.class).forEach(label -> widen(label.getBounds()));
        return Bpmn.convertToString(model);
    }

    private void label(FlowElement element, Locale locale) {
        if (element.getName() != null && !element.getName().isEmpty()) {
            element.setName(messages.getMessage("hiring.diagram." + element.getId(), null, element.getName(), locale));
        }
    }

    /** Labels beside their elements are as narrow as a Chinese word; a longer word would be torn apart. */
    private static void widen(Bounds label) {
        if (label.getWidth() < LABEL_WIDTH) {
            label.setX(label.getX() - (LABEL_WIDTH - label.getWidth()) / 2);
            label.setWidth(LABEL_WIDTH);
        }
    }
}
