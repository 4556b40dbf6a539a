package dev.touchstone.questionbank.reader;

import java.util.regex.Pattern;

/** Says of a question that a picture stands in it: only text is read, and without its picture it may make no sense. */
final class PicturesLeftOut {

    private static final Pattern IN_TEXT = Pattern.compile(String.valueOf(Repair.OBJECT));
    private static final Pattern IN_XML = Pattern.compile("(?:<|&lt;)img\\b", Pattern.CASE_INSENSITIVE);

    private PicturesLeftOut() {}

    static BankDocument noted(BankDocument document) {
        var picture = document.format() == BankFormat.MOODLE_XML ? IN_XML : IN_TEXT;
        if (!picture.matcher(document.source()).find()) {
            return document;
        }
        var questions = document.questions().stream()
                .map(question -> picture.matcher(around(document, question)).find()
                        ? question.with(Defect.doubt("pictureLeftOut", question.ordinal()))
                        : question)
                .toList();
        return new BankDocument(
                document.format(), questions, document.defects(), document.source(), document.columns());
    }

    private static String around(BankDocument document, ReadQuestion question) {
        var span = span(document, question);
        return document.source().substring(span.start(), span.end());
    }

    /** Its passage and the pictures that follow it, before any other word. */
    static Span span(BankDocument document, ReadQuestion question) {
        var source = document.source();
        var end = Math.min(question.passage().end(), source.length());
        while (end < source.length()
                && (Character.isWhitespace(source.charAt(end)) || source.charAt(end) == Repair.OBJECT)) {
            end++;
        }
        return new Span(Math.min(question.passage().start(), end), end);
    }
}
