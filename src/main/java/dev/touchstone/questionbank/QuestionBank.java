package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.PageOf;
import dev.touchstone.shared.Paging;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** The question bank's front door. */
@Service
public class QuestionBank {

    /** Key of the refusal when somebody else revised the question meanwhile. */
    public static final String STALE = "questionbank.error.stale";

    private final Questions questions;
    private final KeyPoint keyPoint;
    private final Succession succession;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuestionBank(
            Questions questions,
            KeyPoint keyPoint,
            Succession succession,
            ApplicationEventPublisher events,
            Clock clock) {
        this.questions = questions;
        this.keyPoint = keyPoint;
        this.succession = succession;
        this.events = events;
        this.clock = clock;
    }

    /** The version; refuses NOT_FOUND. */
    public QuestionVersion version(QuestionVersionId id) {
        return versions(List.of(id)).get(0);
    }

    /** The versions in the order of the ids, in a fixed number of queries; refuses NOT_FOUND for an unknown id. */
    public List<QuestionVersion> versions(List<QuestionVersionId> ids) {
        var found = questions.byIds(ids).stream().collect(Collectors.toMap(QuestionVersion::id, Function.identity()));
        return ids.stream()
                .map(id -> Optional.ofNullable(found.get(id)).orElseThrow(() -> unknown("version " + id)))
                .toList();
    }

    /** The marking points of these versions, in one query. */
    public List<MarkingPoint> markingPoints(Collection<QuestionVersionId> versions) {
        return questions.points(versions).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** All versions of a question, newest first; refuses NOT_FOUND. */
    public List<QuestionVersion> history(QuestionId question) {
        var versions = questions.versionsOf(question);
        if (versions.isEmpty()) {
            throw unknown("question " + question);
        }
        return versions;
    }

    /** Who wrote which version when, newest first. */
    public List<QuestionRevision> revisions(QuestionId question) {
        return questions.revisionsOf(question);
    }

    /**
     * How many published questions there are of each competency, type and difficulty; what has none is left out.
     *
     * @param track of this line of work only, or null for all
     */
    public List<CoverageCell> coverage(@Nullable Track track) {
        return questions.coverage(track);
    }

    /** The published version of a question by its number, e.g. Q-0132. */
    public Optional<QuestionVersion> published(String number) {
        return questions.published(number);
    }

    /** For each filter the ids of the published versions that may be drawn, ordered by number; in one query. */
    public List<List<QuestionVersionId>> drawable(List<DrawFilter> filters) {
        var published = questions.drawable();
        return filters.stream()
                .map(filter -> published.stream()
                        .filter(question -> question.fits(filter))
                        .map(Drawable::id)
                        .toList())
                .toList();
    }

    /** How many of these versions a candidate who reads English would see in Chinese, wholly or in part. */
    public int withoutEnglish(Collection<QuestionVersionId> versions) {
        return questions.withoutEnglish(versions);
    }

    /** Published versions of the types, for choosing panel questions and scenarios, ordered by number. */
    public List<QuestionVersion> publishedOf(Collection<QuestionType> types) {
        return questions.publishedOf(types);
    }

    /** The newest version of each question that fits, ordered by number. */
    public PageOf<QuestionRow> find(QuestionFilter filter, Paging paging) {
        return questions.find(filter, paging);
    }

    /** Tells that these versions are in use: from now on they stay. One taken out meanwhile is a concurrency failure. */
    @Command
    public void use(Collection<QuestionVersionId> ids) {
        if (!questions.markUsed(ids, clock.instant())) {
            throw new OptimisticLockingFailureException("A question version was taken out of the bank: " + ids);
        }
    }

    /** Adds a question and publishes its first version. */
    @Command
    public QuestionVersionId add(QuestionDraft draft, @Nullable AccountId author) {
        return add(questions.nextNumber(), draft, author);
    }

    /** Adds a question under a number of its own, as the demo bank does. */
    @Command
    public QuestionVersionId add(String number, QuestionDraft draft, @Nullable AccountId author) {
        var question = QuestionId.next();
        questions.insertQuestion(question, number, author == null ? null : author.value(), clock.instant());
        return publish(question, 1, draft, author);
    }

    /** An edit is a new version; what was published is retired and stays readable where it was used. */
    @Command
    public QuestionVersionId revise(QuestionId question, QuestionDraft draft, AccountId author) {
        int version = questions.nextVersion(question);
        questions.retirePublished(question);
        return publish(question, version, draft, author);
    }

    /**
     * The same, for a form that was filled in over an older state: refuses CONFLICT ({@link #STALE}) when another version came
     * meanwhile.
     *
     * @param basedOn number of the version the author saw
     */
    @Command
    public QuestionVersionId revise(QuestionId question, int basedOn, QuestionDraft draft, AccountId author) {
        int version = questions.nextVersion(question);
        if (version - 1 != basedOn) {
            throw new RefusedException(
                    Reason.CONFLICT, STALE, "Question %s is beyond version %d".formatted(question, basedOn));
        }
        return revise(question, draft, author);
    }

    /** Takes a question out of use: it is no longer drawn and stays readable. A new version brings it back. */
    @Command
    public void retire(QuestionId question) {
        if (questions.retirePublished(question) > 0) {
            events.publishEvent(new QuestionRetired(question));
        }
    }

    private QuestionVersionId publish(
            QuestionId question, int version, QuestionDraft draft, @Nullable AccountId author) {
        DraftRules.check(draft);
        var id = QuestionVersionId.next();
        UUID by = author == null ? null : author.value();
        questions.insertVersion(
                id, question, version, QuestionStatus.PUBLISHED, keyPoint.completed(draft), by, clock.instant());
        if (version > 1) {
            succession.follow(question, id);
        }
        events.publishEvent(new QuestionPublished(question, id));
        return id;
    }

    private static RefusedException unknown(String what) {
        return new RefusedException(Reason.NOT_FOUND, "questionbank.error.unknown", "No " + what);
    }
}
