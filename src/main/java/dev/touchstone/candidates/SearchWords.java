package dev.touchstone.candidates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The words a person is found by, each with a letter that says of which kind it is: {@code n:} characters and pairs of
 * characters of the name, and its pinyin from every syllable on; {@code i:} initials; {@code m:} e-mail; {@code t:}
 * the phone number backwards, so that its tail is a prefix.
 */
final class SearchWords {

    private SearchWords() {}

    static String[] of(String name, @Nullable String email, @Nullable String phone) {
        var words = new LinkedHashSet<String>();
        ofName(plain(name), words);
        if (email != null) {
            words.add("m:" + plain(email));
        }
        if (phone != null) {
            words.add("t:" + backwards(phone));
        }
        return words.toArray(String[]::new);
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    static String backwards(String phone) {
        return new StringBuilder(phone.replaceAll("[^0-9]", "")).reverse().toString();
    }

    /** Pairs of neighbouring characters; a single character is its own pair. */
    static List<String> pairs(String han) {
        int[] points = han.codePoints().toArray();
        if (points.length == 1) {
            return List.of(han);
        }
        return IntStream.range(0, points.length - 1)
                .mapToObj(i -> new String(points, i, 2))
                .toList();
    }

    private static void ofName(String name, Set<String> words) {
        var han = name.codePoints()
                .filter(Character::isIdeographic)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        han.codePoints().forEach(point -> words.add("n:" + Character.toString(point)));
        if (!han.isEmpty()) {
            pairs(han).forEach(pair -> words.add("n:" + pair));
        }
        for (var syllables : List.of(Pinyin.syllables(name), Pinyin.syllablesWithV(name))) {
            tails(syllables).forEach(tail -> words.add("n:" + String.join("", tail)));
            tails(syllables).forEach(tail -> words.add("i:" + Pinyin.initials(tail)));
        }
    }

    private static List<List<String>> tails(List<String> syllables) {
        var tails = new ArrayList<List<String>>();
        for (int from = 0; from < syllables.size(); from++) {
            tails.add(syllables.subList(from, syllables.size()));
        }
        return tails;
    }
}
