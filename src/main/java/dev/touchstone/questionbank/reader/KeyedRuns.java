package dev.touchstone.questionbank.reader;

import dev.touchstone.questionbank.reader.Outline.Item;
import dev.touchstone.questionbank.reader.Outline.Role;
import dev.touchstone.questionbank.reader.Outline.Run;

/** Statements that do not ask are questions all the same when a list of keys at the end has a key for most of their numbers. */
final class KeyedRuns {

    private static final int FEWEST = 2;
    private static final double MOST = 0.6;

    private final KeyZones zones;

    private KeyedRuns(KeyZones zones) {
        this.zones = zones;
    }

    /** Promotes such runs in a document in which nothing else is a question. */
    static void promote(Item root, KeyZones zones) {
        if (!asks(root)) {
            new KeyedRuns(zones).promote(root);
        }
    }

    private static boolean asks(Item item) {
        return item.role == Role.QUESTION
                || item.children.stream().flatMap(run -> run.items.stream()).anyMatch(KeyedRuns::asks);
    }

    private void promote(Item item) {
        for (var run : item.children) {
            if (isKeyed(run)) {
                run.items.forEach(child -> child.role = Role.QUESTION);
            } else {
                run.items.forEach(this::promote);
            }
        }
    }

    private boolean isKeyed(Run run) {
        var last = run.items.get(run.items.size() - 1).mark.start();
        var numbers = zones.keyedAfter(last);
        var keyed = run.items.stream()
                .filter(item -> numbers.contains(item.mark.number()))
                .count();
        return keyed >= FEWEST && keyed >= run.items.size() * MOST;
    }
}
