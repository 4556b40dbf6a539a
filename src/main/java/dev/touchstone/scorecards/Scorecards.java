package dev.touchstone.scorecards;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.Stage;
import org.springframework.stereotype.Service;

/** All cards: planned by stages, filled by raters, read only through the blindness rule. */
@Service
public class Scorecards {

    /** Makes an empty card for a rater; the rubric is frozen from the questions’ marking points. */
    public ScorecardId plan(PlanCard command) {
        throw new UnsupportedOperationException();
    }

    /** Gives an untouched or drafted card to somebody else; the old rater loses access at once. */
    public void reassign(ScorecardId card, AccountId rater) {
        throw new UnsupportedOperationException();
    }

    /** Takes an unsubmitted card back; a submitted one stays. */
    public void cancel(ScorecardId card) {
        throw new UnsupportedOperationException();
    }

    /** The result over the submitted cards of a stage that count. */
    public StageResult result(JobApplicationId application, Stage stage) {
        throw new UnsupportedOperationException();
    }

    /** Whether the rater submitted this card. */
    public boolean isSubmitted(ScorecardId card) {
        throw new UnsupportedOperationException();
    }

    /** Keeps a complete card made elsewhere: a marker’s ticks on a test, or the system’s own (rater null = AUTO). */
    public ScorecardId record(RecordedCard card) {
        throw new UnsupportedOperationException();
    }
}
