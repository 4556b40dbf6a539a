package dev.touchstone.questionbank.writer;

import dev.touchstone.shared.Language;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the bundles, without Spring. */
record BundleWords(Language language) implements Words {

    @Override
    public String say(String key, Object... arguments) {
        var bundle = ResourceBundle.getBundle(
                "messages.questionbank",
                language == Language.EN ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return arguments.length == 0 ? bundle.getString(key) : MessageFormat.format(bundle.getString(key), arguments);
    }

    @Override
    public String competency(String code) {
        return code;
    }
}
