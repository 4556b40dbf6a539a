package dev.touchstone.roleplay.web;

import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.QuestionBank;
import dev.touchstone.roleplay.Reviews;
import dev.touchstone.roleplay.RolePlay;
import dev.touchstone.roleplay.Tags;
import dev.touchstone.scorecards.CardView;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.LocalizedText;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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
    private final QuestionBank bank;
    private final JobApplications applications;
    private final CurrentAccount account;
    private final Clock clock;
    private final ZoneId zone;

    ReplayPage(
            Reviews reviews,
            Tags tags,
            Scorecards scorecards,
            QuestionBank bank,
            JobApplications applications,
            CurrentAccount account,
            Clock clock,
            @Value("${touchstone.zone:Asia/Shanghai}") ZoneId zone) {
        this.reviews = reviews;
        this.tags = tags;
        this.scorecards = scorecards;
        this.bank = bank;
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
        var replay = reviews.replay(rolePlay, account.id());
        model.addAttribute("rolePlay", rolePlay);
        model.addAttribute("candidate", applications.candidate(rolePlay.application()));
        model.addAttribute("replay", replay);
        model.addAttribute("customer", customer);
        model.addAttribute("lines", replay.of(Optional.ofNullable(customer)));
        model.addAttribute("card", tags.card(rolePlay, account.id()).orElse(null));
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), zone));
        tagging(rolePlay, passage, model);
        return "roleplay/replay";
    }

    /** The panel on which an observer tags; nothing of it for who has no open card. */
    void tagging(RolePlay rolePlay, @Nullable Integer passage, Model model) {
        model.addAttribute("passage", passage);
        model.addAttribute("tagging", tagging(rolePlay));
        model.addAttribute("tags", tags.own(rolePlay, account.id()));
        model.addAttribute("points", points(rolePlay));
    }

    private Map<MarkingPointId, LocalizedText> points(RolePlay rolePlay) {
        return bank.versions(rolePlay.scenarios().stream().distinct().toList()).stream()
                .flatMap(question -> question.markingPoints().stream())
                .collect(Collectors.toMap(MarkingPoint::id, MarkingPoint::text));
    }

    private @Nullable CardView tagging(RolePlay rolePlay) {
        return tags.openCard(rolePlay, account.id())
                .map(card -> scorecards.view(card, account.id()))
                .orElse(null);
    }
}
