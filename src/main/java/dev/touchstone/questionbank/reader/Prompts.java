package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds bare questions, one per paragraph, where nothing but their words and the heading speaks for them. */
final class Prompts {

    private static final int FEWEST = 3;
    private static final double MOST = 0.6;
    private static final int LONGEST = 160;

    private static final Pattern BULLET = Pattern.compile("^\\s*[-*+•·●○◆■□▪]\\s+");

    /** "综合意见：____" is to be filled in by somebody else. */
    private static final Pattern FIELD = Pattern.compile("\\s*(?:[^:。?()]{1,10}:[\\s_]*){1,4}");

    private Prompts() {}

    /** The paragraphs that ask, each with what follows it, if most paragraphs ask or {@code expected} says they do. */
    static List<Unnumbered.Piece> find(Sheet sheet, int from, int to, boolean expected) {
        var lines = sheet.linesWithin(from, to).stream()
                .filter(line -> line.length() > 0 && line.quote() == 0)
                .toList();
        var block = bullets(sheet, lines);
        if (block.size() > 1 && block.stream().allMatch(line -> asks(sheet, line))) {
            return pieces(
                    block, block.size() < lines.size() ? lines.get(block.size()).start() : to);
        }
        var asking = lines.stream().filter(line -> asks(sheet, line)).toList();
        var bulleted = lines.stream().allMatch(line -> BULLET.matcher(sheet.folded(line.start(), line.end()))
                .find());
        if (bulleted && asking.size() == lines.size() && !lines.isEmpty()) {
            return pieces(asking, to);
        }
        if (expected
                ? asking.isEmpty() || asking.get(0) != lines.get(0)
                : asking.size() < Math.min(FEWEST, Math.max(2, lines.size())) || asking.size() < lines.size() * MOST) {
            return List.of();
        }
        return pieces(asking, to);
    }

    /** The lines with bullets that come first. */
    private static List<Sheet.Line> bullets(Sheet sheet, List<Sheet.Line> lines) {
        var count = 0;
        while (count < lines.size()
                && BULLET.matcher(sheet.folded(
                                lines.get(count).start(), lines.get(count).end()))
                        .find()) {
            count++;
        }
        return lines.subList(0, count);
    }

    private static List<Unnumbered.Piece> pieces(List<Sheet.Line> asking, int to) {
        var pieces = new ArrayList<Unnumbered.Piece>();
        for (var i = 0; i < asking.size(); i++) {
            var end = i + 1 < asking.size() ? asking.get(i + 1).start() : to;
            pieces.add(new Unnumbered.Piece(asking.get(i).start(), end));
        }
        return pieces;
    }

    private static boolean asks(Sheet sheet, Sheet.Line line) {
        var text = BULLET.matcher(sheet.folded(line.start(), line.end())).replaceFirst("");
        return text.length() <= LONGEST
                && !FIELD.matcher(text).matches()
                && QuestionSense.soft(text) >= QuestionSense.LIKELY;
    }
}
