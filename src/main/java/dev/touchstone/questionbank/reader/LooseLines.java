package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines that a copy took apart or a scan misread, as they were meant: letters and numbers on lines of their own join their text, labels
 * printed as a column get their colon, signs that only a scan can have made become those of a number, and blanks between all characters
 * of a line go. Only what the lines around it prove; every character keeps its place in the document.
 */
final class LooseLines {

    private static final Pattern LETTER = Pattern.compile("([A-J])\\s?[.、．:：)）]?");
    private static final Pattern NUMBER = Pattern.compile("第\\s?\\d{1,3}\\s?题|\\d{1,3}\\s?[.、．]?");
    private static final Pattern TYPE =
            Pattern.compile("[【\\[(（]?\\s?((?:单项?选择?|多项?选择?|不定项选择?|判断|填空|简答|问答|论述|案例分析?|情景模拟?|名词解释)题?)\\s?[】\\])）]?");
    private static final Pattern POINTS = Pattern.compile("[(（]?\\s?(?:本题)?\\s?(\\d{1,3}(?:\\.\\d)?)\\s?分\\s?[)）]?");
    private static final Pattern COLUMN = Pattern.compile(
            "((?:您|你|我|考生|学员|用户)的(?:答案|作答|选择)|(?:正确|参考|标准)答案|(?:答案|试题)解析|得分|难度|知识点)[ \\t]{1,12}(?=\\S)");
    private static final int COLUMN_LINES = 3;

    /** A number whose sign only a scan can have made. */
    private static final Pattern MISREAD =
            Pattern.compile("([l|]|\\d{1,3})(\\s?)([.．、。·•,，])\\s?(?=[\\u3400-\\u9fff])");

    private static final Pattern SWAPPED = Pattern.compile("(\\d{1,3})([（(《“\"])([.．])\\s?(?=\\S)");

    private static final Pattern COUNTED = Pattern.compile("(\\d{1,3})\\s?[.．、)）]\\s?(?=\\S).*");
    private static final Pattern LABEL =
            Pattern.compile("(?:(?:正确|参考|标准)?答案|答|解析|答案解析|answers?)\\s?[:：].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern STARTS =
            Pattern.compile("(?:\\d{1,3}\\s?[.、．]|第.{1,4}题|[A-J]\\s?[.、．:：]|[\\u4e00-\\u9fff]{1,6}\\s?[:：]).*");

    /** Characters that stand apart in a line, by itself and where several lines are like that. */
    private static final int FEWEST_APART = 5;

    private static final int FEWEST_AMONG_MANY = 2;
    private static final int MANY_SPACED = 3;

    /** Options that stand alone come within so many lines of each other. */
    private static final int NEAR = 12;

    private static final int LONGEST_NUMBER = 8;

    private static final String BULLETS = "•·●○◦*-";

    private static final String STAR = "STAR";

    private static final String TYPED = "[【\\[(（]?\\s?((?:单选|多选|判断|填空|简答|问答|单项选择|多项选择|不定项选择)题?)\\s?[】\\])）]?";

    private static final String OF_ALL = "[(（]?\\s?(?:第\\s?)?(\\d{1,3})\\s?/\\s?\\d{1,4}\\s?题?\\s?[)）]?";

    private static final Pattern PROGRESS =
            Pattern.compile(TYPED + "\\s{0,4}[:：]?" + OF_ALL + "|" + OF_ALL + "\\s{0,4}" + TYPED);

    private static final int LONGEST_PROGRESS = 20;

    private static final Pattern LABEL_ONLY = Pattern.compile(".*[:：]\\s*");

    private final MappedText text;
    private final String whole;
    private final List<Line> lines = new ArrayList<>();
    private final MappedText result;
    private boolean columns;
    private boolean spaced;
    private final boolean signs;
    private final BitSet starred = new BitSet();
    private final BitSet lone = new BitSet();
    private int lastLetter = -1;
    private int lastNumber;

    /** A line without the blanks around it. */
    private record Line(int start, int end, String words) {}

    private LooseLines(MappedText text) {
        this.text = text;
        this.whole = text.toString();
        this.result = new MappedText(text.length());
        this.signs = SignedLetters.mayBeIn(whole);
    }

    static MappedText settle(MappedText text) {
        return new LooseLines(text).settled();
    }

    private MappedText settled() {
        split();
        columns = hasColumns();
        lone.or(LoneNumbers.find(lines.stream().map(Line::words).toList()));
        spaced = lines.stream()
                        .filter(line -> isSpaced(line.words(), FEWEST_APART))
                        .limit(MANY_SPACED)
                        .count()
                == MANY_SPACED;
        for (var at = 0; at < lines.size(); at++) {
            if (at > 0) {
                result.append('\n', text.origin(lines.get(at).start() - 1));
            }
            at = line(at);
        }
        return result;
    }

    private void split() {
        for (var start = 0; start <= whole.length(); ) {
            var stop = whole.indexOf('\n', start);
            var end = stop < 0 ? whole.length() : stop;
            lines.add(line(start, end));
            start = end + 1;
        }
    }

    /** A letter or number alone may stand behind a bullet. */
    private Line line(int start, int end) {
        var words = whole.substring(start, end).strip();
        if (!words.isEmpty() && BULLETS.indexOf(words.charAt(0)) >= 0) {
            var alone = words.substring(1).strip();
            if (alone.length() <= LONGEST_NUMBER
                    && (LETTER.matcher(alone).matches() || NUMBER.matcher(alone).matches() && alone.endsWith("."))) {
                return new Line(whole.indexOf(alone, start), end, alone);
            }
        }
        return new Line(start, end, words);
    }

    /** Writes one line, perhaps with some behind it; the last line written. */
    private int line(int at) {
        var line = lines.get(at);
        var words = line.words();
        if (words.isEmpty()) {
            return plain(at);
        }
        if (starred.get(at) && probe(at)) {
            return at;
        }
        if (words.length() <= LONGEST_NUMBER && isNumber(words)) {
            var last = number(at);
            return last > at ? last : plain(at);
        }
        if (words.length() <= 3 && isLetter(at)) {
            return letter(at);
        }
        var first = words.charAt(0);
        if (Character.isHighSurrogate(first)) {
            return pictured(line, at);
        }
        if (first == 'S' && star(at)) {
            return at;
        }
        if (first >= '①' && first <= '⑳' && SignedLetters.writeKeys(text, line.start(), line.end(), result)) {
            return at;
        }
        if (isProgress(words) && progress(at)) {
            return filled(at + 1);
        }
        if (columns && label(line)) {
            return at;
        }
        if ((first == 'l' || first == '|' || Character.isDigit(first)) && (misread(line) || swapped(line))) {
            return at;
        }
        return isSpaced(words) ? closed(line, at) : plain(at);
    }

    private int plain(int at) {
        var line = lines.get(at);
        count(line.words());
        if (signs) {
            SignedLetters.write(text, line.start(), line.end(), result);
        } else {
            result.append(text, line.start(), line.end());
        }
        return at;
    }

    private void count(String words) {
        if (!words.isEmpty() && Character.isDigit(words.charAt(0))) {
            var counted = COUNTED.matcher(words);
            lastNumber = counted.matches() ? Integer.parseInt(counted.group(1)) : lastNumber;
        }
    }

    /** A number alone, with its type or points on the next lines. */
    private int number(int at) {
        var type = next(at, TYPE);
        var points = next(type == null ? at : type.last(), POINTS);
        if (type == null && points == null) {
            return lone.get(at) ? headed(at) : at;
        }
        var last = Math.max(type == null ? at : type.last(), points == null ? at : points.last());
        var line = lines.get(at);
        var origin = text.origin(line.end());
        result.append(text, line.start(), line.end());
        result.append(Character.isDigit(line.words().charAt(line.words().length() - 1)) ? ". " : " ", origin);
        if (type != null) {
            result.append("[" + type.words() + "]", origin);
        }
        if (points != null) {
            result.append("(" + points.words() + "分)", origin);
        }
        return joined(last);
    }

    /** A number that stands above its question like a heading. */
    private int headed(int at) {
        var line = lines.get(at);
        result.append(text, line.start(), line.end());
        result.append('.', text.origin(line.end()));
        return joined(at);
    }

    /** What one of the lines that follow says, blank ones left out. */
    private record Following(String words, int last) {}

    private @Nullable Following next(int at, Pattern form) {
        var next = filled(at + 1);
        if (next < 0) {
            return null;
        }
        var found = form.matcher(lines.get(next).words());
        return found.matches() ? new Following(found.group(1), next) : null;
    }

    private int filled(int from) {
        for (var at = from; at < Math.min(lines.size(), from + 3); at++) {
            if (!lines.get(at).words().isEmpty()) {
                return at;
            }
        }
        return -1;
    }

    /** Writes the next line of words right here. */
    private int joined(int last) {
        var next = filled(last + 1);
        if (next < 0) {
            return last;
        }
        result.append(' ', text.origin(lines.get(next).start()));
        result.append(text, lines.get(next).start(), lines.get(next).end());
        return next;
    }

    private static boolean isNumber(String words) {
        return (words.charAt(0) == '第' || Character.isDigit(words.charAt(0)))
                && NUMBER.matcher(words).matches();
    }

    /** A letter alone that goes on with, or begins, a list of such. */
    private boolean isLetter(int at) {
        var index = letterOf(at);
        if (index < 0) {
            return false;
        }
        if (index == 0) {
            return above(at, 0);
        }
        return index == lastLetter + 1 && lastLetter >= 0;
    }

    private boolean above(int at, int index) {
        for (var below = at + 2; below < Math.min(lines.size(), at + NEAR); below++) {
            var other = letterOf(below);
            if (other >= 0) {
                return other == index + 1;
            }
        }
        return false;
    }

    private int letterOf(int at) {
        var words = lines.get(at).words();
        if (words.isEmpty() || words.length() > 3 || words.charAt(0) < 'A' || words.charAt(0) > 'J') {
            return -1;
        }
        return LETTER.matcher(words).matches() ? words.charAt(0) - 'A' : -1;
    }

    private int letter(int at) {
        var next = filled(at + 1);
        if (next < 0 || letterOf(next) >= 0) {
            return plain(at);
        }
        lastLetter = letterOf(at);
        var line = lines.get(at);
        result.append(Character.toString((char) ('A' + lastLetter)), text.origin(line.start()));
        result.append('.', text.origin(line.end()));
        if (!above(at, lastLetter)) {
            lastLetter = -1;
        }
        return joined(at);
    }

    /** Small pictures in front of a number, letter or label are its decoration, those behind a labelled line its applause. */
    private int pictured(Line line, int at) {
        var from = whole.indexOf(line.words(), line.start());
        while (from < line.end() && (isPicture(from) || whole.charAt(from) == ' ')) {
            var point = whole.codePointAt(from);
            var letter = SignedLetters.of(point);
            if (letter != 0) {
                result.append(letter + ". ", text.origin(from));
                SignedLetters.write(text, from + 2, line.end(), result);
                return at;
            }
            from += Character.charCount(point);
        }
        var words = whole.substring(from, line.end());
        if (!STARTS.matcher(words).matches()) {
            return plain(at);
        }
        var end = LABEL.matcher(words).matches() ? withoutApplause(from, line.end()) : line.end();
        result.append(text, from, end);
        return at;
    }

    /** "S：" with "T：", "A：" and "R：" below: what an interviewer asks about a situation, its task, the action and the result. */
    private boolean star(int at) {
        for (var i = 0; i < STAR.length(); i++) {
            if (at + i >= lines.size() || !isStar(lines.get(at + i).words(), STAR.charAt(i))) {
                return false;
            }
        }
        for (var i = 0; i < STAR.length(); i++) {
            starred.set(at + i);
        }
        return probe(at);
    }

    private static boolean isStar(String words, char letter) {
        return words.length() > 3 && words.charAt(0) == letter && ":：(（".indexOf(words.charAt(1)) >= 0;
    }

    private boolean probe(int at) {
        result.append("追问：", text.origin(lines.get(at).start()));
        var from = whole.indexOf(lines.get(at).words(), lines.get(at).start());
        result.append(text, from + 2, lines.get(at).end());
        return true;
    }

    private static boolean isProgress(String words) {
        return words.length() <= LONGEST_PROGRESS && words.indexOf('/') > 0;
    }

    /** "[多选题] 2/30" above its question: the number and the type of that. */
    private boolean progress(int at) {
        var found = PROGRESS.matcher(lines.get(at).words());
        if (!found.matches() || filled(at + 1) < 0) {
            return false;
        }
        var type = found.group(1) != null ? found.group(1) : found.group(4);
        var number = found.group(2) != null ? found.group(2) : found.group(3);
        result.append(number + ". [" + type + "] ", text.origin(lines.get(at).start()));
        joined(at);
        return true;
    }

    private boolean isPicture(int at) {
        var point = whole.codePointAt(at);
        return point >= 0x1F000 && point <= 0x1FAFF;
    }

    private int withoutApplause(int from, int to) {
        var end = to;
        while (end > from) {
            var point = whole.codePointBefore(end);
            if (point != ' ' && point != 0x2705 && point != 0x274C && (point < 0x1F000 || point > 0x1FAFF)) {
                break;
            }
            end -= Character.charCount(point);
        }
        return end > from && !LABEL_ONLY.matcher(whole.substring(from, end)).matches() ? end : to;
    }

    /** Whether labels stand in a column of their own, their words behind blanks. */
    private boolean hasColumns() {
        Map<String, Integer> times = new HashMap<>();
        for (var line : lines) {
            var words = line.words();
            if (!words.isEmpty() && "您你我考学用正参标答试得难知".indexOf(words.charAt(0)) >= 0) {
                var label = COLUMN.matcher(words);
                if (label.lookingAt()) {
                    times.merge(label.group(1), 1, Integer::sum);
                }
            }
        }
        return times.values().stream().anyMatch(count -> count >= COLUMN_LINES);
    }

    private boolean label(Line line) {
        var label = COLUMN.matcher(line.words());
        if (!label.lookingAt()) {
            return false;
        }
        var from = whole.indexOf(line.words(), line.start());
        result.append(text, from, from + label.end(1));
        result.append('：', text.origin(from + label.end(1)));
        result.append(text, from + label.end(), line.end());
        return true;
    }

    /** The next number of the paper, or its first, with a sign that no paper has. */
    private boolean misread(Line line) {
        var found = MISREAD.matcher(line.words());
        if (!found.lookingAt()) {
            return false;
        }
        var digits = Character.isDigit(found.group(1).charAt(0));
        var number = digits ? Integer.parseInt(found.group(1)) : 1;
        var usual = digits && ".．、".contains(found.group(3));
        if (usual
                || number != 1 && number != lastNumber + 1
                || ",，".contains(found.group(3)) && line.words().indexOf(found.group(3), found.end()) > 0) {
            return false;
        }
        lastNumber = number;
        var from = whole.indexOf(line.words(), line.start());
        result.append(number + ".", text.origin(from));
        rest(from + found.end(), line.end());
        return true;
    }

    /** "3（. ）": a bracket that slipped in front of the sign of its number. */
    private boolean swapped(Line line) {
        var found = SWAPPED.matcher(line.words());
        if (!found.lookingAt()) {
            return false;
        }
        var from = whole.indexOf(line.words(), line.start());
        result.append(text, from, from + found.end(1));
        result.append('.', text.origin(from + found.start(3)));
        result.append(text, from + found.start(2), from + found.end(2));
        result.append(text, from + found.end(), line.end());
        count(found.group(1) + ".x");
        return true;
    }

    private void rest(int from, int to) {
        if (isSpaced(whole.substring(from, to))) {
            close(from, to);
        } else {
            result.append(text, from, to);
        }
    }

    /** A line of which nearly every character stands apart from the next; a short one only among many. */
    private boolean isSpaced(String words) {
        return isSpaced(words, spaced ? FEWEST_AMONG_MANY : FEWEST_APART);
    }

    private static boolean isSpaced(String words, int fewest) {
        if (words.indexOf(' ') < 0) {
            return false;
        }
        int apart = 0;
        int together = 0;
        for (var i = 1; i < words.length(); i++) {
            if (isWide(words.charAt(i - 1))) {
                together += isWide(words.charAt(i)) ? 1 : 0;
                apart += i + 1 < words.length() && words.charAt(i) == ' ' && isWide(words.charAt(i + 1)) ? 1 : 0;
            }
        }
        return apart >= fewest && together * 4 <= apart;
    }

    private int closed(Line line, int at) {
        close(line.start(), line.end());
        count(line.words());
        return at;
    }

    private void close(int from, int to) {
        for (var i = from; i < to; i++) {
            var between = whole.charAt(i) == ' '
                    && i > from
                    && i + 1 < to
                    && (isWide(whole.charAt(i - 1)) || isWide(whole.charAt(i + 1)));
            if (!between) {
                result.append(text.charAt(i), text.origin(i));
            }
        }
    }

    private static boolean isWide(char c) {
        return c >= 0x2E80 && c <= 0x9FFF || c >= 0xFF00 && c <= 0xFFEF || c == '“' || c == '”' || c == '√' || c == '×';
    }
}
