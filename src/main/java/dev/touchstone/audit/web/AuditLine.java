package dev.touchstone.audit.web;

import dev.touchstone.audit.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry in words.
 *
 * @param actor name of the member of staff; null for candidates, the public and timers
 * @param event what happened
 * @param about what it happened to
 * @param details what else is known
 */
record AuditLine(Entry entry, @Nullable String actor, String event, List<Subject> about, List<String> details) {

    /** Something with a page of its own, or only a name. */
    record Subject(String name, @Nullable String href) {}
}
