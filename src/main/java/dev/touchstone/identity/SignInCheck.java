package dev.touchstone.identity;

import dev.touchstone.identity.Attempts.Limit;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks e-mail address and password. Every refusal looks alike and takes the same work, whether the address is known
 * or not; so does the pause after too many tries. Tries from where the account signed in lately are counted apart: a
 * stranger who keeps guessing does not shut its owner out.
 */
@Component
class SignInCheck implements AuthenticationProvider {

    /** Subject area of {@link Attempts}. */
    static final String AREA = "sign-in";

    static final Limit PER_ADDRESS = new Limit(10, Duration.ofMinutes(10));
    static final Limit PER_NETWORK_ADDRESS = new Limit(30, Duration.ofMinutes(3));

    private final Credentials credentials;
    private final Attempts attempts;
    private final SignInPlaces places;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    SignInCheck(Credentials credentials, Attempts attempts, SignInPlaces places, PasswordEncoder passwords) {
        this.credentials = credentials;
        this.attempts = attempts;
        this.places = places;
        this.passwords = passwords;
        this.nobodysHash =
                Objects.requireNonNull(passwords.encode(SecretToken.next().text()));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var email = attempt.getName();
        var place = place(email, attempt.getDetails());
        var counted = places.knows(place) ? place : Attempts.of(AREA, email);
        refuseWhenTooMany(counted, attempt.getDetails());
        var known = credentials.of(email);
        var hash = known.map(Credentials.Known::hash).orElse(nobodysHash);
        if (!passwords.matches(String.valueOf(attempt.getCredentials()), hash) || !isEnabled(known)) {
            throw new BadCredentialsException("Address or password do not match");
        }
        var account = known.orElseThrow().account();
        if (passwords.upgradeEncoding(hash)) {
            credentials.store(account.id(), String.valueOf(attempt.getCredentials()));
        }
        attempts.forget(counted);
        places.remember(place);
        credentials.signedIn(account.id());
        return StaffPrincipal.authenticated(account);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private void refuseWhenTooMany(String counted, @Nullable Object details) {
        var here = attempts.pause("sign-in-from:" + network(details), PER_NETWORK_ADDRESS);
        var account = attempts.pause(counted, PER_ADDRESS);
        if (!here.isZero() || !account.isZero()) {
            throw new SignInPaused(here.compareTo(account) > 0 ? here : account);
        }
    }

    private static String place(String email, @Nullable Object details) {
        return Attempts.of("sign-in-place", Emails.normal(email) + " " + network(details));
    }

    private static String network(@Nullable Object details) {
        return details instanceof WebAuthenticationDetails web
                ? NetworkAddress.of(String.valueOf(web.getRemoteAddress()))
                : "nowhere";
    }

    private static boolean isEnabled(Optional<Credentials.Known> known) {
        return known.filter(one -> one.account().enabled()).isPresent();
    }
}
