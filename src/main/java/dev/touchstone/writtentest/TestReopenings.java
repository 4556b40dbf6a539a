package dev.touchstone.writtentest;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.Account;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.scorecards.Scorecards;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads how often a test was opened again, with the blindness rule applied. */
@Service
public class TestReopenings {

    private final ReopeningDesk desk;
    private final Accounts accounts;
    private final Scorecards scorecards;
    private final BlindMarking blind;

    TestReopenings(ReopeningDesk desk, Accounts accounts, Scorecards scorecards, BlindMarking blind) {
        this.blind = blind;
        this.desk = desk;
        this.accounts = accounts;
        this.scorecards = scorecards;
    }

    /**
     * One time.
     *
     * @param by name of who opened it
     * @param total what the marks had come to; null when there were none, or while the viewer must not see it
     */
    public record Told(
            Reopening reopening,
            @Nullable String by,
            @Nullable String total) {}

    /** The earliest first; who owes a card of the application sees no result that was taken back either. */
    public List<Told> of(JobApplicationId application, AccountId viewer) {
        var all = desk.of(application);
        var names = accounts.all(all.stream().map(Reopening::by).toList());
        boolean veiled = !all.isEmpty() && scorecards.veiled(application, viewer);
        return all.stream()
                .map(one -> new Told(one, name(names.get(one.by())), veiled ? null : total(one)))
                .toList();
    }

    /** Whether to offer it to the signed-in person: who must not know whether it is handed in is offered it from the deadline on. */
    public boolean mayReopen(JobApplicationId application) {
        return !blind.hidesHandIn(application) && desk.mayReopen(application);
    }

    private static @Nullable String name(@Nullable Account account) {
        return account == null ? null : account.name();
    }

    private static @Nullable String total(Reopening one) {
        var total = one.total();
        return total == null ? null : total.stripTrailingZeros().toPlainString();
    }
}
