package dev.touchstone.identity;

import dev.touchstone.identity.InvitationRows.Purpose;
import dev.touchstone.mail.LinkRenewal;
import dev.touchstone.mail.SecretLink;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A letter to staff that is sent again carries a fresh one-time link; the one before is void. */
@Component
class StaffLinkRenewal implements LinkRenewal {

    private static final Map<String, Purpose> KINDS = Map.of(
            StaffLetters.INVITATION, Purpose.INVITATION,
            StaffLetters.PASSWORD_RESET, Purpose.PASSWORD_RESET);

    private final InvitationRows rows;
    private final Invitations invitations;

    StaffLinkRenewal(InvitationRows rows, Invitations invitations) {
        this.rows = rows;
        this.invitations = invitations;
    }

    @Override
    public Optional<SecretLink> renew(String kind, String businessKey, @Nullable UUID application) {
        return Optional.ofNullable(KINDS.get(kind)).flatMap(purpose -> rows.accountOf(UUID.fromString(businessKey))
                .map(account -> renewed(account, purpose)));
    }

    private SecretLink renewed(AccountId account, Purpose purpose) {
        rows.revokeOf(account);
        return new SecretLink(invitations.url(rows.issue(account, purpose).token()));
    }
}
