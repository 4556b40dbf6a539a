package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import dev.touchstone.shell.GivenReason;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The reviewer’s side: whoever may write questions publishes or sends back what others wrote. */
@Service
public class ReviewDesk {

    private static final int LONGEST_REMARK = 1000;

    private final QuestionReviews reviews;
    private final ReviewSteps steps;
    private final Publishing publishing;
    private final DraftDesk drafts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewDesk(
            QuestionReviews reviews,
            ReviewSteps steps,
            Publishing publishing,
            DraftDesk drafts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.steps = steps;
        this.publishing = publishing;
        this.drafts = drafts;
        this.events = events;
        this.clock = clock;
    }

    /** Whether this person may decide on a version now. */
    public boolean mayDecide(OpenVersion version, AccountId person) {
        return !version.isDraft() && (drafts.mode() == ReviewMode.ONE_PERSON || !version.isBy(person));
    }

    /**
     * Puts a version into use. Refuses CONFLICT when it was published, sent back, taken back or changed meanwhile, FORBIDDEN who
     * wrote on it.
     */
    @Command
    public void publish(SeenVersion seen, AccountId reviewer) {
        var version = decided(seen, reviewer);
        publishing.publish(version, version.isBy(reviewer) ? null : reviewer);
    }

    /**
     * Gives a version back to its author; refuses as {@link #publish}, and UNUSABLE no remark and one of over 1,000 characters.
     *
     * @param remark what is to be changed
     */
    @Command
    public void sendBack(SeenVersion seen, String remark, AccountId reviewer) {
        var words = checked(remark);
        var version = decided(seen, reviewer);
        steps.sendBack(version.id(), words, reviewer, clock.instant());
        events.publishEvent(new QuestionSentBack(
                version.question(),
                version.id(),
                version.number(),
                version.authors().isEmpty() ? null : version.authors().get(0)));
    }

    /** The remark as it is kept. */
    static String checked(String remark) {
        var words = remark.strip();
        if (!GivenReason.says(words) || words.length() > LONGEST_REMARK) {
            throw new RefusedException(
                    Reason.UNUSABLE, "questionbank.review.remark.missing", "Remark of " + words.length());
        }
        return words;
    }

    private OpenVersion decided(SeenVersion seen, AccountId reviewer) {
        reviews.find(seen.version()).map(OpenVersion::question).ifPresent(reviews::lock);
        var version = reviews.find(seen.version())
                .filter(open -> !open.isDraft())
                .orElseThrow(() -> refused(Reason.CONFLICT, "questionbank.review.error.moved", seen));
        if (version.edits() != seen.edits()) {
            throw refused(Reason.CONFLICT, "questionbank.review.error.changed", seen);
        }
        if (!mayDecide(version, reviewer)) {
            throw refused(Reason.FORBIDDEN, "questionbank.review.error.own", seen);
        }
        return version;
    }

    private static RefusedException refused(Reason reason, String key, SeenVersion seen) {
        return new RefusedException(reason, key, "Version %s: %s".formatted(seen, key));
    }
}
