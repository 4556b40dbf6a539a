package dev.touchstone.scorecards;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * How many minutes a question gives the candidate in its own words, such as “请用三分钟介绍自己”; an introduction of oneself that names none
 * takes three.
 */
final class QuestionTime {

    private static final int INTRODUCTION = 3;

    private static final List<String> CHINESE = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");
    private static final List<String> ENGLISH =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private static final Pattern GIVEN = Pattern.compile(
            "(?:用|限时)\\s*(两|%s|\\d{1,2})\\s*分钟|\\bin (%s|\\d{1,2}) minutes?\\b"
                    .formatted(String.join("|", CHINESE), String.join("|", ENGLISH)),
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONESELF =
            Pattern.compile("自我介绍|介绍(?:一下|下)?[你您]?自己|\\bintroduce yourself\\b", Pattern.CASE_INSENSITIVE);

    private QuestionTime() {}

    /** Empty when the words say nothing of time. */
    static OptionalInt minutes(String words) {
        var given = GIVEN.matcher(words);
        if (given.find()) {
            int minutes = number(given.group(1) == null ? given.group(2) : given.group(1));
            return minutes == 0 ? OptionalInt.empty() : OptionalInt.of(Math.min(minutes, CardPlan.LONGEST_MINUTES));
        }
        return ONESELF.matcher(words).find() ? OptionalInt.of(INTRODUCTION) : OptionalInt.empty();
    }

    private static int number(String said) {
        var word = said.equals("两") ? "二" : said.toLowerCase(Locale.ROOT);
        int place = Math.max(CHINESE.indexOf(word), ENGLISH.indexOf(word));
        return place >= 0 ? place + 1 : Integer.parseInt(word);
    }
}
