package dev.touchstone.roleplay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a message.
 *
 * @param hint the phrase it is; null for what stands between
 */
public record Piece(String text, @Nullable Hint hint) {

    /** Of phrases that overlap the first one is marked. */
    static List<Piece> of(String body, List<Hint> hints) {
        var pieces = new ArrayList<Piece>();
        int done = 0;
        for (var hint :
                hints.stream().sorted(Comparator.comparingInt(Hint::from)).toList()) {
            if (hint.to() > hint.from() && hint.from() >= done) {
                add(pieces, body.substring(done, hint.from()), null);
                add(pieces, body.substring(hint.from(), hint.to()), hint);
                done = hint.to();
            }
        }
        add(pieces, body.substring(done), null);
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String text, @Nullable Hint hint) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, hint));
        }
    }
}
