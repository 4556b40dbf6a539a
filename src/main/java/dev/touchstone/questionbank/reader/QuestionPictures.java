package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gives each question of a Word document the pictures that stand in it, and says of those it cannot have why. What stands behind the
 * beginning of the answer stays out: whoever answers would see it.
 */
final class QuestionPictures {

    /** A question of the bank shows no more. */
    private static final int MOST = 6;

    private final BankDocument document;
    private final List<WordPicture> pictures;
    /** Where each of them stands in the source. */
    private final int[] places;

    private int taken;

    private QuestionPictures(BankDocument document, List<WordPicture> pictures, int[] places) {
        this.document = document;
        this.pictures = pictures;
        this.places = places;
    }

    /**
     * The document with its pictures.
     *
     * @param pictures one for each sign of a picture in the source
     */
    static BankDocument placed(BankDocument document, List<WordPicture> pictures) {
        var source = document.source();
        var places = IntStream.range(0, source.length())
                .filter(at -> source.charAt(at) == Repair.OBJECT)
                .toArray();
        return places.length != pictures.size() || places.length == 0
                ? PicturesLeftOut.noted(document)
                : new QuestionPictures(document, pictures, places).placed();
    }

    private BankDocument placed() {
        var questions = document.questions().stream().map(this::placed).toList();
        var defects = new ArrayList<>(document.defects());
        if (taken < places.length) {
            defects.add(Defect.notice("picturesElsewhere", null, places.length - taken));
        }
        return new BankDocument(document.format(), questions, defects, document.source(), document.columns());
    }

    private ReadQuestion placed(ReadQuestion question) {
        var span = PicturesLeftOut.span(document, question);
        var here = IntStream.range(0, places.length)
                .filter(index -> places[index] >= span.start() && places[index] < span.end())
                .toArray();
        if (here.length == 0) {
            return question;
        }
        taken += here.length;
        var shown = new ShownPictures(question, document.sourceOf(question), MOST);
        for (var index : here) {
            shown.add(pictures.get(index), places[index] - span.start());
        }
        return question.with(shown.pictures(), shown.defects());
    }
}
