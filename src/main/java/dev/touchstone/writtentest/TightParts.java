package dev.touchstone.writtentest;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.questionbank.Drawable;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.shared.LocalizedText;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Finds parts of a plan whose own minutes are over before the typing tests in them are; whoever plans them is told, nothing is refused. */
@Service
public class TightParts {

    private static final int MINUTE = 60;

    private final Blueprints blueprints;
    private final PaperDraw draw;
    private final QuestionBank bank;
    private final Jobs jobs;

    TightParts(Blueprints blueprints, PaperDraw draw, QuestionBank bank, Jobs jobs) {
        this.blueprints = blueprints;
        this.draw = draw;
        this.bank = bank;
        this.jobs = jobs;
    }

    /**
     * Such a part.
     *
     * @param minutes its own
     * @param typing how many minutes its typing tests take, rounded up
     */
    public record TightPart(LocalizedText name, int minutes, int typing) {

        boolean isTight() {
            return typing > minutes;
        }
    }

    /** By a paper such as a candidate would get; empty where no part has minutes of its own. */
    public List<TightPart> of(JobOpeningId job) {
        return blueprints
                .of(job)
                .filter(Blueprint::isInOrder)
                .map(blueprint -> draw.pools(blueprint, jobs.get(job).track()).draw(0, DrawHistory.NONE))
                .map(paper -> paper.sections().stream()
                        .filter(section -> section.plan().minutes() != null)
                        .map(this::part)
                        .filter(TightPart::isTight)
                        .toList())
                .orElse(List.of());
    }

    private TightPart part(DrawnPaper.Section section) {
        return new TightPart(
                section.plan().name(),
                Objects.requireNonNull(section.plan().minutes()),
                (typing(section) + MINUTE - 1) / MINUTE);
    }

    /** In seconds. */
    private int typing(DrawnPaper.Section section) {
        var ids = section.questions().stream().map(Drawable::id).toList();
        return bank.versions(ids).stream()
                .map(question -> question.task().typing())
                .filter(Objects::nonNull)
                .mapToInt(task -> task.seconds())
                .sum();
    }
}
