package dev.touchstone.questionbank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An import that somebody at the command line asks for.
 *
 * @param file as it was typed
 * @param address e-mail of the account in whose name it is kept
 * @param track as it was typed; null for the usual one
 * @param competency code; null for the usual one
 * @param settings of the application, {@code --name=value}
 */
record ImportCommand(
        String file,
        String address,
        @Nullable String track,
        @Nullable String competency,
        List<String> settings) {

    private static final String ADDRESS = "--as";
    private static final String TRACK = "--track";
    private static final String COMPETENCY = "--competency";

    /** Refuses words that make no import with IllegalArgumentException. */
    static ImportCommand of(List<String> words) {
        var options = new HashMap<String, String>();
        var settings = new ArrayList<String>();
        var files = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (Set.of(ADDRESS, TRACK, COMPETENCY).contains(word) && i + 1 < words.size()) {
                options.put(word, words.get(++i));
            } else if (word.startsWith("--") && word.contains("=")) {
                settings.add(word);
            } else {
                files.add(word);
            }
        }
        return of(files, options, settings);
    }

    private static ImportCommand of(List<String> files, Map<String, String> options, List<String> settings) {
        if (files.size() != 1 || files.get(0).startsWith("--") || !options.containsKey(ADDRESS)) {
            throw new IllegalArgumentException(ImportVerb.USAGE);
        }
        return new ImportCommand(
                files.get(0),
                Objects.requireNonNull(options.get(ADDRESS)),
                options.get(TRACK),
                options.get(COMPETENCY),
                settings);
    }
}
