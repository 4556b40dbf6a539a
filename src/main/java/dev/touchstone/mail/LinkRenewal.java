package dev.touchstone.mail;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Implemented by who issues secret links: a letter sent again after its link was forgotten needs a new one. */
public interface LinkRenewal {

    /**
     * Issues a new link for a letter that is to be sent again.
     *
     * @param kind of the letter
     * @param businessKey of the letter
     * @param application of the letter, if it has one
     * @return the new link, or empty when this letter is somebody else's
     */
    Optional<SecretLink> renew(String kind, String businessKey, @Nullable UUID application);
}
