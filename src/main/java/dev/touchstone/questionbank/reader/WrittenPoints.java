package dev.touchstone.questionbank.reader;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Criteria whose every line ends in what it earns or costs: marking points as somebody wrote them, taken over word for word. */
final class WrittenPoints {

    private static final Pattern NUMBER =
            Pattern.compile("^(?:[①-⑳]|[(（]\\d{1,3}[)）]|\\d{1,3}(?:[.．](?!\\d)|[、)）]))\\s?");
    private static final int MOST = 60;

    private WrittenPoints() {}

    /** The points in their order; none when a line does not say. */
    static List<PrintedShare> of(@Nullable String criteria) {
        if (criteria == null) {
            return List.of();
        }
        var shares = criteria.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST + 1L)
                .map(line -> PrintedShare.of(NUMBER.matcher(line).replaceFirst("")))
                .toList();
        return shares.size() > MOST || shares.stream().anyMatch(share -> share.kind() == null) ? List.of() : shares;
    }
}
