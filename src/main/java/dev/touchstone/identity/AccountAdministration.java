package dev.touchstone.identity;

import dev.touchstone.shared.Command;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What administrators do with accounts. One enabled administrator always remains. */
@Service
public class AccountAdministration {

    private final AccountRows rows;
    private final AccountChanges changes;
    private final InvitationRows invitations;
    private final StaffLetters letters;
    private final StaffSessions sessions;
    private final ApplicationEventPublisher events;

    AccountAdministration(
            AccountRows rows,
            AccountChanges changes,
            InvitationRows invitations,
            StaffLetters letters,
            StaffSessions sessions,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.changes = changes;
        this.invitations = invitations;
        this.letters = letters;
        this.sessions = sessions;
        this.events = events;
    }

    /** Everybody, disabled accounts last. */
    public List<AccountLine> all() {
        return rows.lines();
    }

    /** One account; refused as NOT_FOUND when there is none. */
    public AccountLine get(AccountId id) {
        return rows.line(id)
                .orElseThrow(() -> new RefusedException(
                        Reason.NOT_FOUND, "identity.error.noAccount", "There is no account " + id));
    }

    /** Changes roles; they count from the next request of that person. */
    @Command
    public void changeRoles(AccountId id, Set<Role> roles) {
        var before = get(id).account().roles();
        if (before.contains(Role.ADMIN) && !roles.contains(Role.ADMIN)) {
            keepAnAdministrator(id);
        }
        changes.roles(id, roles);
        events.publishEvent(new AccountRolesChanged(id, before, Set.copyOf(roles)));
    }

    /** Ends the account's sessions and links, and lets it in no more. */
    @Command
    public void disable(AccountId id) {
        if (get(id).account().roles().contains(Role.ADMIN)) {
            keepAnAdministrator(id);
        }
        changes.disable(id);
        invitations.revokeOf(id);
        sessions.end(id);
        events.publishEvent(new AccountDisabled(id));
    }

    /** Lets a disabled account in again, with the password it had. */
    @Command
    public void enable(AccountId id) {
        get(id);
        changes.enable(id);
        events.publishEvent(new AccountEnabled(id));
    }

    /**
     * Invites somebody anew whose address was mistyped; the links sent to the old one are void. Refuses CONFLICT once
     * they have accepted, and for an address that has an account.
     */
    @Command
    public void inviteAt(AccountId id, String email) {
        var line = get(id);
        if (line.state() != AccountState.INVITED) {
            throw new RefusedException(
                    Reason.CONFLICT, "identity.error.accepted", "Account " + id + " is " + line.state());
        }
        if (!line.account().email().equals(Emails.normal(email))) {
            changes.address(id, email);
            events.publishEvent(new AccountAddressCorrected(id));
        }
        sendLink(id);
    }

    /** Mails a new one-time link: the invitation again, or for a new password. Refused for a disabled account. */
    @Command
    public void sendLink(AccountId id) {
        var line = get(id);
        if (line.state() == AccountState.DISABLED) {
            throw new RefusedException(
                    Reason.CONFLICT, "identity.error.disabled", "Account " + id + " is DISABLED, no link is sent");
        }
        letters.sendLink(line.account(), line.state());
        events.publishEvent(new PasswordLinkSent(id));
    }

    private void keepAnAdministrator(AccountId leaving) {
        var administrators = changes.lockAdministrators();
        if (administrators.size() == 1 && administrators.contains(leaving.value())) {
            throw new RefusedException(
                    Reason.CONFLICT, "identity.error.lastAdministrator", leaving + " is the last administrator");
        }
    }
}
