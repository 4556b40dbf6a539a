package dev.touchstone.identity;

import dev.touchstone.identity.InvitationRows.Purpose;
import dev.touchstone.mail.Letter;
import dev.touchstone.mail.Mailroom;
import org.springframework.stereotype.Component;

/** The letters with a one-time link to staff. Each link of an account makes its earlier ones void. */
@Component
class StaffLetters {

    static final String INVITATION = "staff-invitation";
    static final String PASSWORD_RESET = "staff-password-reset";

    private final Mailroom mailroom;
    private final InvitationRows rows;
    private final Invitations invitations;

    StaffLetters(Mailroom mailroom, InvitationRows rows, Invitations invitations) {
        this.mailroom = mailroom;
        this.rows = rows;
        this.invitations = invitations;
    }

    /** Mails a link: an invitation while the account has no password, a reset afterwards. */
    void sendLink(Account account, AccountState state) {
        var purpose = state == AccountState.INVITED ? Purpose.INVITATION : Purpose.PASSWORD_RESET;
        rows.revokeOf(account.id());
        var issued = rows.issue(account.id(), purpose);
        mailroom.post(Letter.to(account.name(), account.email(), account.language())
                .withLink(invitations.url(issued.token()))
                .with("deadline", issued.expiresAt())
                .of(purpose == Purpose.INVITATION ? INVITATION : PASSWORD_RESET, issued.id()));
    }
}
