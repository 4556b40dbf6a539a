package dev.touchstone.scheduling;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import dev.touchstone.shell.Times;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says who is busy and when, in the words of the person who wanted to book. */
@Component
class BusyPeople {

    private final Accounts accounts;
    private final Times times;
    private final MessageSource messages;

    BusyPeople(Accounts accounts, Times times, MessageSource messages) {
        this.accounts = accounts;
        this.times = times;
        this.messages = messages;
    }

    RefusedException refusal(JobApplicationId application, List<Busy> busy) {
        var named = busy.stream().map(this::told).toList();
        return new RefusedException(
                Reason.CONFLICT,
                "scheduling.error.busy",
                "%d people for application %s are busy then".formatted(named.size(), application),
                String.join(words("scheduling.busy.separator"), named));
    }

    private String told(Busy busy) {
        var slot = busy.slot();
        return words("scheduling.busy.person", name(busy), times.range(slot.startsAt(), slot.endsAt()));
    }

    private String name(Busy busy) {
        var account = new AccountId(busy.person());
        return busy.staff()
                ? Optional.ofNullable(accounts.all(List.of(account)).get(account))
                        .map(found -> found.name())
                        .orElseGet(() -> words("scheduling.busy.somebody"))
                : words("scheduling.busy.candidate");
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
