package dev.touchstone.questionbank.reader;

import dev.touchstone.questionbank.reader.Outline.Item;
import dev.touchstone.questionbank.reader.Outline.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Headings without numbers that are the questions themselves, as in interview guides. */
final class HeadingQuestions {

    private static final int FEWEST = 2;
    private static final double MOST = 0.5;

    private final Sheet sheet;
    private final Map<Integer, List<Item>> byLevel = new HashMap<>();

    private HeadingQuestions(Sheet sheet) {
        this.sheet = sheet;
    }

    /** On a level where most headings ask, those that ask become questions. */
    static void promote(Sheet sheet, Item root) {
        var search = new HeadingQuestions(sheet);
        search.collect(root);
        search.byLevel.values().forEach(search::promote);
    }

    private void collect(Item item) {
        for (var run : item.children) {
            for (var child : run.items) {
                if (child.mark.kind() == Mark.Kind.HEADING && child.level > 0) {
                    byLevel.computeIfAbsent(child.level, level -> new ArrayList<>())
                            .add(child);
                }
                collect(child);
            }
        }
    }

    private void promote(List<Item> headings) {
        var asking = headings.stream().filter(this::asks).toList();
        if (asking.size() >= FEWEST && asking.size() >= headings.size() * MOST) {
            asking.forEach(item -> item.role = Role.QUESTION);
        }
    }

    private boolean asks(Item item) {
        var words = sheet.folded(item.mark.start(), item.mark.end());
        return QuestionSense.soft(words) >= QuestionSense.LIKELY && !holdsQuestions(item);
    }

    private static boolean holdsQuestions(Item item) {
        return item.children.stream()
                .flatMap(run -> run.items.stream())
                .anyMatch(child -> child.role == Role.QUESTION || holdsQuestions(child));
    }
}
