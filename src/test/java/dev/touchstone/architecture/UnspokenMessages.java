package dev.touchstone.architecture;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds message keys that no template and no Java string names. A key may be put together: {@code |jobs.stage.${stage}|},
 * {@code "hiring.task." + id} and {@code "roleplay.mood.%s"} name every key that begins, or ends, the same.
 */
final class UnspokenMessages {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^}]*}");
    private static final Pattern STRING = Pattern.compile("\"(?:\\\\.|[^\"\\\\\\n])*\"");
    private static final Pattern KEY = Pattern.compile("(?<![\\w.])[a-z]+\\.[\\w.*]+");

    private final Set<String> named;
    private final Pattern begun;

    UnspokenMessages(Path templates, Path sources) {
        var mentions = Stream.concat(
                        ForeignTables.files(templates, ".html").flatMap(UnspokenMessages::inTemplate),
                        ForeignTables.files(sources, ".java").flatMap(UnspokenMessages::inJava))
                .collect(Collectors.toSet());
        named = mentions.stream().filter(mention -> !mention.contains("*")).collect(Collectors.toSet());
        begun = Pattern.compile(mentions.stream()
                .filter(mention -> mention.contains("*"))
                .map(mention -> Pattern.quote(mention).replace("*", "\\E.+\\Q"))
                .collect(Collectors.joining("|")));
    }

    /** Those of the keys that nothing names. */
    Set<String> of(Set<String> keys) {
        return keys.stream()
                .filter(key -> !named.contains(key) && !begun.matcher(key).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> inTemplate(Path template) {
        var html = COMMENT.matcher(ForeignTables.read(template)).replaceAll("");
        return Stream.concat(
                mentions(html).filter(mention -> !mention.contains("*")),
                mentions(EXPRESSION.matcher(html).replaceAll("*")));
    }

    private static Stream<String> inJava(Path source) {
        return STRING.matcher(ForeignTables.read(source))
                .results()
                .flatMap(found -> mentions(found.group().replace("%s", "*")));
    }

    private static Stream<String> mentions(String text) {
        return KEY.matcher(text).results().map(found -> found.group()).map(key -> key.endsWith(".") ? key + "*" : key);
    }
}
