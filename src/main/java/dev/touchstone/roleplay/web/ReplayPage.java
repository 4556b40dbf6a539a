package dev.touchstone.roleplay.web;

import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.roleplay.Reviews;
import dev.touchstone.roleplay.RolePlay;
import dev.touchstone.roleplay.Tags;
import dev.touchstone.scorecards.CardView;
import dev.touchstone.scorecards.Quote;
import dev.touchstone.scorecards.ScorecardId;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.LocalizedText;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the replay. */
@Component
class ReplayPage {

    private final Reviews reviews;
    private final Tags tags;
    private final Scorecards scorecards;
    private final JobApplications applications;
    private final CurrentAccount account;
    private final Clock clock;
    private final ZoneId zone;

    ReplayPage(
            Reviews reviews,
            Tags tags,
            Scorecards scorecards,
            JobApplications applications,
            CurrentAccount account,
            Clock clock,
            @Value("${touchstone.zone:Asia/Shanghai}") ZoneId zone) {
        this.reviews = reviews;
        this.tags = tags;
        this.scorecards = scorecards;
        this.applications = applications;
        this.account = account;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * @param customer the one whose conversation is read; null for all of them as they went
     * @param passage the message to be tagged; null for none yet
     */
    String show(RolePlay rolePlay, @Nullable Integer customer, @Nullable Integer passage, Model model) {
        var card = tags.card(rolePlay, account.id());
        var own = tags.on(card, rolePlay, account.id());
        var replay = reviews.replay(rolePlay, own, account.id());
        model.addAttribute("rolePlay", rolePlay);
        model.addAttribute("candidate", applications.candidate(rolePlay.application()));
        model.addAttribute("replay", replay);
        model.addAttribute("customer", customer);
        model.addAttribute("lines", replay.of(Optional.ofNullable(customer)));
        model.addAttribute("card", card.orElse(null));
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), zone));
        tagging(card, own, passage, model);
        return "roleplay/replay";
    }

    /** The panel on which an observer tags; nothing of it for who has no open card. */
    void tagging(RolePlay rolePlay, Model model) {
        var card = tags.card(rolePlay, account.id());
        tagging(card, tags.on(card, rolePlay, account.id()), null, model);
    }

    private void tagging(Optional<ScorecardId> card, List<Quote> own, @Nullable Integer passage, Model model) {
        var view = card.map(each -> scorecards.view(each, account.id()));
        model.addAttribute("passage", passage);
        model.addAttribute("tagging", view.filter(each -> !each.submitted()).orElse(null));
        model.addAttribute("tags", own);
        model.addAttribute("points", view.map(ReplayPage::points).orElse(Map.of()));
    }

    private static Map<MarkingPointId, LocalizedText> points(CardView card) {
        return card.questions().stream()
                .distinct()
                .flatMap(question -> question.markingPoints().stream())
                .collect(Collectors.toMap(MarkingPoint::id, MarkingPoint::text, (one, same) -> one));
    }
}
