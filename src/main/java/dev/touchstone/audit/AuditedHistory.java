package dev.touchstone.audit;

import dev.touchstone.candidates.ApplicationAccess;
import dev.touchstone.candidates.HistoryLine;
import dev.touchstone.candidates.HistorySource;
import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.candidates.MarkingVeil;
import dev.touchstone.identity.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The stages’ part of an application’s history, read from the trail. An offer tells how the stages before it went, so
 * it is left out for who still owes a card.
 */
@Component
class AuditedHistory implements HistorySource {

    /** What the application’s own history tells already, and the stages’ echoes of a submitted card. */
    private static final Set<String> TOLD_ELSEWHERE = Set.of(
            "ApplicationSubmitted",
            "ApplicationAdvanced",
            "ApplicationRejected",
            "ApplicationWithdrawn",
            "ConsentGiven",
            "RolePlayObserved",
            "PanelCardSubmitted");

    /**
     * What a candidate needs in a test may tell of a person’s health, and who appealed is nobody’s to know who may be asked to mark
     * answers anew under a code: for the recruiters of the job only.
     */
    private static final Set<String> FOR_RECRUITERS =
            Set.of("AccommodationAsked", "AccommodationAnswered", "AppealRaised", "AppealAccepted");

    /** What tells whose paper waits for its marker. */
    private static final Set<String> OF_MARKING =
            Set.of("SittingSubmitted", "OverdueSittingSubmitted", "MarkingAdvanced", "MarkingWaived", "SittingMarked");

    private static final Map<String, String> TONES = Map.of(
            "RolePlayMissed", "warn",
            "PanelMissed", "warn",
            "PanelBrokenOff", "warn",
            "PanelSeatDeclined", "warn",
            "OfferApproved", "good",
            "OfferSentBack", "warn",
            "OfferRevoked", "bad");

    private final AuditTrail trail;
    private final Sentences sentences;
    private final ApplicationAccess access;
    private final List<MarkingVeil> veils;

    AuditedHistory(AuditTrail trail, Sentences sentences, ApplicationAccess access, List<MarkingVeil> veils) {
        this.trail = trail;
        this.sentences = sentences;
        this.access = access;
        this.veils = veils;
    }

    @Override
    public List<HistoryLine> of(JobApplicationId application, boolean veiled) {
        var all = trail.of(application);
        boolean recruiting = all.stream().anyMatch(AuditedHistory::isForRecruiters) && access.mayRecruit(application);
        boolean blind = isUnsettled(all) && veils.stream().anyMatch(veil -> veil.hidesMarking(application));
        var entries = all.stream()
                .filter(entry -> !TOLD_ELSEWHERE.contains(entry.event()))
                .filter(entry -> recruiting || !isForRecruiters(entry))
                .filter(entry -> !veiled || !entry.event().startsWith("Offer"))
                .filter(entry -> !blind || !OF_MARKING.contains(entry.event()))
                .toList();
        var words = sentences.of(entries);
        return entries.stream()
                .map(entry -> new HistoryLine(
                        entry.at(), Objects.requireNonNull(words.get(entry.id())), tone(entry), by(entry)))
                .toList();
    }

    /** Whether a paper is on its way to its marks, as far as the entries tell: nothing else can be hidden. */
    private static boolean isUnsettled(List<Entry> entries) {
        return entries.stream()
                .map(Entry::event)
                .filter(OF_MARKING::contains)
                .reduce((earlier, later) -> later)
                .filter(last -> !last.equals("SittingMarked"))
                .isPresent();
    }

    private static boolean isForRecruiters(Entry entry) {
        return FOR_RECRUITERS.contains(entry.event())
                || "ACCOMMODATION".equals(entry.facts().get("cause"));
    }

    private static String tone(Entry entry) {
        return entry.event().equals("OfferAnswered")
                ? Boolean.TRUE.equals(entry.facts().get("accepted")) ? "good" : "bad"
                : TONES.getOrDefault(entry.event(), "");
    }

    /** Whose card it is, whoever was signed in. */
    private static @Nullable AccountId by(Entry entry) {
        return entry.event().equals("ScorecardSubmitted")
                ? new AccountId(UUID.fromString(String.valueOf(entry.facts().get("rater"))))
                : entry.actor();
    }
}
