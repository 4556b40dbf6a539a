package dev.touchstone.mail;

import dev.touchstone.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts of {@code config/mail}: the packed ones, each replaced by the file of the same name in the operator's
 * folder. All are read at the start, so that a mistake stops the start and not a letter; the operator's files are
 * read anew when they change.
 */
@Component
class MailTexts {

    private static final String PACKED = "classpath*:config/mail/*.txt";

    private final Path folder;
    private final Map<String, MailText> packed = new TreeMap<>();
    private final Map<String, Edited> edited = new ConcurrentHashMap<>();

    private record Edited(long changedAt, MailText text) {}

    MailTexts(@Value("${touchstone.mail.texts:./config/mail}") Path folder) {
        this.folder = folder;
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources(PACKED)) {
                var name = String.valueOf(resource.getFilename());
                packed.put(name, parse(name, resource.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The packed mail texts cannot be read", unreadable);
        }
        packed.keySet().forEach(this::current);
    }

    /** The text of a kind; an {@link IllegalArgumentException} when there is none or the operator's cannot be read. */
    MailText of(String kind, Language language) {
        var text = current(kind + "." + language.tag() + ".txt");
        if (text == null) {
            throw new IllegalArgumentException("No mail text " + kind + " in " + language.tag());
        }
        return text;
    }

    /** Names of the packed files. */
    Iterable<String> names() {
        return packed.keySet();
    }

    private @Nullable MailText current(String name) {
        var file = folder.resolve(name);
        if (!name.matches("[a-z-]+\\.(zh-CN|en)\\.txt") || !Files.isRegularFile(file)) {
            return packed.get(name);
        }
        try {
            var changedAt = Files.getLastModifiedTime(file).toMillis();
            var known = edited.get(name);
            if (known == null || known.changedAt() != changedAt) {
                known = new Edited(changedAt, parse(name, Files.readString(file)));
                edited.put(name, known);
            }
            return known.text();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("config/mail/%s cannot be read as UTF-8".formatted(name), unreadable);
        }
    }

    private static MailText parse(String name, String source) {
        try {
            return MailText.parse(source);
        } catch (IllegalArgumentException mistake) {
            throw new IllegalArgumentException("config/mail/%s: %s".formatted(name, mistake.getMessage()), mistake);
        }
    }
}
