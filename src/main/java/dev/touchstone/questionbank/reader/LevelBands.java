package dev.touchstone.questionbank.reader;

import java.util.regex.Pattern;

/** "好：8–10 分 / 差：0–4 分": how to rate an answer as a whole. That is guidance for who rates, not something to say. */
final class LevelBands {

    private static final Pattern BAND = Pattern.compile(
            "^\\(?(?:优秀?|良好?|中等?|很?好|一般|及格|合格|不及格|不合格|较?差|[A-E][级等档]?|[一二三四五][级等档]|excellent|good|fair|average|poor)"
                    + "[^\\d\\n]{0,6}\\d{1,3}\\s?分?\\s?[-~至到]\\s?\\d{1,3}.*",
            Pattern.CASE_INSENSITIVE);

    private static final int FEWEST = 2;

    private LevelBands() {}

    /** Takes them out of the criteria of a question and gives them to its interviewer. */
    static void move(Draft draft) {
        var criteria = draft.criteria;
        if (criteria != null && are(criteria)) {
            draft.probe(criteria);
            draft.criteria = null;
        }
    }

    private static boolean are(String criteria) {
        var lines = Folding.fold(criteria)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.size() >= FEWEST
                && lines.stream().allMatch(line -> BAND.matcher(line).matches());
    }
}
