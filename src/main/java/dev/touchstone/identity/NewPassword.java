package dev.touchstone.identity;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives an account a new password: checked, stored, everybody else signed out. */
@Component
class NewPassword {

    private final PasswordRules rules;
    private final Credentials credentials;
    private final Attempts attempts;
    private final StaffSessions sessions;
    private final ApplicationEventPublisher events;

    NewPassword(
            PasswordRules rules,
            Credentials credentials,
            Attempts attempts,
            StaffSessions sessions,
            ApplicationEventPublisher events) {
        this.rules = rules;
        this.credentials = credentials;
        this.attempts = attempts;
        this.sessions = sessions;
        this.events = events;
    }

    /** Refused as {@link PasswordRefused} when the password cannot be used. */
    void set(Account account, String password) {
        rules.problem(password, account.email()).ifPresent(key -> {
            throw new PasswordRefused(key);
        });
        credentials.store(account.id(), password);
        attempts.forget(Attempts.of(SignInCheck.AREA, account.email()));
        sessions.end(account.id());
        events.publishEvent(new PasswordSet(account.id()));
    }
}
