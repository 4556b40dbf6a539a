package dev.touchstone.mail;

import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The only way from a string to a mail address: one bare address, nothing that could become a header. */
final class EmailAddress {

    private static final int LONGEST = 254;

    private EmailAddress() {}

    static boolean isUsable(@Nullable String address) {
        if (address == null || address.length() > LONGEST || !address.matches("[\\x21-\\x7e]+@[A-Za-z0-9.-]+")) {
            return false;
        }
        try {
            var parsed = new InternetAddress(address, true);
            return !parsed.isGroup() && address.equals(parsed.getAddress());
        } catch (AddressException malformed) {
            return false;
        }
    }

    /** Returns the address; refused as UNUSABLE when no mail could go there. */
    static String required(String address) {
        if (!isUsable(address)) {
            throw new RefusedException(
                    Reason.UNUSABLE, "mail.error.address", "Not one bare address: " + address.length() + " characters");
        }
        return address;
    }

    static InternetAddress of(String name, String address) {
        try {
            return new InternetAddress(required(address), Marks.oneLine(name), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
