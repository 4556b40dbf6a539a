package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.PageOf;
import dev.touchstone.shared.Paging;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import dev.touchstone.shell.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Who looks after a question, and until when its perishable facts are taken for true. Neither makes a new version. */
@Service
public class QuestionCare {

    /** After how many months the next look may be due. */
    public static final List<Integer> MONTHS = List.of(3, 6, 12);

    private static final int SOON = 30;

    private final QuestionKeeping keeping;
    private final Times times;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuestionCare(QuestionKeeping keeping, Times times, ApplicationEventPublisher events, Clock clock) {
        this.keeping = keeping;
        this.times = times;
        this.events = events;
        this.clock = clock;
    }

    /** Who looks after it, and its tags; in one query. */
    public KeptBy of(QuestionId question) {
        return keeping.of(question);
    }

    /** Questions in use that are overdue or due within 30 days, the longest overdue first; of one owner, or of all (null). */
    public PageOf<DueQuestion> due(@Nullable AccountId owner, Paging paging) {
        return PageOf.of(keeping.due(today(), today().plusDays(SOON), owner, paging), paging);
    }

    /** How many are overdue or due within 30 days. */
    public int due() {
        return keeping.count(today().plusDays(SOON));
    }

    /** Whose those are. */
    public Set<AccountId> ownersOfDue() {
        return keeping.owners(today().plusDays(SOON));
    }

    /** Says that the question still holds; the next look is due in so many months. Refuses UNUSABLE other months. */
    @Command
    public void confirm(QuestionId question, int months) {
        if (!MONTHS.contains(months)) {
            throw new RefusedException(Reason.UNUSABLE, "questionbank.care.months.wrong", "Months: " + months);
        }
        var until = today().plusMonths(months);
        var number = keeping.reviewBy(question, until).orElseThrow(() -> unknown(question));
        events.publishEvent(new QuestionConfirmed(question, number, until));
    }

    /** Gives the question to somebody, or to nobody (null). */
    @Command
    public void assign(QuestionId question, @Nullable AccountId owner) {
        var number = keeping.assign(question, owner).orElseThrow(() -> unknown(question));
        events.publishEvent(new QuestionAssigned(question, number, owner));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), times.zone());
    }

    private static RefusedException unknown(QuestionId question) {
        return new RefusedException(Reason.NOT_FOUND, "questionbank.error.unknown", "No question " + question);
    }
}
