package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Keys that were wrong when they were used. A correction is proposed, looked at, and started; from then on its key counts, and the
 * stages score again what the old one made.
 */
@Service
public class KeyCorrections {

    private final CorrectionRows corrections;
    private final QuestionBank bank;
    private final QuestionReviews reviews;
    private final NewVersions versions;
    private final Publishing publishing;
    private final KeyPoint keyPoint;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeyCorrections(
            CorrectionRows corrections,
            QuestionBank bank,
            QuestionReviews reviews,
            NewVersions versions,
            Publishing publishing,
            KeyPoint keyPoint,
            ApplicationEventPublisher events,
            Clock clock) {
        this.corrections = corrections;
        this.bank = bank;
        this.reviews = reviews;
        this.versions = versions;
        this.publishing = publishing;
        this.keyPoint = keyPoint;
        this.events = events;
        this.clock = clock;
    }

    /** The correction; refuses NOT_FOUND. */
    public KeyCorrection get(KeyCorrectionId id) {
        return corrections
                .find(id)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "questionbank.correction.error.unknown", "No correction " + id));
    }

    /** What was corrected or is proposed, the newest first. */
    public List<KeyCorrection> of(QuestionId question) {
        return corrections.of(question);
    }

    /** The versions of the question that one correction may be for: those that ask the same as this one, the newest first. */
    public List<QuestionVersion> correctable(QuestionVersion version) {
        return CorrectionRules.alike(version, bank.history(version.question()));
    }

    /**
     * Writes down what the key should be. Nothing changes yet; an earlier proposal for the question is dropped. Refuses UNUSABLE what is
     * no key or no change, CONFLICT while another correction of the question runs.
     */
    @Command
    public KeyCorrectionId propose(ProposeCorrection command, AccountId by) {
        var versions = counted(command);
        var correction = new KeyCorrection(
                KeyCorrectionId.next(),
                command.question(),
                KeyCorrection.State.PROPOSED,
                versions.stream().map(QuestionVersion::id).collect(Collectors.toSet()),
                key(command, versions),
                command.truth(),
                command.blanks(),
                command.credit(),
                List.copyOf(command.worths()),
                command.reason().strip(),
                by,
                clock.instant());
        CorrectionRules.check(correction, versions);
        bank.hold(command.question());
        refuseRunning(command.question());
        corrections.dropProposed(command.question());
        corrections.insert(correction);
        return correction.id();
    }

    /**
     * The key counts from now on, and is published as the question’s next version where the newest one had the wrong key: at once, a
     * wrong key does not wait for a reviewer. Doing it twice is harmless; refuses CONFLICT once it was dropped, and while a version of the
     * question is on its way, which would bring the wrong key back. Publishes {@link KeyCorrected}.
     */
    @Command
    public void start(KeyCorrectionId id, AccountId by) {
        corrections.holdAlone();
        var correction = get(id);
        bank.hold(correction.question());
        refuseOpen(correction.question());
        if (corrections.start(id, by, clock.instant())) {
            publish(correction, by);
        } else if (!get(id).isInForce()) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "questionbank.correction.error.dropped",
                    "Correction %s was dropped".formatted(id));
        }
    }

    /** Forgets a proposal. */
    @Command
    public void drop(KeyCorrectionId id) {
        corrections.dropProposed(get(id).question());
    }

    /** Those whose results are still being scored again, the earliest first. */
    public List<KeyCorrection> running() {
        return corrections.running();
    }

    /** Everything it was for has been scored again. */
    @Command
    public void end(KeyCorrectionId id) {
        corrections.end(id, clock.instant());
    }

    /** Until the caller’s transaction ends no correction starts: who scores with the keys of now is not overtaken. */
    public void hold() {
        corrections.hold();
    }

    /** The correction that counts for each of the versions; those without any are absent. One query. */
    public Map<QuestionVersionId, KeyCorrection> inForce(Collection<QuestionVersionId> versions) {
        var inForce = new HashMap<QuestionVersionId, KeyCorrection>();
        corrections
                .inForce(versions)
                .forEach(correction -> correction.versions().forEach(version -> inForce.put(version, correction)));
        return inForce;
    }

    private void publish(KeyCorrection correction, AccountId by) {
        var newest = bank.history(correction.question()).get(0);
        if (newest.type() == QuestionType.TRUE_FALSE) {
            rename(newest, correction);
        }
        if (correction.versions().contains(newest.id())
                && newest.status() == QuestionStatus.PUBLISHED
                && correction.changes(newest)) {
            var draft = CorrectionRules.draft(correction.applied(newest));
            publishing.publish(versions.next(correction.question(), newest.version() + 1, draft, by), null);
        }
        events.publishEvent(
                new KeyCorrected(correction.question(), correction.id(), newest.number(), correction.reason()));
    }

    private void rename(QuestionVersion newest, KeyCorrection correction) {
        var truth = Boolean.TRUE.equals(correction.truth());
        corrections.rename(
                correction.versions(),
                keyPoint.of(CorrectionRules.draft(newest.with(Set.of(), !truth, List.of(), newest.credit()))),
                keyPoint.of(CorrectionRules.draft(newest.with(Set.of(), truth, List.of(), newest.credit()))));
    }

    /** Of steps the order is the key, of options it is none. */
    private static List<String> key(ProposeCorrection command, List<QuestionVersion> versions) {
        boolean steps = versions.stream().anyMatch(version -> version.type() == QuestionType.ORDERING);
        return List.copyOf(steps ? command.key() : new TreeSet<>(command.key()));
    }

    /** The chosen versions of the question as they count today. */
    private List<QuestionVersion> counted(ProposeCorrection command) {
        var inForce = inForce(command.versions());
        return bank.history(command.question()).stream()
                .filter(version -> command.versions().contains(version.id()))
                .map(version -> Optional.ofNullable(inForce.get(version.id()))
                        .map(correction -> correction.applied(version))
                        .orElse(version))
                .toList();
    }

    private void refuseOpen(QuestionId question) {
        if (reviews.of(question).isPresent()) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "questionbank.correction.error.open",
                    "A version of %s is on its way".formatted(question));
        }
    }

    private void refuseRunning(QuestionId question) {
        if (corrections.of(question).stream().anyMatch(one -> one.state() == KeyCorrection.State.RUNNING)) {
            throw new RefusedException(
                    Reason.CONFLICT,
                    "questionbank.correction.error.running",
                    "A correction of %s runs".formatted(question));
        }
    }
}
