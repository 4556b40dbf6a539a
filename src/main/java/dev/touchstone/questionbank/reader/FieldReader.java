package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts the text of one question into its fields, along the labels and options inside. */
final class FieldReader {

    /** A heading may say no more than type and points. */
    private static final Pattern TAG = Pattern.compile("\\s*(?:\\([^()]{0,20}\\)|\\[[^\\[\\]]{0,20}\\])?\\s*");

    private static final Pattern NAME = Pattern.compile("[^。?!:;,_()\\n]{2,16}\\n\\s*");

    private static final Pattern TOPIC = Pattern.compile("考点|考[察查]");

    private static final Pattern LEVEL = Pattern.compile(LabelWords.LEVELS_OF + "\\s?:");

    private static final Pattern LONE_KEY = Pattern.compile("\\s*[(\\[]\\s?[A-J]\\s?[)\\]]\\s*");
    private static final String RIGHT = "*√✓✔☑";

    private final Sheet sheet;
    private final Draft draft;
    private final int from;
    private final int to;
    private final List<Mark> marks;
    private int stemEnd;
    private @Nullable Mark opener;
    private boolean topicOnly;

    /**
     * @param marks the marks between {@code from} and {@code to}, nested questions left out
     */
    FieldReader(Sheet sheet, Draft draft, int from, int to, List<Mark> marks) {
        this.sheet = sheet;
        this.draft = draft;
        this.from = from;
        this.to = to;
        this.marks = marks.stream()
                .filter(mark -> mark.isLabel() || mark.kind() == Mark.Kind.OPTION && !isKey(mark, to))
                .toList();
    }

    /** A letter in brackets with nothing behind it is a key, not an option. */
    private boolean isKey(Mark mark, int to) {
        var end = Math.min(to, sheet.lineAt(mark.end()).end());
        return sheet.folded(mark.end(), end).isBlank()
                && LONE_KEY.matcher(sheet.folded(mark.start(), mark.end())).matches();
    }

    /** Fills the draft; returns where the stem ends. */
    int read() {
        var begin = from;
        Mark.@Nullable Kind field = null;
        stemEnd = to;
        var i = 0;
        var head = headingEnd();
        if (head > 0) {
            stemEnd = head;
            begin = head;
            field = Mark.Kind.ANSWER;
        }
        while (i < marks.size()) {
            var mark = marks.get(i);
            var options = mark.kind() == Mark.Kind.OPTION ? optionsFrom(i) : List.<Mark>of();
            if (mark.kind() == Mark.Kind.OPTION && (options.isEmpty() || takesNoOptions(field, begin, mark.start()))) {
                i++;
                continue;
            }
            if (mark.isLabel() && stays(field, i)) {
                i++;
                continue;
            }
            close(field, begin, mark.start());
            if (!options.isEmpty()) {
                i += options.size();
                begin = readOptions(options, i);
                keyAlone(begin, i < marks.size() ? marks.get(i).start() : to);
                field = Mark.Kind.OTHER;
            } else {
                begin = mark.end();
                opener = mark;
                field = mark.kind();
                i++;
            }
        }
        close(field, begin, to);
        return stemEnd;
    }

    /** Behind a heading that asks stands its answer, labelled or not; 0 if this is no heading or has options. */
    private int headingEnd() {
        var line = sheet.lineAt(from);
        var end = Math.min(line.end(), to);
        var first = marks.isEmpty() ? to : marks.get(0).start();
        var plain = line.level() > 0 && marks.stream().noneMatch(mark -> mark.kind() == Mark.Kind.OPTION);
        var below = sheet.folded(end, Math.max(end, first));
        return plain
                        && !TAG.matcher(sheet.folded(from, end)).matches()
                        && !below.isBlank()
                        && !BareOptions.isBox(below.strip())
                ? end
                : 0;
    }

    /** Behind a key the options may follow, behind an answer in words what looks like them is part of it. */
    private boolean takesNoOptions(Mark.@Nullable Kind field, int begin, int end) {
        return !draft.options.isEmpty()
                || field == Mark.Kind.ANSWER && !KeyReader.isLetters(sheet.slice(begin, end))
                || field == Mark.Kind.ANALYSIS
                || field == Mark.Kind.CRITERIA
                || field == Mark.Kind.PROBES;
    }

    /** A second answer label inside an answer is part of its text; so is any label of a field already filled. */
    private boolean stays(Mark.@Nullable Kind field, int index) {
        var mark = marks.get(index);
        if (mark.kind() == Mark.Kind.ANSWER) {
            return field == Mark.Kind.ANSWER && begunAnswer(index) || draft.answer != null;
        }
        if (mark.kind() == Mark.Kind.ANALYSIS) {
            if (mark.lineStart() && isTopic(mark)) {
                return false;
            }
            return draft.analysis != null || field == Mark.Kind.ANALYSIS;
        }
        return mark.kind() == Mark.Kind.STEM
                && (field != null && !precedes(field)
                        || field == null && !isNamed(mark, sheet.folded(from, mark.start())));
    }

    /** Whether nothing or only the name of the question stands above its label. */
    private static boolean isNamed(Mark mark, String before) {
        return before.isBlank() || mark.lineStart() && NAME.matcher(before).matches();
    }

    /** Fields that may stand before the stem. */
    private boolean precedes(Mark.Kind field) {
        return draft.options.isEmpty()
                && draft.stem.isEmpty()
                && (field == Mark.Kind.TYPE || field == Mark.Kind.POINTS || field == Mark.Kind.OTHER);
    }

    private boolean begunAnswer(int index) {
        return index > 0
                && !sheet.folded(marks.get(index - 1).end(), marks.get(index).start())
                        .isBlank();
    }

    private void close(Mark.@Nullable Kind field, int begin, int end) {
        if (field == null) {
            stemEnd = end;
            return;
        }
        switch (field) {
            case STEM -> {
                draft.stem = sheet.slice(begin, end);
                stemEnd = begin;
            }
            case ANSWER -> draft.answer = unbracketed(begin, end);
            case ANALYSIS -> analysis(begin, end);
            case CRITERIA -> draft.criteria = blankToNull(sheet.slice(begin, end));
            case PROBES -> draft.probe(levelOf(begin) + unbracketed(begin, end));
            case POINTS -> draft.points = Points.first(sheet.folded(begin, end));
            case TYPE -> draft.labelType = Vocabulary.type(sheet.folded(begin, Math.min(end, begin + 12)));
            default -> {}
        }
    }

    /** What is examined explains only where nothing else does. */
    private void analysis(int begin, int end) {
        var topic = opener != null && isTopic(opener);
        if (draft.analysis == null || topicOnly && !topic) {
            draft.analysis = blankToNull(unbracketed(begin, end));
            topicOnly = topic;
        }
    }

    private boolean isTopic(Mark mark) {
        return TOPIC.matcher(sheet.folded(mark.start(), mark.end())).find();
    }

    /** A label that stands in a bracket ends where the bracket closes; a bracket never closed was cut off. */
    private String unbracketed(int begin, int end) {
        var opening = openingOf(begin);
        if (opening < 0) {
            return sheet.slice(begin, end);
        }
        var close = Brackets.closing(sheet.folded(), begin, end);
        if (close < 0) {
            draft.truncated = true;
            return sheet.slice(begin, end);
        }
        return sheet.slice(begin, close);
    }

    /** What an answer of a level is like keeps the level's name. */
    private String levelOf(int begin) {
        var label = opener == null ? "" : sheet.slice(opener.start(), begin).strip();
        return LEVEL.matcher(Folding.fold(label)).matches() ? label : "";
    }

    private int openingOf(int begin) {
        if (opener == null || opener.end() != begin) {
            return -1;
        }
        var head = sheet.folded(opener.start(), opener.end());
        return head.indexOf('(') >= 0 && head.indexOf(')') < 0 ? opener.start() : -1;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    /** A star or tick before some of the letters marks the right ones; before all of them it is a bullet. */
    private void starred(List<Mark> options) {
        var right = new StringBuilder();
        for (var option : options) {
            if (sheet.folded(option.start(), option.end()).chars().anyMatch(sign -> RIGHT.indexOf(sign) >= 0)) {
                right.append(Labels.letter(option.number()));
            }
        }
        if (draft.key == null && !right.isEmpty() && right.length() < options.size()) {
            draft.key = right.toString();
        }
    }

    /** A bare letter on a line of its own behind the options is the key. */
    private void keyAlone(int begin, int end) {
        var rest = sheet.slice(begin, end);
        if (draft.key == null && rest.length() <= 20 && KeyReader.isLetters(rest)) {
            draft.key = rest;
        }
    }

    private List<Mark> optionsFrom(int index) {
        var options = new ArrayList<Mark>();
        for (var i = index;
                i < marks.size()
                        && marks.get(i).kind() == Mark.Kind.OPTION
                        && marks.get(i).number() == options.size();
                i++) {
            options.add(marks.get(i));
        }
        return options.size() > 1 ? options : List.of();
    }

    private int readOptions(List<Mark> options, int next) {
        var end = next < marks.size() ? marks.get(next).start() : to;
        for (var i = 0; i < options.size(); i++) {
            var stop = i + 1 < options.size() ? options.get(i + 1).start() : OptionEnd.find(sheet, options.get(i), end);
            var text = sheet.slice(options.get(i).end(), stop);
            draft.options.add(new ReadOption(Labels.letter(i), OptionMarks.clean(draft, Labels.letter(i), text)));
        }
        starred(options);
        return OptionEnd.find(sheet, options.get(options.size() - 1), end);
    }
}
