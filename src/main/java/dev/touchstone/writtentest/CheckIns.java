package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Service;

/** What candidates read before they start. */
@Service
public class CheckIns {

    private final Sittings sittings;
    private final Accommodations accommodations;
    private final SittingRules rules;
    private final JobApplications applications;

    CheckIns(Sittings sittings, Accommodations accommodations, SittingRules rules, JobApplications applications) {
        this.sittings = sittings;
        this.accommodations = accommodations;
        this.rules = rules;
        this.applications = applications;
    }

    /** Of an application that has a sitting. */
    public CheckIn of(JobApplicationId application) {
        var sitting = sittings.of(application).orElseThrow();
        return new CheckIn(
                parts(sittings.paper(sitting.id())),
                rules.credit(applications.get(application).job()).toMinutes(),
                accommodations.of(sitting.id()).orElse(null));
    }

    private static List<CheckIn.Part> parts(List<PaperQuestion> paper) {
        var parts = new LinkedHashMap<String, CheckIn.Part>();
        for (var question : paper) {
            var section = question.section();
            parts.merge(
                    section.zh(),
                    new CheckIn.Part(section, 0, BigDecimal.ZERO).and(question),
                    (before, one) -> before.and(question));
        }
        return List.copyOf(parts.values());
    }
}
