package dev.touchstone.writtentest;

import dev.touchstone.candidates.Candidate;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.AccountId;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Which open answers of a job's candidates are alike: evidence for a recruiter to weigh, part of no score. Only between marked papers,
 * and not for who owes a card, so that nobody who marks can recognise anybody.
 */
@Service
public class AnswerLikenesses {

    /** Answers with fewer pieces of their own are alike by themselves. */
    static final int FEWEST = 30;

    /** Worth a look from here on. */
    static final int PERCENT = 60;

    private static final int MOST = 20;

    private final Sittings sittings;
    private final Answers answers;
    private final AnswerSketches sketches;
    private final QuestionBank bank;
    private final JobApplications applications;
    private final Scorecards scorecards;

    AnswerLikenesses(
            Sittings sittings,
            Answers answers,
            AnswerSketches sketches,
            QuestionBank bank,
            JobApplications applications,
            Scorecards scorecards) {
        this.sittings = sittings;
        this.answers = answers;
        this.sketches = sketches;
        this.bank = bank;
        this.applications = applications;
        this.scorecards = scorecards;
    }

    /** The most alike first, {@value #MOST} at most; empty before it is marked, and while the viewer must not see it. */
    public List<LikeAnswer> of(JobApplicationId application, AccountId viewer) {
        return marked(application, viewer).map(this::alike).orElse(List.of());
    }

    /** Side by side; refuses NOT_FOUND unless the viewer may see both and they are alike. */
    public LikeTexts compare(JobApplicationId application, int position, JobApplicationId other, AccountId viewer) {
        var like = of(application, viewer).stream()
                .filter(one -> one.position() == position && one.other().equals(other))
                .findFirst()
                .filter(one -> marked(other, viewer).isPresent())
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND,
                        "writtentest.likeness.error.none",
                        "Nothing alike at %d of %s and %s".formatted(position, application, other)));
        var mine = text(application, position);
        var theirs = sketches.near(sittings.of(application).orElseThrow().id()).stream()
                .filter(near ->
                        near.position() == position && near.application().equals(other))
                .map(AnswerSketches.Near::text)
                .findFirst()
                .orElseThrow();
        return new LikeTexts(
                like.question(),
                like.percent(),
                applications.candidate(application).name(),
                Pieces.passages(mine, Sketching.own(theirs, like.question())),
                like.name(),
                Pieces.passages(theirs, Sketching.own(mine, like.question())));
    }

    private Optional<Sitting> marked(JobApplicationId application, AccountId viewer) {
        return sittings.of(application)
                .filter(sitting -> sitting.state() == SittingState.MARKED)
                .filter(sitting -> !scorecards.veiled(application, viewer));
    }

    private List<LikeAnswer> alike(Sitting sitting) {
        var near = sketches.near(sitting.id());
        if (near.isEmpty()) {
            return List.of();
        }
        var questions = questions(sitting);
        var given = answers.of(sitting.id());
        Map<Integer, Pieces> own = new HashMap<>();
        near.forEach(one -> own.computeIfAbsent(
                one.position(), position -> Sketching.own(text(given, position), question(questions, position))));
        var me = applications.candidate(sitting.application());
        var people = applications.candidates(
                near.stream().map(AnswerSketches.Near::application).collect(Collectors.toSet()));
        return near.stream()
                .filter(one -> !person(people, one).id().equals(me.id()))
                .map(one -> like(one, question(questions, one.position()), own, person(people, one)))
                .filter(like -> like.percent() >= PERCENT)
                .sorted(Comparator.comparingInt(LikeAnswer::percent).reversed().thenComparing(LikeAnswer::position))
                .limit(MOST)
                .toList();
    }

    private static LikeAnswer like(
            AnswerSketches.Near near, QuestionVersion question, Map<Integer, Pieces> own, Candidate person) {
        var likeness = Objects.requireNonNull(own.get(near.position())).likeness(Sketching.own(near.text(), question));
        return new LikeAnswer(
                near.position(), question, near.application(), person.name(), (int) Math.floor(likeness * 100));
    }

    private Map<Integer, QuestionVersion> questions(Sitting sitting) {
        var paper = sittings.paper(sitting.id());
        var versions = bank.versions(paper.stream().map(PaperQuestion::version).toList()).stream()
                .collect(Collectors.toMap(QuestionVersion::id, Function.identity()));
        return paper.stream()
                .collect(Collectors.toMap(
                        PaperQuestion::position, asked -> Objects.requireNonNull(versions.get(asked.version()))));
    }

    private String text(JobApplicationId application, int position) {
        return text(answers.of(sittings.of(application).orElseThrow().id()), position);
    }

    private static String text(Map<Integer, Answer> given, int position) {
        return Objects.requireNonNullElse(
                Objects.requireNonNull(given.get(position)).text(), "");
    }

    private static QuestionVersion question(Map<Integer, QuestionVersion> questions, int position) {
        return Objects.requireNonNull(questions.get(position));
    }

    private static Candidate person(Map<JobApplicationId, Candidate> people, AnswerSketches.Near near) {
        return Objects.requireNonNull(people.get(near.application()));
    }
}
