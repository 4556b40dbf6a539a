package dev.touchstone.questionbank.reader;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A passage with the structure the reader sees in it; offsets are those of the passage. */
final class PassageMarks {

    private static final int LONGEST_MARK = 40;

    /** Characters that are looked through: labels stand early, and long texts are found without them. */
    private static final int LONGEST = 2_000;

    private final Sheet sheet;
    private final List<Mark> marks;
    private final boolean whole;

    PassageMarks(String passage) {
        this.whole = passage.length() <= LONGEST;
        var beginning = passage.substring(0, Math.min(passage.length(), LONGEST));
        this.sheet = SheetBuilder.build(Repair.repair(beginning).text());
        this.marks = MarkScanner.scan(sheet, ReadingProgress.UNHEARD);
    }

    /** The cleaned text. */
    Sheet sheet() {
        return sheet;
    }

    List<Mark> of(Mark.Kind kind) {
        return marks.stream().filter(mark -> mark.kind() == kind).toList();
    }

    /** Where the text behind the first label of a kind begins in the passage; 0 when there is none. */
    int behind(Mark.Kind kind) {
        return of(kind).stream()
                .findFirst()
                .map(mark -> span(mark.start(), mark.end()).end())
                .orElse(0);
    }

    /** Where the first label behind the question stands in the sheet. */
    int questionEnd() {
        return marks.stream()
                .filter(mark -> mark.kind() == Mark.Kind.ANSWER
                        || mark.kind() == Mark.Kind.ANALYSIS
                        || mark.kind() == Mark.Kind.CRITERIA)
                .mapToInt(Mark::start)
                .findFirst()
                .orElse(sheet.length());
    }

    /** Where in the passage the answer, or what explains it, is announced; behind everything when it is nowhere. */
    int answerStart() {
        var end = questionEnd();
        return end < sheet.length() ? span(end, end).start() : whole ? Integer.MAX_VALUE : LONGEST;
    }

    /** The next label, option or number behind an offset of the sheet. */
    int next(int offset) {
        return Marks.between(marks, offset, sheet.length() + 1).stream()
                .filter(mark -> mark.kind() != Mark.Kind.WEAK_ORDINAL)
                .mapToInt(Mark::start)
                .findFirst()
                .orElse(sheet.length());
    }

    /** The next label behind an offset of the sheet. */
    int nextLabel(int offset) {
        return Marks.between(marks, offset, sheet.length() + 1).stream()
                .filter(Mark::isLabel)
                .mapToInt(Mark::start)
                .findFirst()
                .orElse(sheet.length());
    }

    /** Whether a mark of a kind covers some of a stretch of the sheet. */
    boolean covers(Mark.Kind kind, int start, int end) {
        return Marks.between(marks, start - LONGEST_MARK, end).stream()
                .anyMatch(mark -> mark.kind() == kind && start < mark.end());
    }

    /** A group of every match in the cleaned text, as stretches of the passage. */
    Stream<Span> matches(Pattern pattern, int group) {
        return pattern.matcher(sheet.folded())
                .results()
                .filter(found -> found.start(group) >= 0)
                .map(found -> span(found.start(group), found.end(group)));
    }

    /** In offsets of the passage. */
    Span span(int start, int end) {
        var passage = sheet.passage(start, end);
        return new Span(passage.start(), passage.end());
    }
}
