package dev.touchstone.shared;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text that people wrote, in Chinese and perhaps in English.
 *
 * @param zh the Chinese text, the original
 * @param en the English text, or null while it is not translated
 */
public record LocalizedText(String zh, @Nullable String en) {

    /** A text that exists in Chinese only. */
    public static LocalizedText zh(String text) {
        return new LocalizedText(text, null);
    }

    /** The text in a language; falls back to the Chinese original. */
    public String in(Language language) {
        return language == Language.EN && en != null && !en.isBlank() ? en : zh;
    }

    /** The text for a locale; templates call {@code ${name.in(#locale)}}. */
    public String in(Locale locale) {
        return in(Language.of(locale));
    }
}
