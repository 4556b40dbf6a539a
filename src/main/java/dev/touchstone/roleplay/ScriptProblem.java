package dev.touchstone.roleplay;

import dev.touchstone.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What is not right with a script.
 *
 * @param part on which page of the editor it is mended
 * @param at key of the state it is about, {@link #ALWAYS} for what is heard in every state; null for none
 * @param key last part of the message {@code roleplay.script.problem.<key>}
 * @param what the name of what it is about, for the message
 * @param blocking whether the scenario cannot be used like this; else it is a hint
 */
public record ScriptProblem(
        Part part,
        @Nullable String at,
        String key,
        @Nullable LocalizedText what,
        boolean blocking) {

    public static final String ALWAYS = "always";

    /** The editor's pages. */
    public enum Part {
        PERSONA,
        ORDER,
        PLAY,
        STATE
    }

    static ScriptProblem of(Part part, String key, @Nullable LocalizedText what) {
        return new ScriptProblem(part, null, key, what, true);
    }

    static ScriptProblem in(String state, String key, @Nullable LocalizedText what) {
        return new ScriptProblem(Part.STATE, state, key, what, true);
    }

    ScriptProblem asHint() {
        return new ScriptProblem(part, at, key, what, false);
    }
}
