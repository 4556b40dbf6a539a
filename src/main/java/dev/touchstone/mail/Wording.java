package dev.touchstone.mail;

import dev.touchstone.shared.Language;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The few words around every letter, from {@code messages/mail}. */
final class Wording {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Wording() {}

    static String of(Language language, String key, Object... arguments) {
        var pattern = bundle(language).getString(key);
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    static String orElse(Language language, String key, String otherwise) {
        return bundle(language).containsKey(key) ? bundle(language).getString(key) : otherwise;
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("messages/mail", language.locale(), NO_FALLBACK);
    }
}
