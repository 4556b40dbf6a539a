package dev.touchstone.mail;

/**
 * A link whose address is a key. It is stored encrypted until the letter reached its final state and is then
 * forgotten; staff never see it.
 *
 * @param url the whole address with its token, http or https
 */
public record SecretLink(String url) {

    public SecretLink {
        if (!url.matches("https?://[^\\s\"<>\\p{Cntrl}]+")) {
            throw new IllegalArgumentException("A secret link must be an absolute http(s) address");
        }
    }

    /** Hidden, so that no log line gives the key away. */
    @Override
    public String toString() {
        return "SecretLink[•••]";
    }
}
