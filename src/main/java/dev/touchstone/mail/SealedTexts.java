package dev.touchstone.mail;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals texts that may not lie open in the database, with {@code touchstone.secret}; each is bound to the row it belongs to. */
@Component
public class SealedTexts {

    private final Seal seal;

    SealedTexts(Seal seal) {
        this.seal = seal;
    }

    public byte[] close(UUID row, String text) {
        return seal.close(row, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The text; an {@link IllegalStateException} when the secret is another one than it was sealed with. */
    public String open(UUID row, byte[] sealed) {
        return new String(seal.open(row, sealed), StandardCharsets.UTF_8);
    }
}
