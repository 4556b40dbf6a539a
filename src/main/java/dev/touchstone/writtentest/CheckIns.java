package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionType;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Service;

/** What candidates read before they start. */
@Service
public class CheckIns {

    private final Sittings sittings;
    private final PaperSections sections;
    private final SectionTimes times;
    private final Accommodations accommodations;
    private final SittingRules rules;
    private final JobApplications applications;
    private final QuestionBank bank;

    CheckIns(
            Sittings sittings,
            PaperSections sections,
            SectionTimes times,
            Accommodations accommodations,
            SittingRules rules,
            JobApplications applications,
            QuestionBank bank) {
        this.sittings = sittings;
        this.sections = sections;
        this.times = times;
        this.accommodations = accommodations;
        this.rules = rules;
        this.applications = applications;
        this.bank = bank;
    }

    /** Of an application that has a sitting. */
    public CheckIn of(JobApplicationId application) {
        var sitting = sittings.of(application).orElseThrow();
        var paper = sittings.paper(sitting.id());
        return new CheckIn(
                parts(sitting.id(), paper),
                isTyped(paper),
                rules.credit(applications.get(application).job()).toMinutes(),
                accommodations.of(sitting.id()).orElse(null));
    }

    private boolean isTyped(List<PaperQuestion> paper) {
        return bank.versions(paper.stream().map(PaperQuestion::version).toList()).stream()
                .anyMatch(question -> question.type() == QuestionType.TYPING);
    }

    private List<CheckIn.Part> parts(SittingId sitting, List<PaperQuestion> paper) {
        int percent = times.percent(sitting);
        var parts = sections.of(sitting).stream()
                .map(section -> part(section, paper, SectionViews.minutes(section.lasting(percent))))
                .toList();
        return parts.isEmpty() ? byName(paper) : parts;
    }

    private static CheckIn.Part part(PaperSection section, List<PaperQuestion> paper, long minutes) {
        var part = new CheckIn.Part(SectionViews.name(section, paper), 0, BigDecimal.ZERO, minutes);
        for (var question : paper.subList(section.first() - 1, section.last())) {
            part = part.and(question);
        }
        return part;
    }

    private static List<CheckIn.Part> byName(List<PaperQuestion> paper) {
        var parts = new LinkedHashMap<String, CheckIn.Part>();
        for (var question : paper) {
            var section = question.section();
            parts.merge(
                    section.zh(),
                    new CheckIn.Part(section, 0, BigDecimal.ZERO, 0).and(question),
                    (before, one) -> before.and(question));
        }
        return List.copyOf(parts.values());
    }
}
