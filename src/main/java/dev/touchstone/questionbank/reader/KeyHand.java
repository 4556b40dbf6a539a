package dev.touchstone.questionbank.reader;

import java.util.List;

/** Hands the keys of blocks to their questions: by heading and number, else by number in printed order. */
final class KeyHand {

    private final List<Draft> drafts;
    private int next;

    KeyHand(List<Draft> drafts) {
        this.drafts = drafts;
    }

    void give(KeyBlock block) {
        var section = block.name().isEmpty() ? List.<Draft>of() : underHeading(block.name());
        for (var entry : block.entries()) {
            var place = section.isEmpty() ? inOrder(entry.ordinal()) : place(section, entry.ordinal(), 0);
            if (place < 0) {
                continue;
            }
            var draft = (section.isEmpty() ? drafts : section).get(place);
            draft.listedKey = entry.key();
            draft.listedOpen = entry.open();
        }
    }

    private List<Draft> underHeading(String name) {
        return drafts.stream()
                .filter(draft -> draft.above.section() != null
                        && Folding.fold(draft.above.section()).replaceAll("\\(.*", "").replaceAll("[^\\p{L}]", "").endsWith(name))
                .toList();
    }

    private int inOrder(int ordinal) {
        var place = place(drafts, ordinal, next);
        place = place < 0 ? place(drafts, ordinal, 0) : place;
        next = place < 0 ? next : place + 1;
        return place;
    }

    private static int place(List<Draft> drafts, int ordinal, int from) {
        for (var i = from; i < drafts.size(); i++) {
            var printed = drafts.get(i).ordinal;
            if (printed != null && printed == ordinal && drafts.get(i).listedKey == null) {
                return i;
            }
        }
        return -1;
    }
}
