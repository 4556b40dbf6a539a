package dev.touchstone.identity;

import dev.touchstone.identity.Attempts.Limit;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks e-mail address and password. Every refusal looks alike and takes the same work, whether the address is known
 * or not; so does the pause after too many tries.
 */
@Component
class SignInCheck implements AuthenticationProvider {

    /** Subject area of {@link Attempts}. */
    static final String AREA = "sign-in";

    static final Limit PER_ADDRESS = new Limit(10, Duration.ofMinutes(10));
    static final Limit PER_NETWORK_ADDRESS = new Limit(30, Duration.ofMinutes(3));

    private final Credentials credentials;
    private final Attempts attempts;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    SignInCheck(Credentials credentials, Attempts attempts, PasswordEncoder passwords) {
        this.credentials = credentials;
        this.attempts = attempts;
        this.passwords = passwords;
        this.nobodysHash =
                Objects.requireNonNull(passwords.encode(SecretToken.next().text()));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var email = attempt.getName();
        refuseWhenTooMany(email, attempt.getDetails());
        var known = credentials.of(email);
        var hash = known.map(Credentials.Known::hash).orElse(nobodysHash);
        if (!passwords.matches(String.valueOf(attempt.getCredentials()), hash) || !isEnabled(known)) {
            throw new BadCredentialsException("Address or password do not match");
        }
        var account = known.orElseThrow().account();
        if (passwords.upgradeEncoding(hash)) {
            credentials.store(account.id(), String.valueOf(attempt.getCredentials()));
        }
        attempts.forget(Attempts.of(AREA, email));
        credentials.signedIn(account.id());
        return StaffPrincipal.authenticated(account);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private void refuseWhenTooMany(String email, @Nullable Object details) {
        var here = !(details instanceof WebAuthenticationDetails web)
                || attempts.allow("sign-in-from:" + web.getRemoteAddress(), PER_NETWORK_ADDRESS);
        if (!attempts.allow(Attempts.of(AREA, email), PER_ADDRESS) || !here) {
            throw new LockedException("Too many tries");
        }
    }

    private static boolean isEnabled(Optional<Credentials.Known> known) {
        return known.filter(one -> one.account().enabled()).isPresent();
    }
}
