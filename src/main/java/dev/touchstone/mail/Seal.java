package dev.touchstone.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Encrypts what may not lie open in the database: AES-256-GCM, key derived from {@code touchstone.secret}, a fresh
 * 96-bit nonce in front, bound to the id of its row. Where no secret is set (demo only; production refuses to start),
 * one is made in the data directory.
 */
@Component
class Seal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    Seal(Environment settings) {
        var secret = settings.getProperty("touchstone.secret", "");
        var directory = settings.getProperty("touchstone.data-directory", "./.touchstone");
        key = key(secret.isBlank() ? ownSecret(Path.of(directory)) : secret);
    }

    byte[] close(UUID row, byte[] clear) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, row, nonce, clear);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** The clear bytes; an {@link IllegalStateException} when the secret is another one than it was sealed with. */
    byte[] open(UUID row, byte[] sealed) {
        var nonce = Arrays.copyOf(sealed, NONCE);
        return crypt(Cipher.DECRYPT_MODE, row, nonce, Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    private byte[] crypt(int mode, UUID row, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(row.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(
                    "Row %s cannot be unsealed: was touchstone.secret changed?".formatted(row), broken);
        }
    }

    private static SecretKeySpec key(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return new SecretKeySpec(
                    digest.digest(("touchstone mail " + secret).getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String ownSecret(Path directory) {
        var file = directory.resolve("mail.key");
        try {
            if (!Files.exists(file)) {
                var fresh = new byte[32];
                RANDOM.nextBytes(fresh);
                Files.createDirectories(directory);
                Files.writeString(file, Base64.getEncoder().encodeToString(fresh), StandardOpenOption.CREATE_NEW);
            }
            return Files.readString(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "No touchstone.secret is set and none can be kept in " + directory, unwritable);
        }
    }
}
