package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import org.springframework.stereotype.Service;

/** What recruiters should know of a paper before they rely on its result. */
@Service
public class PaperNotes {

    private final PrintedPapers printed;

    PaperNotes(PrintedPapers printed) {
        this.printed = printed;
    }

    /** Of the application's paper; zeros when there is none or nothing to tell. */
    public ForcedQuestions of(JobApplicationId application) {
        return printed.forced(application).orElse(ForcedQuestions.NONE);
    }
}
