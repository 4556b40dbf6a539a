package dev.touchstone.identity;

import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import dev.touchstone.shell.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The keys of programs, as administrators make and revoke them. What a key opens is {@link ApiKeyCheck}'s business. */
@Service
public class ApiKeys {

    private static final int USUAL_YEARS = 1;
    private static final int MOST_YEARS = 3;

    private final ApiKeyRows rows;
    private final AccountRows accounts;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Times times;

    ApiKeys(
            ApiKeyRows rows,
            AccountRows accounts,
            CurrentAccount current,
            ApplicationEventPublisher events,
            Clock clock,
            Times times) {
        this.rows = rows;
        this.accounts = accounts;
        this.current = current;
        this.events = events;
        this.clock = clock;
        this.times = times;
    }

    /** All keys, those that open something first, then the newest. */
    public List<ApiKeyLine> all() {
        var keys = rows.all();
        var makers = accounts.all(keys.stream().map(ApiKey::madeBy).distinct().toList()).stream()
                .collect(Collectors.toMap(Account::id, account -> account));
        return keys.stream()
                .map(key -> line(key, Objects.requireNonNull(makers.get(key.madeBy()))))
                .sorted(Comparator.comparing(line -> line.state() != ApiKeyState.ACTIVE))
                .toList();
    }

    /** What the keys are called; unknown ids are absent. */
    public Map<ApiKeyId, String> names(Collection<ApiKeyId> ids) {
        return rows.all(ids).stream().collect(Collectors.toMap(ApiKey::id, ApiKey::name));
    }

    /** The last day of a key when nobody says otherwise. */
    public LocalDate usualExpiry() {
        return today().plusYears(USUAL_YEARS);
    }

    /**
     * Makes a key in the name of who is signed in.
     *
     * @param id chosen by the form, so that a form sent twice makes one key: the second refuses CONFLICT
     * @param expiresOn the last day on which it works; refuses UNUSABLE one that is over or years away
     * @return the secret; only its hash is stored, so this is the only time it is known
     */
    @Command
    public String make(ApiKeyId id, String name, Set<ApiScope> scopes, LocalDate expiresOn) {
        if (expiresOn.isBefore(today()) || expiresOn.isAfter(today().plusYears(MOST_YEARS))) {
            throw new RefusedException(
                    Reason.UNUSABLE, "identity.apiKey.expiresOn.wrong", "A key until " + expiresOn, MOST_YEARS);
        }
        var secret = ApiSecret.next();
        var key = new ApiKey(
                id, name.strip(), secret.handle(), scopes, current.id(), clock.instant(), expiresOn, null, null);
        if (!rows.add(key, secret.hash())) {
            throw new RefusedException(Reason.CONFLICT, "identity.apiKey.error.made", "Key " + id + " is made");
        }
        events.publishEvent(new ApiKeyMade(id));
        return secret.text();
    }

    /** Ends a key at once; a second time changes nothing. Refuses NOT_FOUND. */
    @Command
    public void revoke(ApiKeyId id) {
        if (rows.all(List.of(id)).isEmpty()) {
            throw new RefusedException(Reason.NOT_FOUND, "identity.apiKey.error.unknown", "There is no key " + id);
        }
        if (rows.revoke(id, clock.instant())) {
            events.publishEvent(new ApiKeyRevoked(id));
        }
    }

    private ApiKeyLine line(ApiKey key, Account maker) {
        return new ApiKeyLine(key, maker, key.state(maker, today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), times.zone());
    }
}
