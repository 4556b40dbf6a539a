package dev.touchstone.questionbank;

import java.util.Set;

/** Which published questions may be drawn; an empty set means any. Difficulties are 1 to 3. */
public record DrawFilter(
        Set<QuestionType> types, Set<String> competencies, Set<Integer> difficulties, Set<Track> tracks) {

    /** The same for these lines of work where none was asked for. */
    public DrawFilter usually(Set<Track> usual) {
        return tracks.isEmpty() ? new DrawFilter(types, competencies, difficulties, usual) : this;
    }
}
