package dev.touchstone.questionbank;

/** A published version, as far as drawing asks. */
record Drawable(QuestionVersionId id, QuestionType type, String competency, Track track) {

    boolean fits(DrawFilter filter) {
        return (filter.types().isEmpty() || filter.types().contains(type))
                && (filter.competencies().isEmpty() || filter.competencies().contains(competency))
                && (filter.tracks().isEmpty() || filter.tracks().contains(track));
    }
}
