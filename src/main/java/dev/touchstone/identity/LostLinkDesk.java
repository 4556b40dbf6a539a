package dev.touchstone.identity;

import dev.touchstone.shared.Language;

/** Implemented by the module that knows candidates: somebody says that they lost their link. */
public interface LostLinkDesk {

    /**
     * Mails a fresh status-page link to every candidate of this address who has a running application. Says nothing
     * when there is none: who asks must not learn who applied.
     *
     * @param email as typed, trimmed and in lower case
     * @param language of the page on which it was asked
     */
    void requested(String email, Language language);
}
