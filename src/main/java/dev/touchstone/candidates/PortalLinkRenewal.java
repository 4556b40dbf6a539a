package dev.touchstone.candidates;

import dev.touchstone.mail.LinkRenewal;
import dev.touchstone.mail.SecretLink;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** New links for this module’s letters when they are sent again. */
@Component
class PortalLinkRenewal implements LinkRenewal {

    private static final Set<String> OURS = Set.of("application-received", "portal-link");

    private final ApplicationLetters letters;

    PortalLinkRenewal(ApplicationLetters letters) {
        this.letters = letters;
    }

    @Override
    public Optional<SecretLink> renew(String kind, String businessKey, @Nullable UUID application) {
        return application == null || !OURS.contains(kind)
                ? Optional.empty()
                : Optional.of(new SecretLink(letters.portalLink(new JobApplicationId(application))));
    }
}
