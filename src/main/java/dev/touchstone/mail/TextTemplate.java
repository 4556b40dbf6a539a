package dev.touchstone.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A text with fields, deliberately without logic: <code>{{field}}</code>, <code>{{#field}}…{{/field}}</code> (only if
 * the field is there) and <code>{{^field}}…{{/field}}</code> (only if not). Everything else is printed as it stands,
 * so a text that somebody edits can compute nothing.
 */
final class TextTemplate {

    private static final Pattern TAG = Pattern.compile("\\{\\{([#^/]?)([^{}]*)}}");

    private final List<Node> nodes;
    private final TreeSet<String> fields = new TreeSet<>();

    private sealed interface Node {}

    private record Words(String words) implements Node {}

    private record Field(String name) implements Node {}

    private record Section(String name, boolean present, List<Node> inside) implements Node {}

    private TextTemplate(String source) {
        var tags = TAG.matcher(source);
        var reader = new Reader(source, tags);
        nodes = reader.until("");
    }

    /** Reads a template; an unclosed or misplaced section is an {@link IllegalArgumentException}. */
    static TextTemplate of(String source) {
        return new TextTemplate(source);
    }

    /** Every field the text mentions. */
    TreeSet<String> fields() {
        return fields;
    }

    /** Fills in the values; a field outside a section that has no value is an {@link IllegalArgumentException}. */
    String fill(Map<String, String> values) {
        var out = new StringBuilder();
        fill(nodes, values, out);
        return out.toString();
    }

    private static void fill(List<Node> nodes, Map<String, String> values, StringBuilder out) {
        for (var node : nodes) {
            if (node instanceof Words words) {
                out.append(words.words());
            } else if (node instanceof Field field) {
                out.append(value(field.name(), values));
            } else if (node instanceof Section section) {
                out.append(Marks.NOTHING);
                if (values.containsKey(section.name()) == section.present()) {
                    fill(section.inside(), values, out);
                }
                out.append(Marks.NOTHING);
            }
        }
    }

    private static String value(String name, Map<String, String> values) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The letter has no field " + name + ", and its text needs it");
        }
        return value;
    }

    private final class Reader {
        private final String source;
        private final java.util.regex.Matcher tags;
        private int at;

        Reader(String source, java.util.regex.Matcher tags) {
            this.source = source;
            this.tags = tags;
        }

        List<Node> until(String closing) {
            var found = new ArrayList<Node>();
            while (tags.find()) {
                found.add(new Words(source.substring(at, tags.start())));
                at = tags.end();
                var name = tags.group(2).strip();
                if (tags.group(1).equals("/")) {
                    closes(closing, name);
                    return found;
                }
                found.add(node(tags.group(1), name));
            }
            closes(closing, "");
            found.add(new Words(source.substring(at)));
            return found;
        }

        private Node node(String sign, String name) {
            fields.add(name);
            return sign.isEmpty() ? new Field(name) : new Section(name, sign.equals("#"), until(name));
        }

        private void closes(String opened, String closed) {
            if (!opened.equals(closed)) {
                throw new IllegalArgumentException("Section '%s' is closed by '%s'".formatted(opened, closed));
            }
        }
    }
}
