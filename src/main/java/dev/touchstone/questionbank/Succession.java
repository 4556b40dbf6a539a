package dev.touchstone.questionbank;

import org.springframework.stereotype.Component;

/** What a version takes over from the one before it: its pictures, and English that nobody touched. */
@Component
class Succession {

    private final Questions questions;
    private final PictureStore pictures;
    private final Translations translations;

    Succession(Questions questions, PictureStore pictures, Translations translations) {
        this.questions = questions;
        this.pictures = pictures;
        this.translations = translations;
    }

    /** Call it once, in the transaction that wrote the version. */
    void follow(QuestionId question, QuestionVersionId version) {
        questions.before(version).ifPresent(before -> pictures.carry(before, version));
        translations.settle(question, version);
    }
}
