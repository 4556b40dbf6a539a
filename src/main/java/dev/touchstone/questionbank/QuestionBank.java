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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final QuestionList list;
    private final NewVersions versions;
    private final MergedQuestions merged;
    private final Publishing publishing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuestionBank(
            Questions questions,
            QuestionList list,
            NewVersions versions,
            MergedQuestions merged,
            Publishing publishing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.questions = questions;
        this.list = list;
        this.versions = versions;
        this.merged = merged;
        this.publishing = publishing;
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

    /** Whether there is such a question. */
    public boolean exists(QuestionId question) {
        return !questions.revisionsOf(question).isEmpty();
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

    /** The competencies that published questions of each track probe; a track without any question is absent. */
    public Map<Track, Set<String>> probedByTrack() {
        return questions.probedByTrack();
    }

    /** The published version of a question by its number, e.g. Q-0132. */
    public Optional<QuestionVersion> published(String number) {
        return questions.published(number);
    }

    /** Every published version with what drawing asks, ordered by number; in one query. */
    public List<Drawable> drawable() {
        return questions.drawable();
    }

    /** The questions that these versions put, and those that took their place when they were merged; in one query. */
    public Set<QuestionId> questionsOf(Collection<QuestionVersionId> versions) {
        return versions.isEmpty() ? Set.of() : merged.followed(versions);
    }

    /** What these numbers stand for now; a number that the bank does not know is absent. In one query, none without numbers. */
    public Map<String, NamedQuestion> named(Collection<String> numbers) {
        return numbers.isEmpty() ? Map.of() : merged.named(numbers);
    }

    /** How many of these versions a candidate who reads English would see in Chinese, wholly or in part. */
    public int withoutEnglish(Collection<QuestionVersionId> versions) {
        return questions.withoutEnglish(versions);
    }

    /** Published versions of the types, for choosing panel questions and scenarios, ordered by number. */
    public List<QuestionVersion> publishedOf(Collection<QuestionType> types) {
        return questions.publishedOf(types);
    }

    /** Each question that fits, ordered by number. */
    public PageOf<QuestionRow> find(QuestionFilter filter, Paging paging) {
        return list.find(filter, paging);
    }

    /** Each question of these types that fits, ordered by number. */
    public PageOf<QuestionRow> find(QuestionFilter filter, Set<QuestionType> types, Paging paging) {
        return list.find(filter, types, paging);
    }

    /** The newest version of every question that fits, ordered by number. */
    public List<QuestionVersionId> ids(QuestionFilter filter) {
        return list.ids(filter);
    }

    /** Tells that these versions are in use: from now on they stay. One taken out meanwhile is a concurrency failure. */
    @Command
    public void use(Collection<QuestionVersionId> ids) {
        if (!questions.markUsed(ids, clock.instant())) {
            throw new OptimisticLockingFailureException("A question version was taken out of the bank: " + ids);
        }
    }

    /** Adds a question that comes with the product: in use at once, nobody has to look first. */
    @Command
    public QuestionVersionId add(QuestionDraft draft, @Nullable AccountId author) {
        return published(versions.first(draft, author));
    }

    /** The same under a number of its own, as the demo bank does. */
    @Command
    public QuestionVersionId add(String number, QuestionDraft draft, @Nullable AccountId author) {
        return published(versions.first(number, draft, author));
    }

    /**
     * Takes a question out of use: it is no longer drawn and stays readable. A new version brings it back.
     *
     * @return false when it was not in use
     */
    @Command
    public boolean retire(QuestionId question) {
        var number = questions.retirePublished(question);
        number.ifPresent(retired -> events.publishEvent(new QuestionRetired(question, retired)));
        return number.isPresent();
    }

    /** Nobody else revises or corrects the question until the transaction ends; refuses NOT_FOUND. */
    void hold(QuestionId question) {
        questions.nextVersion(question);
    }

    private QuestionVersionId published(OpenVersion version) {
        publishing.publish(version, null);
        return version.id();
    }

    private static RefusedException unknown(String what) {
        return new RefusedException(Reason.NOT_FOUND, "questionbank.error.unknown", "No " + what);
    }
}
