package dev.touchstone.panel.web;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.shared.RefusedException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Why somebody of many could not be booked, with their name. */
@Component
class Refusals {

    private final JobApplications applications;
    private final MessageSource messages;

    Refusals(JobApplications applications, MessageSource messages) {
        this.applications = applications;
        this.messages = messages;
    }

    /** The sentence; what no form can put right goes on as it came. */
    String of(JobApplicationId application, RefusedException refusal) {
        var correctable = PlanPage.correctable(refusal);
        var locale = LocaleContextHolder.getLocale();
        var why = messages.getMessage(correctable.key(), correctable.arguments().toArray(), locale);
        var name = applications.candidate(application).name();
        return messages.getMessage("panel.day.refused.one", new Object[] {name, why}, locale);
    }
}
