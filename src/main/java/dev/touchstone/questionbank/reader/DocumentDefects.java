package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a document as a whole. */
final class DocumentDefects {

    private DocumentDefects() {}

    static List<Defect> of(Sheet sheet, Outline.Item root, List<ReadQuestion> questions) {
        var defects = new ArrayList<Defect>();
        if (questions.isEmpty()) {
            defects.add(Defect.blocking("noQuestions", null));
        }
        return defects;
    }
}
