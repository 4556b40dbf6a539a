package dev.touchstone.platform;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** A module's messages while there is no application context yet: Chinese and English side by side. */
final class Sentences {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Sentences() {}

    /** The sentence in Chinese, then in English. */
    static List<String> both(String key, Object... arguments) {
        return List.of(in(Locale.ROOT, key, arguments), in(Locale.ENGLISH, key, arguments));
    }

    /** The sentence in one language. */
    static String in(Locale locale, String key, Object... arguments) {
        var pattern = ResourceBundle.getBundle("messages/" + key.substring(0, key.indexOf('.')), locale, NO_FALLBACK)
                .getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }
}
