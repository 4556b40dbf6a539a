package dev.touchstone.roleplay.web;

import dev.touchstone.roleplay.Play;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the customer does when the agent says something, as it was typed. */
record ReactionRow(
        @Size(max = 40) @Nullable String key,
        @Size(max = 200) @Nullable String when,
        @Size(max = 200) @Nullable String whenEn,
        @Size(max = 4000) @Nullable String hears,
        @Size(max = 2000) @Nullable String unless,
        @Size(max = 1500) @Nullable String says,
        @Size(max = 1500) @Nullable String saysEn,
        @WholeNumber(min = -2, max = 2) @Nullable String mood,
        @WholeNumber(min = -10, max = 10) @Nullable String patience,
        @WholeNumber(min = 1, max = 3) @Nullable String moodAtMost,
        @Size(max = 40) @Nullable String reveals,
        @Size(max = 40) @Nullable String goesTo,
        @Nullable Boolean repeats,
        @WholeNumber(min = 10, max = 600) @Nullable String waits) {

    static List<ReactionRow> of(List<Play.Reaction> reactions) {
        var rows = new ArrayList<>(reactions.stream().map(ReactionRow::of).toList());
        rows.add(new ReactionRow("", "", "", "", "", "", "", "0", "0", Words.typed(Play.FURIOUS), "", "", false, ""));
        return rows;
    }

    private static ReactionRow of(Play.Reaction reaction) {
        return new ReactionRow(
                reaction.key(),
                Words.zh(reaction.when()),
                Words.en(reaction.when()),
                String.join("\n", reaction.hears()),
                reaction.unless(),
                Words.zh(reaction.says()),
                Words.en(reaction.says()),
                Words.typed(reaction.mood()),
                Words.typed(reaction.patience()),
                Words.typed(reaction.moodAtMost()),
                reaction.reveals(),
                reaction.goesTo(),
                reaction.repeats(),
                Words.typed(reaction.waits()));
    }

    /** Those that are filled in; new ones get a key that no other reaction of the play has. */
    static List<Play.Reaction> to(@Nullable List<ReactionRow> rows, List<String> others) {
        var taken = new ArrayList<>(others);
        Words.rows(rows).forEach(row -> taken.add(Words.stripped(row.key)));
        var reactions = new ArrayList<Play.Reaction>();
        for (var row : Words.rows(rows)) {
            if (!Words.isEmpty(row.when) || !Words.isEmpty(row.whenEn) || !Words.isEmpty(row.hears)) {
                var key = Words.isEmpty(row.key) ? Words.free("reaction-", taken) : Words.stripped(row.key);
                taken.add(key);
                reactions.add(row.reaction(key));
            }
        }
        return reactions;
    }

    private Play.Reaction reaction(String name) {
        return new Play.Reaction(
                name,
                Words.both(when, whenEn),
                Words.written(hears),
                Words.orNull(unless),
                Words.number(moodAtMost, Play.FURIOUS),
                Words.lines(says, saysEn),
                Words.number(mood, 0),
                Words.number(patience, 0),
                Words.orNull(reveals),
                Words.orNull(goesTo),
                Boolean.TRUE.equals(repeats),
                Words.isEmpty(waits) ? null : Integer.valueOf(Words.number(waits, 0)));
    }
}
