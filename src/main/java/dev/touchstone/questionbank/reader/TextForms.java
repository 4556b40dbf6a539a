package dev.touchstone.questionbank.reader;

import java.util.List;
import java.util.regex.Pattern;

/** The forms a text may have: how each is known, and who reads it. */
final class TextForms {

    private static final Pattern MARKDOWN = Pattern.compile("(?m)^#{1,6} \\S|^\\|[ :|-]{3,}\\|\\s*$");

    private TextForms() {}

    static BankFormat detect(String text) {
        if (MoodleXml.matches(text)) {
            return BankFormat.MOODLE_XML;
        }
        if (MoodleXml.looksLikeXml(text)) {
            throw BankReader.refused("xmlUnknown", "XML without a quiz element");
        }
        if (JsonBank.read(text, ReadingProgress.UNHEARD).isPresent()) {
            return BankFormat.JSON;
        }
        if (Gift.matches(text)) {
            return BankFormat.GIFT;
        }
        if (Aiken.matches(text)) {
            return BankFormat.AIKEN;
        }
        if (HtmlText.matches(text)) {
            return BankFormat.HTML;
        }
        if (Grid.csv(text).filter(Grid::isQuestions).isPresent()) {
            return BankFormat.CSV;
        }
        return MARKDOWN.matcher(text).find() ? BankFormat.MARKDOWN : BankFormat.TEXT;
    }

    static BankDocument read(BankFormat format, String text, ReadAs as, ReadingProgress progress) {
        return switch (format) {
            case MOODLE_XML -> structured(format, MoodleXml.read(text, progress), text);
            case JSON -> structured(format, JsonBank.read(text, progress).orElse(List.of()), text);
            case GIFT -> structured(format, Gift.read(text, progress), text);
            case AIKEN -> structured(format, Aiken.read(text, progress), text);
            case CSV -> table(text, as.columns(), progress);
            case HTML -> paper(format, HtmlText.read(text), progress);
            default -> printed(format, text, as, progress);
        };
    }

    /** Where no question is found there may be a table whose columns nobody knows yet. */
    private static BankDocument printed(BankFormat format, String text, ReadAs as, ReadingProgress progress) {
        var document = paper(format, text, progress);
        var detected = document.questions().isEmpty() && as.format() == null;
        return detected && Grid.csv(text).filter(Grid::isTable).isPresent()
                ? table(text, as.columns(), progress)
                : document;
    }

    private static BankDocument structured(BankFormat format, List<ReadQuestion> questions, String text) {
        return new BankDocument(format, questions, List.of(), text, List.of());
    }

    private static BankDocument paper(BankFormat format, String text, ReadingProgress progress) {
        var found = ExamReader.read(text, progress);
        return new BankDocument(format, found.questions(), found.defects(), text, List.of());
    }

    private static BankDocument table(String text, List<TableField> chosen, ReadingProgress progress) {
        var grid = Grid.csv(text).orElseThrow(() -> BankReader.refused("csv", "Not comma-separated values"));
        var found = GridReader.read(grid, chosen, progress);
        var columns = GridReader.shown(grid, chosen);
        found.defects().addAll(UnknownColumns.unread(grid, columns));
        return new BankDocument(BankFormat.CSV, found.questions(), found.defects(), text, columns);
    }
}
