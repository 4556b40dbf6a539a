package dev.touchstone.candidates;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names as they are typed on a Latin keyboard. ICU's {@code Han-Latin/Names} knows how surnames are read (单 is shan). */
final class Pinyin {

    private static final Transliterator TO_PINYIN = Transliterator.getInstance("Han-Latin/Names; NFC");
    private static final Transliterator TO_ASCII = Transliterator.getInstance("Latin-ASCII");

    private Pinyin() {}

    /** The syllables and Latin words of a name, lower case ASCII: 王小明 → wang xiao ming. */
    static List<String> syllables(String name) {
        return ascii(TO_PINYIN.transliterate(name));
    }

    /** The same with ü as v, which is what a pinyin keyboard wants: 吕 → lv. */
    static List<String> syllablesWithV(String name) {
        return ascii(TO_PINYIN.transliterate(name).replaceAll("[üǖǘǚǜ]", "v"));
    }

    /** The first letters: wang xiao ming → wxm. */
    static String initials(List<String> syllables) {
        return syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining());
    }

    private static List<String> ascii(String latin) {
        var words = TO_ASCII.transliterate(latin).toLowerCase(Locale.ROOT).split("[^a-z0-9]+");
        return Arrays.stream(words).filter(word -> !word.isEmpty()).toList();
    }
}
