package dev.touchstone.candidates;

import java.util.Set;

/** Names letters of which already the subject tells what only the recruiters of the job may know. */
public interface ConfidentialLetters {

    /** Their kinds. */
    Set<String> kinds();
}
