package dev.touchstone.roleplay.web;

import dev.touchstone.candidates.JobApplications;
import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.roleplay.DeskNotes;
import dev.touchstone.roleplay.Replay;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the replay. */
@Component
class ReplayPage {

    private final Reviews reviews;
    private final Tags tags;
    private final DeskNotes notes;
    private final Accounts accounts;
    private final Scorecards scorecards;
    private final JobApplications applications;
    private final CurrentAccount account;
    private final Clock clock;
    private final ZoneId zone;

    ReplayPage(
            Reviews reviews,
            Tags tags,
            DeskNotes notes,
            Accounts accounts,
            Scorecards scorecards,
            JobApplications applications,
            CurrentAccount account,
            Clock clock,
            @Value("${touchstone.zone:Asia/Shanghai}") ZoneId zone) {
        this.reviews = reviews;
        this.tags = tags;
        this.notes = notes;
        this.accounts = accounts;
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
        var of = applications.withCandidate(rolePlay.application());
        var replay = reviews.replay(rolePlay, of.application().job(), own, account.id());
        model.addAttribute("rolePlay", rolePlay);
        model.addAttribute("candidate", of.candidate());
        model.addAttribute("replay", replay);
        model.addAttribute("customer", customer);
        model.addAttribute("lines", replay.of(Optional.ofNullable(customer)));
        model.addAttribute("story", replay.story(Optional.ofNullable(customer)));
        model.addAttribute("people", people(replay));
        model.addAttribute("notes", notes.of(rolePlay.id()));
        model.addAttribute("card", card.orElse(null));
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), zone));
        tagging(card, own, passage, model);
        return "roleplay/replay";
    }

    private Map<AccountId, Account> people(Replay replay) {
        var ids = replay.happenings().stream()
                .flatMap(one -> Stream.ofNullable(one.who()))
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : accounts.all(ids);
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
