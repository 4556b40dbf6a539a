package dev.touchstone.questionbank.reader;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Undoes damage where the text itself proves it: line ends, invisible characters, look-alike radicals, and the pinyin in brackets that
 * a converter left behind together with traditional characters.
 */
final class Repair {

    private static final String SYLLABLE = "[a-zü]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]{0,3}";
    private static final Pattern PINYIN =
            Pattern.compile("(?<=[\\u3400-\\u9fff\\uf900-\\ufaff])\\(" + SYLLABLE + "(?:\\s" + SYLLABLE + "){0,3}\\)");
    private static final Hits SYLLABLES = new Hits(PINYIN, "字");
    private static final int ENOUGH_PINYIN = 5;
    private static final int LOOKED_AT = 4000;
    private static final int FEWEST_TRADITIONAL = 5;

    /** Stands in a text where the document had a picture; the source keeps it, what is read from it does not. */
    static final char OBJECT = '\uFFFC';

    /** @param damaged whether a proof of damage was found */
    record Result(MappedText text, boolean damaged) {}

    private Repair() {}

    static Result repair(String source) {
        var plain = lineEnds(source);
        var artefacts = count(plain.toString());
        if (artefacts < ENOUGH_PINYIN) {
            return new Result(plain, false);
        }
        var resynchronised = Resynchronisation.repair(plain);
        return new Result(simplified(withoutPinyin(resynchronised)), true);
    }

    /** The same where somebody else found the proof; what only the whole document could prove stays as it is. */
    static MappedText undone(String source) {
        return simplified(withoutPinyin(lineEnds(source)));
    }

    /** Line ends, blanks and look-alike signs alone, which need no proof. */
    static MappedText lineEnds(String source) {
        var mapped = new MappedText(source.length());
        for (var i = 0; i < source.length(); i++) {
            var c = source.charAt(i);
            if (c == '\r') {
                if (i + 1 == source.length() || source.charAt(i + 1) != '\n') {
                    mapped.append('\n', i);
                }
            } else if (c == '\f' || c == 0x0B || c == '\u2028' || c == '\u2029' || c == 0x85) {
                mapped.append('\n', i);
            } else if (c == '\u20E3') {
                mapped.append('.', i);
            } else if (c >= '\u2776' && c <= '\u2793') {
                mapped.append((char) ('①' + (c - '\u2776') % 10), i);
            } else if (isRadical(c) || c >= '\u2474' && c <= '\u249B' || c >= '\u3220' && c <= '\u3229') {
                mapped.append(Radicals.character(c), i);
            } else if (!isInvisible(c)) {
                mapped.append(c == '\u00A0' || c == '\u3000' || c >= '\u2002' && c <= '\u200A' ? ' ' : c, i);
            }
        }
        return mapped;
    }

    private static boolean isRadical(char c) {
        return c >= 0x2E80 && c <= 0x2FD5 || c >= 0xF900 && c <= 0xFAFF;
    }

    private static boolean isInvisible(char c) {
        return c != Cells.BREAK && isUnprinted(c);
    }

    private static boolean isUnprinted(char c) {
        return c >= '\u200B' && c <= '\u200F'
                || c >= '\uFE00' && c <= '\uFE0F'
                || c == '\uFEFF'
                || c == '\u2060'
                || c == OBJECT
                || c == '\u00AD'
                || c < ' ' && c != '\n' && c != '\t';
    }

    private static int count(String text) {
        var found = new int[1];
        SYLLABLES.each(text, syllables -> found[0] += syllables.group().split("\\s").length);
        return found[0];
    }

    private static MappedText withoutPinyin(MappedText text) {
        var kept = new MappedText(text.length());
        var matcher = PINYIN.matcher(text.toString());
        var from = 0;
        while (matcher.find()) {
            kept.append(text, from, matcher.start());
            from = matcher.end();
        }
        return kept.append(text, from, text.length());
    }

    /** Whether a good part of the characters has a simplified form; without damage they stay as they are printed. */
    static boolean isTraditional(String source) {
        var head = source.substring(0, Math.min(source.length(), LOOKED_AT));
        if (head.chars()
                .filter(c -> Boundaries.isHan((char) c) && Folding.fold((char) c) != c)
                .findAny()
                .isEmpty()) {
            return false; // most papers: the converter reads its dictionary only where it is needed
        }
        var simple = ZhConverterUtil.toSimple(head);
        var hans = head.chars().filter(c -> Boundaries.isHan((char) c)).count();
        var other = IntStream.range(0, Math.min(head.length(), simple.length()))
                .filter(i -> head.charAt(i) != simple.charAt(i))
                .count();
        return head.length() == simple.length() && other >= FEWEST_TRADITIONAL && other * 10 > hans;
    }

    private static MappedText simplified(MappedText text) {
        var before = text.toString();
        var after = ZhConverterUtil.toSimple(before);
        return after.length() == before.length() ? text.withText(after) : text;
    }
}
