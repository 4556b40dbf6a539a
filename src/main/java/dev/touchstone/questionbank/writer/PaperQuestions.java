package dev.touchstone.questionbank.writer;

import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.writer.PaperWriter.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Prints the questions of a paper and their keys. */
final class PaperQuestions {

    /** Lines to write on below an open question. */
    private static final int ANSWER_LINES = 5;

    private static final Pattern HOLE = Pattern.compile("[(（][\\s　]*[)）]|_{2,}");

    private final PaperPage page;
    private final Words words;
    private final Keys keys;

    PaperQuestions(PaperPage page, Words words, Keys keys) {
        this.page = page;
        this.words = words;
        this.keys = keys;
    }

    void section(PaperSection section) {
        page.heading(section.heading(words));
        for (var i = 0; i < section.questions().size(); i++) {
            question(section.first() + i, section.questions().get(i), !section.isEven());
        }
    }

    private void question(int number, QuestionVersion question, boolean pointed) {
        var points = pointed ? words.say("questionbank.export.points", Plain.number(question.points())) : "";
        var notes = keys == Keys.BESIDE ? notes(question) : List.<Notes.Field>of();
        var choices = Choices.of(question);
        page.stem(number, points, stem(question), !choices.isEmpty() || !notes.isEmpty());
        for (var choice : choices) {
            var last = choice == choices.get(choices.size() - 1) && notes.isEmpty();
            page.option(choice.letter(), choice.text(), !last);
        }
        notes.forEach(page::note);
        if (keys != Keys.BESIDE && !question.isMarkedByKey()) {
            page.answerLines(ANSWER_LINES);
        }
    }

    /** Who is asked needs a place for the letter or the tick. */
    private String stem(QuestionVersion question) {
        var stem = Plain.zh(question.stem());
        var hole =
                keys == Keys.BESIDE || !question.hasKey() || HOLE.matcher(stem).find();
        return hole ? stem : stem + words.say("questionbank.export.hole");
    }

    void keysOf(PaperSection section) {
        page.heading(section.name(words));
        for (var i = 0; i < section.questions().size(); i++) {
            page.key(section.first() + i, notes(section.questions().get(i)));
        }
    }

    private List<Notes.Field> notes(QuestionVersion question) {
        var notes = new ArrayList<Notes.Field>();
        if (question.hasKey()) {
            notes.add(new Notes.Field(words.say("questionbank.export.key"), key(question)));
        }
        notes.addAll(Notes.of(question, words).fields());
        var probes = Plain.zh(question.guidance());
        if (keys == Keys.BESIDE && !probes.isEmpty()) {
            notes.add(new Notes.Field(words.say("questionbank.export.probes"), probes));
        }
        return notes;
    }

    private String key(QuestionVersion question) {
        return question.type() == QuestionType.TRUE_FALSE
                ? words.say(
                        Boolean.TRUE.equals(question.truth())
                                ? "questionbank.export.true"
                                : "questionbank.export.false")
                : Choices.key(question);
    }
}
