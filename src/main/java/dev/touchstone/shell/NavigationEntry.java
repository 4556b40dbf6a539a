package dev.touchstone.shell;

import java.util.Set;

/**
 * One entry of the staff navigation. Every module that has a front page registers one bean of this type.
 *
 * @param key message key of the label
 * @param href where it leads, without the context path; paths below it keep the entry highlighted
 * @param order position, ascending
 * @param roles names without {@code ROLE_}; the entry is shown to people who hold one of them
 */
public record NavigationEntry(String key, String href, int order, Set<String> roles) {}
