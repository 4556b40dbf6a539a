package dev.touchstone.identity;

import dev.touchstone.identity.Attempts.Limit;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import dev.touchstone.shared.TooManyTries;
import dev.touchstone.shell.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Lets a program in by its key: in the name of who made it, with the key's scopes and none of that person's roles.
 * Wrong keys are counted by network address and told to pause; a right one is never held up by them, since nobody
 * guesses 32 random bytes and a neighbour's broken program must not shut others out.
 */
@Component
class ApiKeyCheck {

    private static final Limit WRONG_KEYS = new Limit(30, Duration.ofMinutes(3));

    private final ApiKeyRows keys;
    private final AccountRows accounts;
    private final Attempts attempts;
    private final Clock clock;
    private final Times times;

    ApiKeyCheck(ApiKeyRows keys, AccountRows accounts, Attempts attempts, Clock clock, Times times) {
        this.keys = keys;
        this.accounts = accounts;
        this.attempts = attempts;
        this.clock = clock;
        this.times = times;
    }

    /**
     * Who asks with this secret; refuses UNAUTHENTICATED, with a sentence that says why only to the holder of a real
     * key, and {@link TooManyTries}.
     *
     * @param from network address of the program
     */
    Authentication admit(String secret, String from) {
        var key = ApiSecret.of(secret)
                .flatMap(sent -> keys.byHandle(sent.handle()).filter(stored -> sent.isBehind(stored.hash())))
                .map(ApiKeyRows.Stored::key)
                .orElseThrow(() -> refusal("unknown", from));
        var maker = accounts.find(key.madeBy()).orElseThrow();
        var today = LocalDate.ofInstant(clock.instant(), times.zone());
        switch (key.state(maker, today)) {
            case EXPIRED -> throw refusal("expired", from);
            case REVOKED -> throw refusal("revoked", from);
            case ORPHANED -> throw refusal("orphaned", from);
            case ACTIVE -> noteUse(key, today);
        }
        return authentication(key, maker);
    }

    private void noteUse(ApiKey key, LocalDate today) {
        if (!today.equals(key.usedOn())) {
            keys.used(key.id(), today);
        }
    }

    private RefusedException refusal(String why, String from) {
        var pause = attempts.pause("api-key-from:" + NetworkAddress.of(from), WRONG_KEYS);
        return pause.isZero()
                ? new RefusedException(Reason.UNAUTHENTICATED, "identity.api.error." + why, "Key is " + why)
                : new TooManyTries("identity.error.tooMany", "Too many wrong keys", pause);
    }

    private static Authentication authentication(ApiKey key, Account maker) {
        var roleless =
                new Account(maker.id(), maker.name(), maker.email(), maker.language(), Set.of(), maker.enabled());
        var scopes = key.scopes().stream()
                .map(scope -> new SimpleGrantedAuthority("SCOPE_" + scope.code()))
                .toList();
        var program = UsernamePasswordAuthenticationToken.authenticated(new StaffPrincipal(roleless), null, scopes);
        program.setDetails(key.id());
        return program;
    }
}
