package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.StageOutcome;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Written tests: what the journey calls. */
@Service
public class WrittenTests {

    /** Delegate: draws the paper once, issues a link, posts the invitation. Publishes nothing the journey hears. */
    public TestInvitation invite(JobApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** Delegate: reminds a candidate who has not started. */
    public void remind(JobApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /**
     * Delegate of the deadline: hands in what was saved; nothing happens when it was handed in already.
     *
     * @return whether open answers wait for a marker
     */
    public boolean submitOverdue(JobApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** The marking job of the latest sitting, for the inbox link. */
    public Optional<MarkingId> marking(JobApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** Delegate: the stage’s outcome, 0–100. */
    public StageOutcome conclude(JobApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** Delegate: closes what is open (links, sitting, marking). Doing it twice is harmless. */
    public void cancel(JobApplicationId application) {
        throw new UnsupportedOperationException();
    }
}
