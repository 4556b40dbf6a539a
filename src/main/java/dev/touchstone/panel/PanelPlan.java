package dev.touchstone.panel;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.QuestionVersion;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What every panel of a job starts with.
 *
 * @param seats usual number of interviewers: 1, 2, 3 or 5
 * @param minutes usual length
 * @param questions numbers of interview questions, in the order they are asked
 */
public record PanelPlan(JobOpeningId job, int seats, int minutes, List<String> questions) {

    public static final int USUAL_SEATS = 3;
    public static final int USUAL_MINUTES = 45;

    /** Those of the published versions that are planned, in the plan’s order; retired ones are left out. */
    List<QuestionVersion> among(List<QuestionVersion> published) {
        var byNumber = published.stream().collect(Collectors.toMap(QuestionVersion::number, Function.identity()));
        return questions.stream()
                .filter(byNumber::containsKey)
                .map(byNumber::get)
                .toList();
    }

    /** An empty plan. */
    static PanelPlan none(JobOpeningId job) {
        return new PanelPlan(job, USUAL_SEATS, USUAL_MINUTES, List.of());
    }
}
