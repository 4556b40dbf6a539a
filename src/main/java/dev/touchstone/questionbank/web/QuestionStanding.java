package dev.touchstone.questionbank.web;

import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.CurrentAccount;
import dev.touchstone.questionbank.DraftDesk;
import dev.touchstone.questionbank.LackingParts;
import dev.touchstone.questionbank.OpenVersion;
import dev.touchstone.questionbank.QuestionMerging;
import dev.touchstone.questionbank.QuestionStatus;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.ReviewDesk;
import dev.touchstone.questionbank.StatisticsDesk;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where the version on its way into use stands, and what the reader may do with it. */
@Component
class QuestionStanding {

    private final DraftDesk drafts;
    private final ReviewDesk reviews;
    private final QuestionMerging merging;
    private final LackingParts parts;
    private final StatisticsDesk statistics;
    private final Accounts accounts;
    private final CurrentAccount current;

    QuestionStanding(
            DraftDesk drafts,
            ReviewDesk reviews,
            QuestionMerging merging,
            LackingParts parts,
            StatisticsDesk statistics,
            Accounts accounts,
            CurrentAccount current) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.merging = merging;
        this.parts = parts;
        this.statistics = statistics;
        this.accounts = accounts;
        this.current = current;
    }

    /** For the fragment questionbank/standing. */
    void show(QuestionVersion shown, Model model) {
        var question = shown.question();
        drafts.open(question).ifPresent(open -> {
            var me = current.id();
            model.addAttribute("open", open);
            model.addAttribute("own", open.isBy(me));
            model.addAttribute("mayDecide", reviews.mayDecide(open, me));
            names(List.of(open), model);
        });
        model.addAttribute("mode", drafts.mode());
        model.addAttribute("merged", merging.links(question));
        model.addAttribute("planned", statistics.planned(shown.number()));
        model.addAttribute("lacking", parts.of(List.of(shown)).getOrDefault(shown.id(), List.of()));
    }

    /** The names of who wrote each version, by its id’s text, and of who sent back, by the text of the account’s id. */
    void names(Collection<OpenVersion> versions, Model model) {
        var ids = versions.stream()
                .flatMap(version -> Stream.concat(version.authors().stream(), sentBackBy(version)))
                .collect(Collectors.toSet());
        var names = (ids.isEmpty() ? Map.<AccountId, Account>of() : accounts.all(ids))
                .values().stream()
                        .collect(Collectors.toMap(account -> account.id().toString(), Account::name));
        model.addAttribute("people", names);
        model.addAttribute(
                "openedBy",
                versions.stream()
                        .collect(Collectors.toMap(
                                version -> version.id().toString(), version -> version.authors().stream()
                                        .map(author -> names.getOrDefault(author.toString(), ""))
                                        .toList())));
    }

    private static Stream<AccountId> sentBackBy(OpenVersion version) {
        return Stream.ofNullable(version.sentBack()).map(OpenVersion.SentBack::by);
    }

    /** What a question is at present: its published version, else the one that was, else what is being written. */
    static QuestionVersion current(List<QuestionVersion> newestFirst) {
        return Stream.of(QuestionStatus.PUBLISHED, QuestionStatus.RETIRED)
                .flatMap(status -> newestFirst.stream().filter(version -> version.status() == status))
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(newestFirst.get(0)));
    }
}
