package dev.touchstone.shared;

import java.util.List;

/**
 * One slice of a list. Queries fetch one row more than the page shows instead of counting the whole list.
 *
 * @param items the rows of this page, at most {@code paging.size()}
 * @param paging the slice that was asked for
 * @param more whether a next page exists
 */
public record PageOf<T>(List<T> items, Paging paging, boolean more) {

    /** Cuts the page out of rows fetched with {@code limit size + 1}. */
    public static <T> PageOf<T> of(List<T> fetched, Paging paging) {
        boolean more = fetched.size() > paging.size();
        return new PageOf<>(List.copyOf(more ? fetched.subList(0, paging.size()) : fetched), paging, more);
    }
}
