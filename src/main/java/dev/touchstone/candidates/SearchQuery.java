package dev.touchstone.candidates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What somebody typed into the search box, as a text-search query over {@link SearchWords}. */
final class SearchQuery {

    private static final int SHORTEST_TAIL = 3;

    private SearchQuery() {}

    /** The query, or empty text when nothing searchable was typed. */
    static String of(String typed) {
        return Arrays.stream(SearchWords.plain(typed).split("\\s+"))
                .map(SearchQuery::ofWord)
                .filter(query -> !query.isEmpty())
                .collect(Collectors.joining(" & "));
    }

    private static String ofWord(String word) {
        var han = word.replaceAll("[^\\p{IsHan}]", "");
        var latin = word.replaceAll("[^a-z0-9@._+-]", "");
        var parts = new ArrayList<String>();
        if (!han.isEmpty()) {
            SearchWords.pairs(han).forEach(pair -> parts.add("'n:" + pair + "'"));
        }
        if (!latin.isEmpty()) {
            parts.add("(" + String.join(" | ", ofLatin(latin)) + ")");
        }
        return String.join(" & ", parts);
    }

    private static List<String> ofLatin(String latin) {
        var alternatives = new ArrayList<String>();
        alternatives.add("'m:" + latin + "':*");
        var letters = latin.replaceAll("[^a-z0-9]", "");
        if (!letters.isEmpty() && !latin.contains("@")) {
            alternatives.add("'n:" + letters + "':*");
            alternatives.add("'i:" + letters + "'");
        }
        var digits = latin.replaceAll("[^0-9]", "");
        if (digits.length() >= SHORTEST_TAIL && latin.matches("[0-9+-]+")) {
            alternatives.add("'t:" + SearchWords.backwards(digits) + "':*");
        }
        return alternatives;
    }
}
