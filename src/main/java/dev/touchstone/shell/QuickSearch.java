package dev.touchstone.shell;

import java.util.Set;

/**
 * The search field in the bar. The module that owns searching registers at most one bean of this type.
 *
 * @param href page that answers {@code GET href?q=…}
 * @param roles names without {@code ROLE_}; the field is shown to people who hold one of them
 */
public record QuickSearch(String href, Set<String> roles) {}
