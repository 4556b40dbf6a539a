package dev.touchstone.questionbank.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Hands the keys of blocks to their questions: by heading and number, else by number in printed order. */
final class KeyHand {

    private static final Pattern NUMBER = Pattern.compile("^\\s*(?:第|\\()?([一二三四五六七八九十]{1,3}|[Ⅰ-Ⅹ])(?:[)、.]|大题|部分)");

    private final Map<Integer, Deque<Draft>> byNumber = new HashMap<>();
    private final Map<String, Map<Integer, Draft>> bySection = new HashMap<>();

    KeyHand(List<Draft> drafts) {
        for (var draft : drafts) {
            if (draft.ordinal != null) {
                byNumber.computeIfAbsent(draft.ordinal, number -> new ArrayDeque<>())
                        .add(draft);
                bySection
                        .computeIfAbsent(name(draft), section -> new HashMap<>())
                        .putIfAbsent(draft.ordinal, draft);
                bySection
                        .computeIfAbsent(number(draft), section -> new HashMap<>())
                        .putIfAbsent(draft.ordinal, draft);
            }
        }
    }

    void give(KeyBlock block) {
        var section = block.name().isEmpty() ? null : bySection.get(block.name());
        for (var entry : block.entries()) {
            var draft = section == null ? null : section.get(entry.ordinal());
            draft = draft == null ? next(entry.ordinal()) : draft;
            if (draft != null && draft.listedKey == null) {
                draft.listedKey = entry.key();
                draft.listedOpen = entry.open();
                draft.listedStart = entry.start();
                draft.listedEnd = entry.end();
                draft.analysis = draft.analysis == null ? entry.analysis() : draft.analysis;
            }
        }
    }

    /** The first question of this number that has no key yet. */
    private @org.jspecify.annotations.Nullable Draft next(int ordinal) {
        var waiting = byNumber.getOrDefault(ordinal, new ArrayDeque<>());
        while (!waiting.isEmpty() && waiting.peek().listedKey != null) {
            waiting.poll();
        }
        return waiting.poll();
    }

    private static String number(Draft draft) {
        var section = draft.above.section();
        var number = section == null ? null : NUMBER.matcher(Folding.fold(section));
        return number != null && number.find() ? KeyBlock.NUMBERED + Numerals.value(number.group(1)) : "";
    }

    private static String name(Draft draft) {
        var section = draft.above.section();
        if (section == null) {
            return "";
        }
        var folded = Folding.fold(section)
                .replaceFirst("^\\s*(?:第[^章节部]{1,4}[章节]|第.{1,3}部分|\\(?[一二三四五六七八九十\\d]{1,3}[)、.]|[A-Z][.、])\\s*", "");
        return folded.replaceAll("\\(.{0,60}\\)|\\(.*$", "").replaceAll("[^\\p{L}]", "");
    }
}
