package dev.touchstone.audit;

import dev.touchstone.candidates.HistoryLine;
import dev.touchstone.candidates.HistorySource;
import dev.touchstone.candidates.JobApplicationId;
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

    /**
     * What the application’s own history tells already, the stages’ echoes of a submitted card, and what a candidate needs,
     * which is for recruiters in the test’s own section.
     */
    private static final Set<String> TOLD_ELSEWHERE = Set.of(
            "ApplicationSubmitted",
            "ApplicationAdvanced",
            "ApplicationRejected",
            "ApplicationWithdrawn",
            "ConsentGiven",
            "RolePlayObserved",
            "PanelCardSubmitted",
            "AccommodationAsked",
            "AccommodationAnswered");

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

    AuditedHistory(AuditTrail trail, Sentences sentences) {
        this.trail = trail;
        this.sentences = sentences;
    }

    @Override
    public List<HistoryLine> of(JobApplicationId application, boolean veiled) {
        var entries = trail.of(application).stream()
                .filter(entry -> !TOLD_ELSEWHERE.contains(entry.event()))
                .filter(entry -> !"ACCOMMODATION".equals(entry.facts().get("cause")))
                .filter(entry -> !veiled || !entry.event().startsWith("Offer"))
                .toList();
        var words = sentences.of(entries);
        return entries.stream()
                .map(entry -> new HistoryLine(
                        entry.at(), Objects.requireNonNull(words.get(entry.id())), tone(entry), by(entry)))
                .toList();
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
