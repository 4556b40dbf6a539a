package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplication;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.offers.Offers;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the grade table reads. */
@Component
class GatherGradeFactsDelegate extends JourneyDelegate {

    private final Offers offers;

    GatherGradeFactsDelegate(JobApplications applications, Offers offers) {
        super(applications);
        this.offers = offers;
    }

    @Override
    void run(JobApplication application, DelegateExecution execution) {
        var facts = offers.gradeFacts(application.id());
        execution.setVariable("testTotal", number(facts.testTotal()));
        execution.setVariable("rolePlayTotal", number(facts.rolePlayTotal()));
        execution.setVariable("panelTotal", number(facts.panelTotal()));
        execution.setVariable("experienceMonths", facts.experienceMonths());
    }

    private static @Nullable Double number(@Nullable BigDecimal total) {
        return total == null ? null : total.doubleValue();
    }
}
