package dev.touchstone.hiring.delegate;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.writtentest.MarkingId;
import dev.touchstone.writtentest.WrittenTests;
import org.springframework.stereotype.Component;

/** What form keys need beyond the variables, asked on the click. */
@Component("stageLinks")
public class StageLinks {

    private final WrittenTests writtenTests;

    StageLinks(WrittenTests writtenTests) {
        this.writtenTests = writtenTests;
    }

    /** The marking job of the latest sitting; its id leads to nobody. */
    public String marking(String application) {
        return writtenTests
                .marking(JobApplicationId.of(application))
                .map(MarkingId::toString)
                .orElse("");
    }
}
