package dev.touchstone.questionbank.reader;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a spreadsheet that hold something.
 *
 * @param text their rows, one sheet after another
 */
record Workbook(String text, List<Page> pages) {

    /** Names that nobody gave. */
    private static final Pattern UNNAMED = Pattern.compile("(?:sheet|工作表|表)\\s?\\d{0,3}", Pattern.CASE_INSENSITIVE);

    /**
     * A sheet.
     *
     * @param start offset of its first row in the text
     * @param end offset behind its last
     */
    record Page(String name, int start, int end) {}

    Grid grid(Page page) {
        return Grid.sheet(text.substring(page.start(), page.end()), page.start());
    }

    /** Whether every sheet is plainly a table of questions. */
    boolean isQuestions() {
        return !pages.isEmpty() && pages.stream().map(this::grid).allMatch(Grid::isQuestions);
    }

    /** The name of a sheet, where several hold something and somebody named it. */
    @Nullable
    String section(Page page) {
        return pages.size() < 2 || UNNAMED.matcher(page.name().strip()).matches()
                ? null
                : page.name().strip();
    }

    /** The same for the sheet that an offset lies on. */
    @Nullable
    String section(int offset) {
        for (var page : pages) {
            if (page.start() <= offset && offset < page.end()) {
                return section(page);
            }
        }
        return null;
    }
}
