package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.platform.RepeatedWork;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionVersion;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the open answers of handed-in papers, one transaction each, so that nobody waits for it at handing in. Harmless on many
 * nodes: each takes papers that no other has.
 */
@Component
class Sketching extends RepeatedWork {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Sittings sittings;
    private final Answers answers;
    private final AnswerSketches sketches;
    private final QuestionBank bank;
    private final JobApplications applications;
    private final TransactionTemplate transaction;

    Sketching(
            Sittings sittings,
            Answers answers,
            AnswerSketches sketches,
            QuestionBank bank,
            JobApplications applications,
            PlatformTransactionManager transactions,
            @Value("${touchstone.jobs.enabled:true}") boolean enabled) {
        super("writtentest-sketching", EVERY, enabled);
        this.sittings = sittings;
        this.answers = answers;
        this.sketches = sketches;
        this.bank = bank;
        this.applications = applications;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected void work() {
        while (Boolean.TRUE.equals(transaction.execute(status -> one()))) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    private boolean one() {
        var next = sketches.next();
        next.ifPresent(this::look);
        return next.isPresent();
    }

    private void look(JobApplicationId application) {
        var sitting = sittings.of(application).orElseThrow();
        var job = applications.get(application).job();
        var paper = sittings.paper(sitting.id());
        var given = answers.of(sitting.id());
        var versions = bank.versions(paper.stream().map(PaperQuestion::version).toList());
        for (int i = 0; i < paper.size(); i++) {
            int position = paper.get(i).position();
            var pieces = pieces(versions.get(i), given.get(position));
            if (pieces.size() >= AnswerLikenesses.FEWEST) {
                sketches.insert(sitting.id(), position, job, versions.get(i).question(), pieces);
            }
        }
        sketches.done(sitting.id());
    }

    /** Of what a person reads; nothing of what a key marks. */
    private static Pieces pieces(QuestionVersion version, @Nullable Answer answer) {
        var text = answer == null || version.isMarkedByKey() ? null : answer.text();
        return text == null ? new Pieces(new long[0]) : own(text, version);
    }

    /** Without what stands in the question, which everybody may repeat. */
    static Pieces own(String text, QuestionVersion version) {
        var stem = version.stem();
        var english = stem.en();
        var asked = List.of(stem.zh(), english == null ? "" : english);
        return Pieces.of(text).without(Pieces.of(String.join("\n", asked)));
    }
}
