package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Moodle's GIFT format: blocks separated by blank lines, or by nothing but the next title, the answer in braces. */
final class Gift {

    private static final Pattern BLOCK =
            Pattern.compile("\\n[ \\t]*\\n|(?<=[}.?!。？！])[ \\t]*\\n(?=[ \\t]*::)|(?<=\\})[ \\t]*\\n(?=[^\\n{}]*\\{)");
    private static final Pattern MARKED =
            Pattern.compile("(?s)(?<!\\\\)\\{[ \\t\\n]*(?:[=~#]|T\\b|F\\b|TRUE\\b|FALSE\\b|\\})");

    private static final Pattern OPENED = Pattern.compile("(?<!\\\\)\\{");
    private static final Pattern CATEGORY = Pattern.compile("(?m)^[ \\t]*\\$CATEGORY:(.*)$");

    /** Lines of a paper that merely has braces in its text. */
    private static final Pattern NUMBERED = Pattern.compile("(?m)^[ \\t]{0,8}\\(?\\d{1,4}[.、)）．]");

    private Gift() {}

    /** Half of the blocks with braces that start like GIFT answers, and no XML around them. */
    static boolean matches(String text) {
        var marked = MARKED.matcher(text);
        var found = 0;
        var end = 0;
        while (found < 1000 && marked.find()) {
            found++;
            end = marked.end();
        }
        return found > 0
                && count(NUMBERED, text, end, found) <= found
                && count(OPENED, text, end, found * 2) <= found * 2;
    }

    /** How often it is found before a place, counted as far as one beyond the most. */
    private static long count(Pattern pattern, String text, int end, int most) {
        return pattern.matcher(text).region(0, end).results().limit(most + 1L).count();
    }

    static List<ReadQuestion> read(String text, ReadingProgress progress) {
        var questions = new ArrayList<ReadQuestion>();
        var clean = withoutComments(text);
        var categories = categories(text);
        var from = 0;
        for (var block : blocks(clean)) {
            var start = clean.indexOf(block, from);
            from = start + block.length();
            var category = categories.floorEntry(start);
            GiftItem.parse(
                            block,
                            category == null || category.getValue().isEmpty() ? null : category.getValue(),
                            new Passage(start, from))
                    .ifPresent(questions::add);
            progress.at(ReadingPhase.ASKING, from, text.length(), questions.size());
        }
        return questions;
    }

    /** The category that begins at each offset; it holds until the next one. */
    private static NavigableMap<Integer, String> categories(String text) {
        var categories = new TreeMap<Integer, String>();
        var line = CATEGORY.matcher(text);
        while (line.find()) {
            var name = Structured.category(line.group(1).replaceAll("\\\\([~=#{}:\\\\])", "$1"));
            categories.put(line.start(), name == null ? "" : name);
        }
        return categories;
    }

    private static List<String> blocks(String text) {
        var blocks = new ArrayList<String>();
        var from = 0;
        var end = BLOCK.matcher(text);
        while (end.find()) {
            var block = text.substring(from, Math.max(from, end.start()));
            if (depth(block) <= 0 || block.length() > 20_000) {
                blocks.add(block);
                from = end.end();
            }
        }
        blocks.add(text.substring(Math.min(from, text.length())));
        return blocks.stream().filter(block -> !block.isBlank()).toList();
    }

    private static int depth(CharSequence text) {
        var depth = 0;
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '{') {
                depth++;
            } else if (text.charAt(i) == '}') {
                depth--;
            }
        }
        return depth;
    }

    /** Comment lines become blanks of the same length, so that offsets stay true. */
    private static String withoutComments(String text) {
        var lines = new StringBuilder(text.length());
        for (var line : text.split("\n", -1)) {
            if (lines.length() > 0) {
                lines.append('\n');
            }
            lines.append(
                    line.stripLeading().startsWith("//") || line.startsWith("$CATEGORY")
                            ? " ".repeat(line.length())
                            : line);
        }
        return lines.toString();
    }
}
