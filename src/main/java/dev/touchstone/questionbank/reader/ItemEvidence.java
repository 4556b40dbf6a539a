package dev.touchstone.questionbank.reader;

import dev.touchstone.questionbank.reader.Outline.Item;
import dev.touchstone.questionbank.reader.Outline.Run;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What speaks for an item being a question: its words and the fields that follow it. */
final class ItemEvidence {

    private static final int LONGEST_CHAIN = 40;
    private static final double FIELDS = 1.4;
    private static final Pattern TYPE_LABEL = Pattern.compile(
            "^\\s*(?:[\\[(]\\s?[^\\])\\n]{0,8}(?:题|选|判断)\\s?[\\])]|[\\u4e00-\\u9fa5]{1,5}题\\s?:|(?:判断|翻译|填空|单选|多选|简答|问答|论述)\\s?:)");

    /** Points behind the text. */
    private static final Pattern WORTH = Pattern.compile("[。.?!](?:\\s{0,3})[(\\[]\\s?\\d{1,3}\\s?分\\s?[)\\]]\\s*$");

    private final Sheet sheet;
    private final List<Mark> marks;
    private final Map<Item, Double> known = new IdentityHashMap<>();
    private final Map<Run, Map<String, Double>> cousins = new IdentityHashMap<>();

    ItemEvidence(Sheet sheet, List<Mark> marks) {
        this.sheet = sheet;
        this.marks = marks;
    }

    double of(Run run) {
        return run.items.stream().mapToDouble(this::of).average().orElse(0);
    }

    /** Whether its items are statements with the missing word in brackets. */
    boolean filled(Run run) {
        return FilledGaps.are(run.items.stream()
                .map(item -> QuestionSense.own(sheet, item.mark, marks))
                .toList());
    }

    /** The share of items that have options or a label of their own. */
    double withFields(Run run) {
        return run.items.stream()
                .mapToDouble(item -> of(item) >= FIELDS ? 1 : 0)
                .average()
                .orElse(0);
    }

    /** The mean over the runs like this one under the parent's neighbours. */
    double ofCousins(Run run) {
        var family = run.parent.run;
        return family == null
                ? 0
                : cousins.computeIfAbsent(family, key -> new HashMap<>())
                        .computeIfAbsent(run.style + " " + run.level, key -> mean(family, run));
    }

    /** The mean over runs under headings beside each other through which the numbers go on. */
    double ofChain(Run run) {
        var heading = run.parent;
        if (heading.run == null || heading.mark.kind() != Mark.Kind.HEADING) {
            return 0;
        }
        var runs = heading.run.parent.children.stream()
                .flatMap(beside -> beside.items.stream())
                .filter(beside -> beside.mark.kind() == Mark.Kind.HEADING && beside.level == heading.level)
                .flatMap(beside -> beside.children.stream())
                .filter(other -> other.style == run.style && other.level == run.level && !other.inField)
                .toList();
        var at = runs.indexOf(run);
        var from = at;
        while (from > 0 && goesOn(runs.get(from - 1), runs.get(from))) {
            from--;
        }
        var to = at + 1;
        while (to < runs.size() && goesOn(runs.get(to - 1), runs.get(to))) {
            to++;
        }
        return at < 0 || to - from < 2 || to - from > LONGEST_CHAIN
                ? 0
                : runs.subList(from, to).stream()
                        .flatMap(link -> link.items.stream())
                        .mapToDouble(this::of)
                        .average()
                        .orElse(0);
    }

    private static boolean goesOn(Run before, Run after) {
        return after.items.get(0).mark.number() == before.last + 1;
    }

    private double mean(Run family, Run like) {
        return family.items.stream()
                .flatMap(uncle -> uncle.children.stream())
                .filter(other -> other.style == like.style && other.level == like.level && !other.inField)
                .flatMap(other -> other.items.stream())
                .mapToDouble(this::of)
                .average()
                .orElse(0);
    }

    double of(Item item) {
        return known.computeIfAbsent(item, this::weigh);
    }

    private double weigh(Item item) {
        var text = QuestionSense.own(sheet, item.mark, marks);
        if (hasFields(item) || TYPE_LABEL.matcher(text).find() || QuestionSense.isJudged(text)) {
            return FIELDS;
        }
        var soft = QuestionSense.soft(text);
        return soft < QuestionSense.CERTAIN
                        && text.indexOf('分') >= 0
                        && WORTH.matcher(text).find()
                ? QuestionSense.CERTAIN
                : soft;
    }

    /** Options and labels behind a list in the stem stand under its last number, but belong to the question. */
    private static boolean hasFields(Item item) {
        return item.labelled || item.optioned || item.children.stream().anyMatch(ItemEvidence::fieldsOnlyAtItsEnd);
    }

    static boolean fieldsOnlyAtItsEnd(Run run) {
        var last = run.items.size() - 1;
        var end = run.items.get(last);
        return !run.inField
                && last > 0
                && (end.labelled || end.optioned)
                && run.items.subList(0, last).stream().noneMatch(item -> item.labelled || item.optioned);
    }
}
