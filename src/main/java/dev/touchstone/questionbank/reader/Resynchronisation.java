package dev.touchstone.questionbank.reader;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Undoes GBK bytes that were read out of step by one byte behind a full stop, whose first byte (A1) was lost. The run's own bytes, with
 * that byte before them, are decoded again; bytes that were destroyed must be proven by the rest of the document: by the pair of
 * characters it uses elsewhere, or by the pinyin it prints beside the character. Without proof nothing is changed.
 */
final class Resynchronisation {

    private static final Charset GBK = Charset.forName("GBK");
    private static final int UNKNOWN = -1;
    private static final Pattern RUN = Pattern.compile(
            "[?？\\uFFFD]{2}([\\u3400-\\u9fff?？A-Za-z@-~]{1,8}?)(?:\\(?([a-zü]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]{0,3})\\))");
    private static final Pattern GLOSS =
            Pattern.compile("([\\u3400-\\u9fff])\\(([a-zü]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]{0,3})\\)");

    private final String text;
    private final Map<String, Set<Character>> byPinyin = new HashMap<>();
    private final Map<Character, Set<Character>> following = new HashMap<>();

    private Resynchronisation(String text) {
        this.text = text;
    }

    static MappedText repair(MappedText mapped) {
        var text = mapped.toString();
        var run = RUN.matcher(text);
        if (!run.find()) {
            return mapped;
        }
        var repair = new Resynchronisation(text);
        repair.learn();
        var result = new MappedText(text.length());
        var from = 0;
        do {
            var proven = repair.proven(run.group(1), run.group(2));
            if (proven != null) {
                result.append(mapped, from, run.start()).append(proven, mapped.origin(run.start()));
                from = run.end();
            }
        } while (run.find());
        return result.append(mapped, from, text.length());
    }

    /** What the document says elsewhere: which character has which pinyin, and which character follows which. */
    private void learn() {
        var gloss = GLOSS.matcher(text);
        while (gloss.find()) {
            byPinyin.computeIfAbsent(gloss.group(2), key -> new HashSet<>())
                    .add(gloss.group(1).charAt(0));
        }
        var plain = GLOSS.matcher(text).replaceAll("$1");
        for (var i = 1; i < plain.length(); i++) {
            following
                    .computeIfAbsent(plain.charAt(i - 1), key -> new HashSet<>())
                    .add(plain.charAt(i));
        }
    }

    private @Nullable String proven(String run, String pinyin) {
        var found = new HashSet<String>();
        for (var bytes : readings(run)) {
            var decoded = decode(bytes, pinyin);
            if (decoded != null) {
                found.add(decoded);
            }
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    /** The bytes the run may stand for: a question mark is a lost pair, or two pairs, and a pair may be lost without a trace. */
    private static List<int[]> readings(String run) {
        var known = new ArrayList<Integer>(List.of(0xA1, 0xA3, 0xBF));
        var readings = new ArrayList<List<Integer>>();
        readings.add(known);
        for (var i = 0; i < run.length(); i++) {
            var next = new ArrayList<List<Integer>>();
            for (var reading : readings) {
                extend(reading, run.charAt(i), i, next);
            }
            readings = next;
        }
        return readings.stream()
                .map(reading -> reading.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private static void extend(List<Integer> reading, char c, int index, List<List<Integer>> next) {
        if (c == '?' || c == '？') {
            next.add(with(reading, UNKNOWN, UNKNOWN));
            next.add(with(reading, UNKNOWN, UNKNOWN, UNKNOWN));
        } else {
            var bytes = String.valueOf(c).getBytes(GBK);
            var values = bytes.length == 2 ? new int[] {bytes[0] & 0xFF, bytes[1] & 0xFF} : new int[] {bytes[0] & 0xFF};
            next.add(with(reading, values));
            if (index == 1) {
                next.add(with(with(reading, UNKNOWN, UNKNOWN), values));
            }
        }
    }

    private static List<Integer> with(List<Integer> reading, int... more) {
        var longer = new ArrayList<>(reading);
        for (var value : more) {
            longer.add(value);
        }
        return longer;
    }

    private @Nullable String decode(int[] bytes, String pinyin) {
        if (bytes.length % 2 != 0) {
            return null;
        }
        var decoded = new StringBuilder();
        for (var i = 0; i < bytes.length; i += 2) {
            var last = i + 2 == bytes.length;
            var c = single(candidates(bytes, i, decoded, last ? pinyin : null));
            if (c == null || i > 2 && !follows(decoded.charAt(decoded.length() - 1), c)) {
                return null;
            }
            decoded.append(c.charValue());
        }
        return isPinyinOf(decoded.charAt(decoded.length() - 1), pinyin) ? decoded.toString() : null;
    }

    private Set<Character> candidates(int[] bytes, int at, StringBuilder before, @Nullable String pinyin) {
        if (bytes[at] != UNKNOWN && bytes[at + 1] != UNKNOWN) {
            return Set.of(character(bytes[at], bytes[at + 1]));
        }
        var pool = pinyin != null
                ? byPinyin.getOrDefault(pinyin, Set.of())
                : following.getOrDefault(before.charAt(before.length() - 1), Set.of());
        var next = at + 3 < bytes.length && bytes[at + 2] != UNKNOWN && bytes[at + 3] != UNKNOWN
                ? character(bytes[at + 2], bytes[at + 3])
                : null;
        var fitting = new HashSet<Character>();
        for (var c : pool) {
            var pair = String.valueOf(c).getBytes(GBK);
            var fits = pair.length == 2
                    && (bytes[at] == UNKNOWN || bytes[at] == (pair[0] & 0xFF))
                    && (bytes[at + 1] == UNKNOWN || bytes[at + 1] == (pair[1] & 0xFF))
                    && (next == null || following.getOrDefault(c, Set.of()).contains(next));
            if (fits) {
                fitting.add(c);
            }
        }
        return fitting;
    }

    /** Whether the document has this pair of characters elsewhere. */
    private boolean follows(char before, char c) {
        return following.getOrDefault(before, Set.of()).contains(c);
    }

    private boolean isPinyinOf(char c, String pinyin) {
        return byPinyin.getOrDefault(pinyin, Set.of()).contains(c);
    }

    private static @Nullable Character single(Set<Character> candidates) {
        return candidates.size() == 1 ? candidates.iterator().next() : null;
    }

    private static char character(int lead, int trail) {
        return new String(new byte[] {(byte) lead, (byte) trail}, GBK).charAt(0);
    }
}
