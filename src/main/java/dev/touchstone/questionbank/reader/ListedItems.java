package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The answer of a question that asks to list things: every thing is a marking point. */
final class ListedItems {

    private static final Pattern ASKS = Pattern.compile(
            "列举|列出|罗列|至少|哪些|哪几|有几|(?:说|写|举|给)出.{0,4}(?:[一二两三四五六七八九十几\\d])\\s?[种个条项点]|\\b(?:list|name)\\b",
            Pattern.CASE_INSENSITIVE);
    static final Pattern AT_LEAST = Pattern.compile(
            "(?:至少|不少于|at least)\\s?([一二两三四五六七八九十]|\\d{1,2}(?!\\d))(?!\\d?\\s?字)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；]|\\s(?:and|or)\\s|和(?=[^、,，;；和]{1,12}$)");
    private static final Pattern FRAME = Pattern.compile("^(?:主要)?(?:包括|有|如|例如|可以)[:：]?\\s*|(?:等等?|etc\\.?)?[\\s。.]*$");
    private static final int MOST = 12;
    private static final int LONGEST = 30;

    private ListedItems() {}

    /** The things listed; empty when the question asks for something else or the answer is no list. */
    static List<String> of(String stem, String answer) {
        if (!ASKS.matcher(Folding.fold(stem)).find() || answer.contains("\n")) {
            return List.of();
        }
        var items = new ArrayList<String>();
        for (var item : BETWEEN.split(FRAME.matcher(answer.strip()).replaceAll(""))) {
            var text = item.strip();
            if (text.isEmpty() || text.length() > LONGEST || text.indexOf('。') >= 0) {
                return List.of();
            }
            items.add(text);
        }
        return items.size() < 2 || items.size() > MOST ? List.of() : items;
    }

    /** How many the question asks for at least; 0 when it names no number. */
    static int atLeast(String stem) {
        var least = AT_LEAST.matcher(Folding.fold(stem));
        return least.find() ? Numerals.value(least.group(1).replace('两', '二')) : 0;
    }
}
