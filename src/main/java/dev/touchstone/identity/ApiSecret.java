package dev.touchstone.identity;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a key: {@code tst_}, a handle to find it by, and 32 random bytes. The prefix lets scanners of source code
 * recognise a key that was published by accident.
 *
 * @param handle eight letters or digits; stored and shown
 * @param text the whole; known to its holder only
 */
record ApiSecret(String handle, String text) {

    private static final String PREFIX = "tst_";
    private static final int HANDLE = 8;
    private static final int BASE = 36;
    private static final Pattern FORM = Pattern.compile(PREFIX + "([a-z0-9]{" + HANDLE + "})_[A-Za-z0-9_-]{43}");

    static ApiSecret next() {
        var handle = new BigInteger(1, SecretToken.next().hash()).toString(BASE).substring(0, HANDLE);
        return new ApiSecret(handle, PREFIX + handle + "_" + SecretToken.next().text());
    }

    /** What somebody sent; empty when it has not the form of a key. */
    static Optional<ApiSecret> of(String text) {
        var form = FORM.matcher(text);
        return form.matches() ? Optional.of(new ApiSecret(form.group(1), text)) : Optional.empty();
    }

    byte[] hash() {
        return SecretToken.sha256(text);
    }

    /** Whether it is the secret behind a stored hash; takes the same time wherever they differ. */
    boolean isBehind(byte[] stored) {
        return MessageDigest.isEqual(stored, hash());
    }

    /** Hidden, so that no log line gives the key away. */
    @Override
    public String toString() {
        return "ApiSecret[" + PREFIX + handle + "_•••]";
    }
}
