package dev.touchstone.identity;

import dev.touchstone.mail.LinkRenewal;
import dev.touchstone.mail.SecretLink;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A candidate's letter sent again gets a link of the same purpose that is valid as long as the latest one was to be.
 * The kind says the purpose by its first word: {@code test-invitation}, {@code role-play-moved}, {@code offer-letter}.
 */
@Component
class CandidateLinkRenewal implements LinkRenewal {

    private final CandidateLinks links;

    CandidateLinkRenewal(CandidateLinks links) {
        this.links = links;
    }

    @Override
    public Optional<SecretLink> renew(String kind, String businessKey, @Nullable UUID application) {
        return Optional.ofNullable(application).flatMap(id -> purposeOf(kind)
                .flatMap(purpose -> links.latestExpiry(id, purpose).map(expiresAt -> issue(purpose, id, expiresAt))));
    }

    private SecretLink issue(LinkPurpose purpose, UUID application, Instant expiresAt) {
        return new SecretLink(links.issue(purpose, application, expiresAt));
    }

    private static Optional<LinkPurpose> purposeOf(String kind) {
        if (kind.startsWith("application-")) {
            return Optional.of(LinkPurpose.PORTAL);
        }
        return Arrays.stream(LinkPurpose.values())
                .filter(purpose -> kind.startsWith(word(purpose) + "-"))
                .findFirst();
    }

    private static String word(LinkPurpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
