package dev.touchstone.questionbank.writer;

import dev.touchstone.questionbank.Competencies;
import dev.touchstone.shared.LocalizedText;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/** The words of the message bundles and of the competency model. */
final class SpokenWords implements Words {

    private final MessageSource messages;
    private final Map<String, LocalizedText> names;
    private final Locale locale;

    SpokenWords(MessageSource messages, Competencies competencies, Locale locale) {
        this.messages = messages;
        this.names = competencies.names();
        this.locale = locale;
    }

    @Override
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    @Override
    public String competency(String code) {
        var name = names.get(code);
        return name == null ? code : name.in(locale);
    }
}
