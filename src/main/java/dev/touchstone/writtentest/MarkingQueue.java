package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.jobs.JobOpening;
import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * The answers that wait for a marker, question by question: all answers to one question in a row keep the measure steady. Each
 * is dealt to one marker at a time; what is said of it is a draft until the marker hands it in.
 */
@Service
public class MarkingQueue {

    private static final int MOST_PAPERS = 50;
    private static final int TRIES = 20;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration NEWS = Duration.ofDays(14);

    private final MarkingPiles piles;
    private final Remarks remarks;
    private final Markings markings;
    private final Sittings sittings;
    private final MarkingCourses courses;
    private final GivenMarks marks;
    private final Jobs jobs;
    private final JobApplications applications;
    private final QuestionBank bank;
    private final Clock clock;

    MarkingQueue(
            MarkingPiles piles,
            Remarks remarks,
            Markings markings,
            Sittings sittings,
            MarkingCourses courses,
            GivenMarks marks,
            Jobs jobs,
            JobApplications applications,
            QuestionBank bank,
            Clock clock) {
        this.piles = piles;
        this.remarks = remarks;
        this.markings = markings;
        this.sittings = sittings;
        this.courses = courses;
        this.marks = marks;
        this.jobs = jobs;
        this.applications = applications;
        this.bank = bank;
        this.clock = clock;
    }

    /** The jobs whose answers the person marks. */
    public List<JobOpening> jobs(AccountId marker) {
        return jobs.ofMember(marker, Set.of(TeamRole.MARKER));
    }

    /** What waits for the marker, the longest pile first. */
    public List<QueuedQuestion> questions(AccountId marker) {
        var found = piles.of(ids(marker), marker, clock.instant());
        var versions =
                bank.versions(found.stream().map(MarkingPiles.Pile::question).toList());
        List<QueuedQuestion> questions = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            var pile = found.get(i);
            questions.add(new QueuedQuestion(pile.job(), versions.get(i), pile.waiting(), pile.drafted(), pile.last()));
        }
        return questions;
    }

    /** Papers with answers that wait for the marker, those of appeals first; of the others at most {@value #MOST_PAPERS}. */
    public List<QueuedPaper> papers(AccountId marker) {
        var papers = new ArrayList<>(remarks.papers(marker));
        papers.addAll(piles.papers(ids(marker), marker, clock.instant(), MOST_PAPERS));
        return papers;
    }

    /** How many answers the marker marked in the last hour. */
    public int hourly(AccountId marker) {
        return piles.since(marker, clock.instant(), HOUR);
    }

    /** How many drafts of the marker went to colleagues in the last two weeks, because they lay too long. */
    public int taken(AccountId marker) {
        return piles.taken(marker, clock.instant(), NEWS);
    }

    /** Holds the next answer to a question for the marker; empty when none is left. */
    @Command
    public Optional<AnswerPlace> deal(JobOpeningId job, QuestionVersionId question, AccountId marker) {
        for (int i = 0; i < TRIES; i++) {
            var next = piles.next(job, question, marker, clock.instant());
            if (next.isEmpty() || hold(next.get(), marker)) {
                return next;
            }
        }
        return Optional.empty();
    }

    /** The next answer to the question of this one. */
    @Command
    public Optional<AnswerPlace> dealAfter(AnswerPlace place, AccountId marker) {
        var sitting = sittings.of(place.marking()).orElseThrow(() -> gone(place));
        var question = sittings.paper(sitting.id()).stream()
                .filter(asked -> asked.position() == place.position())
                .findFirst()
                .orElseThrow(() -> gone(place));
        return deal(job(place.marking()), question.version(), marker);
    }

    /** An answer before its marker. Refuses NOT_FOUND when it is not theirs to mark. */
    public DealtAnswer dealt(AnswerPlace place, AccountId marker) {
        var view = markings.view(place.marking(), marker);
        var round = view.round();
        var open = view.open().stream()
                .filter(answer -> answer.position() == place.position())
                .findFirst()
                .orElseThrow(() -> gone(place));
        if (round == null || round == MarkingRound.ADJUDICATION) {
            throw gone(place);
        }
        var job = job(place.marking());
        var pile = piles.of(job, open.question().id(), marker, clock.instant());
        return new DealtAnswer(
                place.marking(),
                round,
                open,
                pile.waiting(),
                pile.drafted(),
                hourly(marker),
                piles.before(job, open.question().id(), marker, clock.instant(), place)
                        .orElse(null));
    }

    /** Hands in all the marker has drafted, each paper by itself; one that is refused does not keep the others. */
    public HandedIn handIn(AccountId marker) {
        var drafted = piles.drafted(ids(marker), marker, clock.instant());
        int refused = 0;
        for (var marking : drafted) {
            try {
                markings.handIn(marking, marker);
            } catch (RefusedException movedOn) {
                refused++;
            }
        }
        return new HandedIn(drafted.size() - refused, refused);
    }

    /**
     * What became of a marker’s drafts.
     *
     * @param papers of how many papers they are handed in
     * @param refused of how many they are not, because the paper moved on meanwhile
     */
    public record HandedIn(int papers, int refused) {}

    private boolean hold(AnswerPlace place, AccountId marker) {
        var sitting = sittings.of(place.marking()).orElseThrow(() -> gone(place));
        var round = courses.of(sitting.id()).round();
        var now = clock.instant();
        return round != null
                && marks.keep(
                        sitting.id(),
                        new GivenMark(
                                place.position(),
                                round,
                                marker,
                                null,
                                Set.of(),
                                null,
                                false,
                                false,
                                now.plus(Markings.HELD)),
                        now);
    }

    private List<JobOpeningId> ids(AccountId marker) {
        return jobs(marker).stream().map(JobOpening::id).toList();
    }

    private JobOpeningId job(MarkingId marking) {
        return applications.get(markings.application(marking)).job();
    }

    private static RefusedException gone(AnswerPlace place) {
        return new RefusedException(
                Reason.NOT_FOUND, "writtentest.error.answerTaken", "Answer %s is not to be marked".formatted(place));
    }
}
