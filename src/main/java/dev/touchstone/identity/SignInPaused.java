package dev.touchstone.identity;

import dev.touchstone.shared.TooManyTries;
import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Too many wrong passwords: the same for an address nobody has. */
final class SignInPaused extends LockedException {

    private final TooManyTries tries;

    SignInPaused(Duration pause) {
        super("Too many tries");
        this.tries = new TooManyTries("identity.error.tooMany", "Too many tries", pause);
    }

    TooManyTries tries() {
        return tries;
    }
}
