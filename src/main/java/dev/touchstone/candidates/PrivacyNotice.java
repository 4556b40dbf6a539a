package dev.touchstone.candidates;

import dev.touchstone.shared.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The privacy notice of {@code config/privacy/}: one text per language whose first line is its version; paragraphs are
 * parted by blank lines and the first of them is the short form. The versions say which text a person agreed to.
 */
@Component
public class PrivacyNotice {

    private final Map<Language, String> texts = new EnumMap<>(Language.class);

    PrivacyNotice(
            @Value("classpath:config/privacy/notice.zh.txt") Resource zh,
            @Value("classpath:config/privacy/notice.en.txt") Resource en)
            throws IOException {
        texts.put(Language.ZH, zh.getContentAsString(StandardCharsets.UTF_8).strip());
        texts.put(Language.EN, en.getContentAsString(StandardCharsets.UTF_8).strip());
    }

    /** Such as 2026-11. */
    public String version(Language language) {
        return text(language).lines().findFirst().orElse("").strip();
    }

    /** The paragraphs, the short form first. */
    public List<String> paragraphs(Language language) {
        var text = text(language);
        return Arrays.stream(text.substring(text.indexOf('\n') + 1).strip().split("\\R\\s*\\R"))
                .toList();
    }

    /** SHA-256 of the whole text, hexadecimal. */
    String hash(Language language) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text(language).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(Language language) {
        return texts.getOrDefault(language, "");
    }
}
