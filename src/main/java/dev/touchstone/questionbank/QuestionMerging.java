package dev.touchstone.questionbank;

import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Two questions that say the same: one stays in use, the other is retired and points to it. */
@Service
public class QuestionMerging {

    private final Questions questions;
    private final QuestionReviews reviews;
    private final MergedQuestions merged;
    private final ApplicationEventPublisher events;

    QuestionMerging(
            Questions questions, QuestionReviews reviews, MergedQuestions merged, ApplicationEventPublisher events) {
        this.questions = questions;
        this.reviews = reviews;
        this.merged = merged;
        this.events = events;
    }

    /** The published version of another question whose stem nearly repeats this one’s, the nearest. */
    public Optional<QuestionVersion> nearest(QuestionVersion version) {
        var stems = questions.publishedStems();
        questions.publishedIds(List.of(version.question())).forEach(stems::remove);
        return new NearStems<>(stems)
                .nearest(Stems.key(version.stem().zh()))
                .flatMap(id -> questions.byIds(List.of(id)).stream().findFirst());
    }

    /** What took a question’s place, and what it took the place of. */
    public MergeLinks links(QuestionId question) {
        return merged.links(question);
    }

    /**
     * Retires a question in favour of another one; versions, uses and results of both stay. Refuses CONFLICT unless both are in
     * use and nothing of the one that goes is being written.
     */
    @Command
    public void merge(QuestionId gone, QuestionId kept) {
        merged.lock(gone, kept);
        var stays = published(kept);
        var goes = published(gone);
        if (gone.equals(kept) || reviews.of(gone).isPresent()) {
            throw refused("questionbank.merge.error.open", gone);
        }
        questions.retirePublished(gone);
        merged.merge(gone, kept);
        events.publishEvent(new QuestionMerged(gone, goes.number(), stays.number()));
    }

    private QuestionVersion published(QuestionId question) {
        return questions.byIds(questions.publishedIds(List.of(question))).stream()
                .findFirst()
                .orElseThrow(() -> refused("questionbank.merge.error.notInUse", question));
    }

    private static RefusedException refused(String key, QuestionId question) {
        return new RefusedException(Reason.CONFLICT, key, "Question %s: %s".formatted(question, key));
    }
}
