package dev.touchstone.shell;

import java.util.HashSet;
import java.util.Set;

/**
 * One entry of the staff navigation. Every module that has a front page registers one bean of this type.
 *
 * @param key message key of the label
 * @param href where it leads, without the context path
 * @param order position, ascending
 * @param roles names without {@code ROLE_}; the entry is shown to people who hold one of them
 * @param places paths, {@code href} among them: these and those below keep the entry highlighted
 */
public record NavigationEntry(String key, String href, int order, Set<String> roles, Set<String> places) {

    public NavigationEntry(String key, String href, int order, Set<String> roles) {
        this(key, href, order, roles, Set.of(href));
    }

    /** The same entry, which also stands for the pages below another path. */
    public NavigationEntry with(String place) {
        var all = new HashSet<>(places);
        all.add(place);
        return new NavigationEntry(key, href, order, roles, Set.copyOf(all));
    }
}
