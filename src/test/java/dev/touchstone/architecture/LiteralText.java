package dev.touchstone.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;

/** Finds words in a template that a person would read and that do not come from the messages. */
final class LiteralText extends AbstractSimpleMarkupHandler {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern INLINED = Pattern.compile("\\[\\[.*?]]", Pattern.DOTALL);
    /** Abbreviations such as CSV and sample numbers read the same in every language. */
    private static final Pattern WORDS =
            Pattern.compile("(?![A-Z0-9-]+\\b)(?<![\\p{L}@.])\\p{L}{2,}(?![\\w.]*@)|\\p{IsHan}");

    private static final Set<String> READ_ALOUD = Set.of("placeholder", "title", "aria-label", "alt", "label");
    private static final Set<String> REPLACED = Set.of("th:text", "th:utext", "th:replace");

    private final Deque<Boolean> replaced = new ArrayDeque<>();
    private final List<String> found = new ArrayList<>();

    private LiteralText() {}

    /** The literal words of a template, each with its line. */
    static List<String> in(Path template) {
        try {
            var html = COMMENT.matcher(Files.readString(template)).replaceAll("");
            var handler = new LiteralText();
            new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(html, handler);
            return handler.found.stream()
                    .map(text -> template.getFileName() + ": " + text)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ParseException broken) {
            throw new IllegalArgumentException(template.toString(), broken);
        }
    }

    @Override
    public void handleOpenElement(String name, Map<String, String> attributes, int line, int column) {
        inspect(attributes);
        var own = attributes != null && attributes.keySet().stream().anyMatch(REPLACED::contains);
        var page = "html".equals(name); // the layout replaces <html>, but takes its parts
        replaced.push(!page && (own || Boolean.TRUE.equals(replaced.peek())));
    }

    @Override
    public void handleStandaloneElement(
            String name, Map<String, String> attributes, boolean minimized, int line, int column) {
        inspect(attributes);
    }

    @Override
    public void handleCloseElement(String name, int line, int column) {
        replaced.poll();
    }

    @Override
    public void handleText(char[] buffer, int offset, int length, int line, int column) {
        if (!Boolean.TRUE.equals(replaced.peek())) {
            report(new String(buffer, offset, length));
        }
    }

    private void inspect(Map<String, String> attributes) {
        if (attributes != null) {
            attributes.forEach((name, value) -> {
                if (READ_ALOUD.contains(name) && !attributes.containsKey("th:" + name)) {
                    report(value);
                }
            });
        }
    }

    private void report(String text) {
        if (text != null && WORDS.matcher(INLINED.matcher(text).replaceAll("")).find()) {
            found.add(text.strip());
        }
    }
}
