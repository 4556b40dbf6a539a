package dev.touchstone.writtentest;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.questionbank.QuestionBank;
import org.springframework.stereotype.Service;

/** Tells what a candidate who reads English would meet on the papers of a job: without English a question is shown in Chinese. */
@Service
public class EnglishOfPapers {

    private final Blueprints blueprints;
    private final PaperDraw draw;
    private final QuestionBank bank;
    private final Jobs jobs;

    EnglishOfPapers(Blueprints blueprints, PaperDraw draw, QuestionBank bank, Jobs jobs) {
        this.blueprints = blueprints;
        this.draw = draw;
        this.bank = bank;
        this.jobs = jobs;
    }

    /**
     * How many questions there are to draw from.
     *
     * @param chineseOnly those of them whose stem or an option has no English
     */
    public record Count(int questions, int chineseOnly) {}

    /** Of the job's blueprint as it is saved; nothing to draw from where there is none. */
    public Count of(JobOpeningId job) {
        return blueprints
                .of(job)
                .map(blueprint -> draw.drawable(blueprint, jobs.get(job).track()))
                .map(drawable -> new Count(drawable.size(), bank.withoutEnglish(drawable)))
                .orElse(new Count(0, 0));
    }
}
