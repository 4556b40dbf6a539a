package dev.touchstone.identity;

import dev.touchstone.identity.Attempts.Limit;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.TooManyTries;
import java.time.Duration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** What everybody of the staff does with their own account. */
@Service
public class OwnAccount {

    private static final Limit OLD_PASSWORD = new Limit(10, Duration.ofMinutes(10));

    private final CurrentAccount current;
    private final AccountChanges changes;
    private final Credentials credentials;
    private final NewPassword newPassword;
    private final Attempts attempts;
    private final PasswordEncoder passwords;

    OwnAccount(
            CurrentAccount current,
            AccountChanges changes,
            Credentials credentials,
            NewPassword newPassword,
            Attempts attempts,
            PasswordEncoder passwords) {
        this.current = current;
        this.changes = changes;
        this.credentials = credentials;
        this.newPassword = newPassword;
        this.attempts = attempts;
        this.passwords = passwords;
    }

    /** Changes one's name and the language of mails. */
    @Command
    public void introduce(String name, Language language) {
        changes.introduce(current.id(), name, language);
    }

    /**
     * Changes one's password and signs this account out everywhere.
     *
     * @return false when the old password is not right
     * @throws PasswordRefused when the new one cannot be used
     */
    @Command
    public boolean changePassword(String old, String fresh) {
        var account = current.get();
        var pause = attempts.pause("old-password:" + account.id(), OLD_PASSWORD);
        if (!pause.isZero()) {
            throw new TooManyTries("identity.error.tooMany", account.id() + " tried too often", pause);
        }
        if (!credentials
                .hash(account.id())
                .filter(hash -> passwords.matches(old, hash))
                .isPresent()) {
            return false;
        }
        newPassword.set(account, fresh);
        attempts.forget("old-password:" + account.id());
        return true;
    }
}
