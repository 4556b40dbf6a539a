package dev.touchstone.questionbank;

import java.util.Set;

/** Which published questions may be drawn; an empty set means any. */
public record DrawFilter(Set<QuestionType> types, Set<String> competencies, Set<Track> tracks) {}
