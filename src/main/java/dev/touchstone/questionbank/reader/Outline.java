package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbered structure of a sheet: runs of consecutive numbers, nested. */
final class Outline {

    private Outline() {}

    /** What an item turned out to be. */
    enum Role {
        NONE,
        SECTION,
        QUESTION
    }

    /** One number, heading or title with everything up to the next of its kind. */
    static final class Item {
        final Mark mark;
        final @Nullable Run run;
        final int level;
        final List<Run> children = new ArrayList<>();
        int end;
        boolean labelled;
        final Set<Mark.Kind> labels = EnumSet.noneOf(Mark.Kind.class);
        boolean optioned;
        Role role = Role.NONE;

        Item(Mark mark, @Nullable Run run, int level) {
            this.mark = mark;
            this.run = run;
            this.level = level;
        }

        int rank() {
            return mark.kind() == Mark.Kind.TITLE ? -1 : mark.style().rank();
        }

        /** Where its own text ends: at its first child. */
        int ownEnd() {
            return children.isEmpty() ? end : children.get(0).items.get(0).mark.start();
        }
    }

    /** Consecutive numbers in one style. */
    static final class Run {
        final NumberStyle style;
        final int level;
        final int quote;
        final Item parent;
        final boolean inField;
        final List<Item> items = new ArrayList<>();
        int last;
        boolean filled;
        private @Nullable Boolean mostlyLabelled;

        Run(Mark first, int level, int quote, Item parent) {
            this.style = first.style();
            this.level = level;
            this.quote = quote;
            this.parent = parent;
            this.inField = parent.labelled;
        }

        /** Whether most of its items have labelled answers; asked once all are known. */
        boolean isMostlyLabelled() {
            if (mostlyLabelled == null) {
                mostlyLabelled = items.stream().filter(item -> item.labelled).count() * 2 > items.size();
            }
            return mostlyLabelled;
        }
    }
}
