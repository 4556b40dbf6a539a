package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.questionbank.PictureFile;
import dev.touchstone.questionbank.Pictures;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** The pictures of a paper, for the candidate who sits at it. */
@Service
public class PaperPictures {

    private final Sittings sittings;
    private final Pictures pictures;
    private final Clock clock;

    PaperPictures(Sittings sittings, Pictures pictures, Clock clock) {
        this.sittings = sittings;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** A picture that a question of the open paper shows; refuses NOT_FOUND for any other, before the start and after the end. */
    public PictureFile file(JobApplicationId application, String hash) {
        var open = sittings.of(application)
                .filter(sitting -> sitting.state() == SittingState.OPEN && !sitting.isOverdue(clock.instant()))
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND,
                        "writtentest.error.none",
                        "Application %s has no open sitting".formatted(application)));
        return pictures.file(
                hash,
                sittings.paper(open.id()).stream().map(PaperQuestion::version).toList());
    }
}
