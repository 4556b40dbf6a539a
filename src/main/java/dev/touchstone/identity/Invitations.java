package dev.touchstone.identity;

import dev.touchstone.shared.BaseUrl;
import dev.touchstone.shared.Command;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** One-time links by which staff set their password, for the first time or anew. */
@Service
public class Invitations {

    private final InvitationRows rows;
    private final AccountRows accounts;
    private final AccountChanges changes;
    private final NewPassword newPassword;
    private final ApplicationEventPublisher events;
    private final BaseUrl baseUrl;

    Invitations(
            InvitationRows rows,
            AccountRows accounts,
            AccountChanges changes,
            NewPassword newPassword,
            ApplicationEventPublisher events,
            BaseUrl baseUrl) {
        this.rows = rows;
        this.accounts = accounts;
        this.changes = changes;
        this.newPassword = newPassword;
        this.events = events;
        this.baseUrl = baseUrl;
    }

    /**
     * What a valid link leads to.
     *
     * @param account whose password is set; null when the first administrator names themselves
     */
    public record Invitee(@Nullable Account account) {}

    /**
     * Who a link is for; empty when it is unknown, used, revoked or expired, or for the first administrator while there
     * is one, without saying which.
     */
    public Optional<Invitee> find(String token) {
        return rows.find(new SecretToken(token))
                .filter(open -> open.account() != null || !changes.hasAdministrator())
                .map(open -> new Invitee(Optional.ofNullable(open.account())
                        .flatMap(accounts::find)
                        .orElse(null)));
    }

    /**
     * Sets the password of the account the link is for, once; ends its sessions.
     *
     * @throws PasswordRefused when the password cannot be used; the link stays valid
     */
    @Command
    public void accept(String token, String password) {
        var account = Optional.ofNullable(take(token).account()).orElseThrow(Invitations::unusable);
        newPassword.set(accounts.find(account).orElseThrow(Invitations::unusable), password);
        rows.revokeOf(account);
    }

    /**
     * Makes the first administrator; refused when there is one by now.
     *
     * @throws PasswordRefused when the password cannot be used; the link stays valid
     */
    @Command
    public void acceptAsFirst(String token, String name, String email, Language language, String password) {
        if (take(token).account() != null || !changes.lacksAdministrator()) {
            throw unusable();
        }
        var account = changes.add(name, email, language, EnumSet.allOf(Role.class));
        newPassword.set(accounts.find(account).orElseThrow(), password);
        events.publishEvent(new AccountInvited(account));
    }

    /** The full address of a fresh link for the first administrator. */
    String ofFirstAdministrator() {
        return url(rows.issue(null, InvitationRows.Purpose.FIRST_ADMINISTRATOR).token());
    }

    String url(SecretToken token) {
        return baseUrl.of("/invitations/" + token.text());
    }

    private InvitationRows.Open take(String token) {
        return rows.take(new SecretToken(token)).orElseThrow(Invitations::unusable);
    }

    private static RefusedException unusable() {
        return new RefusedException(Reason.NOT_FOUND, "identity.invitation.unusable", "The invitation is not usable");
    }
}
