package dev.touchstone.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the content security policy and the escaping of names rely on. Templates in a {@code print} folder become PDF
 * and are never served, so they may carry their style.
 */
final class TemplateRules {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;

    private static final String ATTRIBUTES = "(?:[^>\"]|\"[^\"]*\")*";

    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "unescaped text (th:utext)", Pattern.compile("(?:data-)?th[:-]utext|\\[\\(", FLAGS),
            "an inline script", Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>", FLAGS),
            "an inline style element", Pattern.compile("<style\\b", FLAGS),
            "an inline style attribute", Pattern.compile("<[^>]*\\s(?:th:)?style\\s*=", FLAGS),
            "an inline event handler", Pattern.compile("<[^>]*\\s(?:th:)?on[a-z]+\\s*=", FLAGS),
            // the fragment takes the place of its tag before Thymeleaf looks at the condition
            "a condition on the tag that a fragment replaces",
                    Pattern.compile(
                            "<[a-z][\\w:-]*(?=" + ATTRIBUTES + "\\sth:(?:if|unless|each)=)(?=" + ATTRIBUTES
                                    + "\\sth:replace=)",
                            FLAGS),
            "a foreign resource", Pattern.compile("<(?:script|link|img)[^>]*\\b(?:src|href)=\"(?:https?:)?//", FLAGS),
            // Thymeleaf keeps these for the scopes of the servlet; a model attribute of that name is never seen
            "a name Thymeleaf keeps for itself",
                    Pattern.compile("\\$\\{[^}]*(?<![\\w./'#@-])(?:application|session)(?=[.)},\\s\\[])", FLAGS));

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", FLAGS);

    private TemplateRules() {}

    /** What a template has that it must not have. */
    static List<String> broken(Path template) {
        var html = COMMENT.matcher(ForeignTables.read(template)).replaceAll("");
        return FORBIDDEN.entrySet().stream()
                .filter(rule -> rule.getValue().matcher(html).find())
                .map(rule -> template.getFileName() + " has " + rule.getKey())
                .sorted()
                .toList();
    }
}
