package dev.touchstone.questionbank.writer;

import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A Chinese exam paper in Word: a section for each type, numbered through. */
final class PaperWriter implements BankWriter {

    private static final Part[] KEYS = {Part.KEY, Part.REFERENCE, Part.ANALYSIS, Part.MARKING_POINTS};

    /** Behind a paper only letters and judgements are surely read. */
    private static final Part[] NOTES = {Part.BLANKS, Part.REFERENCE, Part.ANALYSIS, Part.MARKING_POINTS};

    /** Where the keys stand. */
    enum Keys {
        BESIDE,
        BEHIND,
        NOWHERE
    }

    private final Keys keys;

    PaperWriter(Keys keys) {
        this.keys = keys;
    }

    @Override
    public Carriage carriage() {
        return new Carriage()
                .leavesOut(Part.MEASURED)
                .drops(Part.FIELDS)
                .drops(keys == Keys.NOWHERE ? KEYS : new Part[] {})
                .drops(
                        Part.POINT_COMPETENCY,
                        Part.POINT_HINT,
                        Part.SECTION,
                        Part.COMPETENCY,
                        Part.TRACK,
                        Part.DIFFICULTY)
                .drops(keys == Keys.BESIDE ? new Part[] {} : new Part[] {Part.GUIDANCE})
                .drops(Part.ENGLISH, Part.RED_LINES, Part.REVIEW_BY, Part.CREDIT, Part.REASON)
                .shows(keys == Keys.BEHIND ? NOTES : new Part[] {})
                .drops(Part.REFERENCE, question -> !question.blanks().isEmpty())
                .shows(Part.BLANKS, BlankWords::areNotReadBack)
                .shows(Part.TYPE, PrintedTypes::changes);
    }

    @Override
    public void write(Iterable<QuestionVersion> questions, Words words, OutputStream out) throws IOException {
        var sections = sections(questions, words);
        try (var page = new PaperPage(words)) {
            page.title(sections, keys != Keys.BESIDE);
            var paper = new PaperQuestions(page, words, keys);
            sections.forEach(paper::section);
            if (keys == Keys.BEHIND) {
                page.keysBegin();
                sections.forEach(paper::keysOf);
            }
            page.writeTo(out);
        }
    }

    private static List<PaperSection> sections(Iterable<QuestionVersion> questions, Words words) {
        Map<QuestionType, List<QuestionVersion>> byType = new EnumMap<>(QuestionType.class);
        questions.forEach(question -> byType.computeIfAbsent(question.type(), type -> new ArrayList<>())
                .add(question));
        var sections = new ArrayList<PaperSection>();
        var number = 1;
        for (var entry : byType.entrySet()) {
            sections.add(new PaperSection(
                    sections.size() + 1, words.say("questionbank.type." + entry.getKey()), number, entry.getValue()));
            number += entry.getValue().size();
        }
        return sections;
    }
}
